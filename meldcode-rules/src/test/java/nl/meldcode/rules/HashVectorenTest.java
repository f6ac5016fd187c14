package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.meldcode.AuditTrail;
import nl.meldcode.MeldcodeJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The hashes of these trails were computed outside of Java, by {@code hash-vectoren/compute.py}: whoever has a trail can verify it
 * without this library. They stand for the hash alone; their rule sets do not exist.
 */
class HashVectorenTest {

    static List<Path> vectoren() throws IOException, URISyntaxException {
        Path map = Path.of(HashVectorenTest.class.getResource("/hash-vectoren").toURI());
        try (Stream<Path> files = Files.list(map)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vectoren")
    void a_hash_is_the_one_that_an_independent_implementation_computes(Path vector) throws IOException {
        byte[] json = Files.readAllBytes(vector);
        AuditTrail trail = MeldcodeJson.readAuditTrail(json);

        assertThat(trail.berekendeHash())
                .isEqualTo(trail.hash())
                .isEqualTo(new ObjectMapper().readTree(json).get("hash").textValue());
        assertThat(trail.verzegeld()).isEqualTo(trail);
    }

    @Test
    void the_vectors_are_as_many_different_trails() throws Exception {
        assertThat(vectoren()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(vectoren().stream().map(HashVectorenTest::trail).map(AuditTrail::hash))
                .doesNotHaveDuplicates();
    }

    private static AuditTrail trail(Path vector) {
        try {
            return MeldcodeJson.readAuditTrail(Files.readAllBytes(vector));
        } catch (IOException e) {
            throw new IllegalStateException(vector.toString(), e);
        }
    }
}
