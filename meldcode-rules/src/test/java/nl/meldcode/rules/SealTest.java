package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluitcontext;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Taal;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The seal is made directly of the values; here it is made of the JSON that is stored, by a library for RFC 8785. */
class SealTest {

    private static final int DECISIONS = 400;

    @ParameterizedTest
    @EnumSource
    void a_decision_has_the_seal_that_its_json_has(Taal taal) {
        Afwegingskader kader = Afwegingskader.builder().taal(taal).build();
        Besluitcontext context = Besluitcontext.builder()
                .label("coördinator", Map.of("😀", "naïef", "\uff01", Map.of("\"\\", "é")))
                .build();

        assertThat(IntStream.range(0, DECISIONS)
                        .map(i -> Ruimte.NUMMERS.get(i * (Ruimte.NUMMERS.size() / DECISIONS)))
                        .mapToObj(nummer -> kader.weeg(Ruimte.casus(nummer), context)))
                .allSatisfy(besluit -> assertThat(besluit.auditTrail().hash())
                        .isEqualTo(seal(MeldcodeJson.write(besluit.auditTrail()))));
    }

    @Test
    void a_decision_beside_the_main_space_has_the_seal_that_its_json_has() {
        assertThat(Ruimte.zijpaden()
                        .filter(geval -> geval.casus().referentie().endsWith("77"))
                        .map(geval ->
                                Afwegingskader.onderwijs().weeg(geval.casus()).auditTrail()))
                .hasSizeGreaterThan(10)
                .allSatisfy(trail -> assertThat(trail.hash()).isEqualTo(seal(MeldcodeJson.write(trail))));
    }

    @ParameterizedTest
    @MethodSource("nl.meldcode.rules.HashVectorenTest#vectoren")
    void a_vector_has_the_seal_that_its_json_has(Path vector) throws IOException {
        AuditTrail trail = MeldcodeJson.readAuditTrail(Files.readAllBytes(vector));

        assertThat(trail.berekendeHash()).isEqualTo(seal(Files.readString(vector)));
    }

    private static String seal(String json) throws IOException {
        ObjectNode trail = (ObjectNode) new ObjectMapper().readTree(json);
        trail.remove("hash");
        return HexFormat.of().formatHex(sha256(new JsonCanonicalizer(trail.toString()).getEncodedUTF8()));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
