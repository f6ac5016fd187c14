package nl.meldcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** What the seal is over is made directly of the values; a library for RFC 8785 makes it of the JSON that is stored. */
class HashTest {

    private static final int TRAILS = 20_000;
    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);

    @Test
    void the_seal_is_over_what_the_judge_makes_of_the_trail() throws Exception {
        Random random = new Random(2026);
        for (int i = 0; i < TRAILS; i++) {
            AuditTrail trail = trail(random);
            String json = JsonWriter.write(writer -> writer.unsealed(trail));

            assertThat(Hash.canonical(trail).bytes()).as(json).isEqualTo(new JsonCanonicalizer(json).getEncodedUTF8());
        }
    }

    private static AuditTrail trail(Random random) {
        Casus.Builder casus =
                Casus.builder("casus-" + random.nextInt(1_000), PEILDATUM).vermoeden(any(random, Antwoord.values()));
        for (int i = random.nextInt(3); i > 0; i--) {
            casus.signaal(PEILDATUM.minusDays(i), any(random, Signaal.Aard.values()))
                    .eerdereMelding(PEILDATUM.minusDays(random.nextInt(99)));
        }
        return AuditTrail.builder()
                .besluitId(new UUID(random.nextLong(), random.nextLong()))
                .genomenOp(Instant.ofEpochSecond(random.nextInt(2_000_000_000)))
                .modus(any(random, AuditTrail.Modus.values()))
                .taal(any(random, Taal.values()))
                .regelset(new Regelset("onderwijs", "2019.1", LocalDate.of(2019, 1, 1), null, "a".repeat(64)))
                .bibliotheek(new AuditTrail.Bibliotheek(
                        "meldcode", RandomText.printable(random, 9).replace(' ', '_'), "10.2.0"))
                .invoer(casus.build())
                .protocol(Protocol.STANDAARD)
                .stappen(stappen(random))
                .uitkomst(new Uitkomst(
                        any(random, Melding.values()),
                        random.nextBoolean() ? any(random, Meldnorm.values()) : null,
                        random.nextBoolean() ? 1 + random.nextInt(5) : null,
                        any(random, Hulpbesluit.values()),
                        random.nextBoolean()))
                .context(new AuditTrail.Context(null, null, "urn:school:7", labels(random, 5)))
                .vorigeHash(random.nextBoolean() ? "b".repeat(64) : null)
                .build();
    }

    private static List<AuditTrail.Stap> stappen(Random random) {
        List<AuditTrail.Stap> stappen = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            stappen.add(AuditTrail.Stap.builder(
                            1 + random.nextInt(1_000),
                            "regel",
                            RandomText.printable(random, 9).replace(' ', '_'),
                            RandomText.printable(random, 60))
                    .afweging(random.nextBoolean() ? 1 : null, random.nextBoolean() ? Antwoord.JA : null)
                    .feiten(List.of(
                            RandomText.printable(random, 9).replace(' ', '_'),
                            RandomText.printable(random, 9).replace(' ', '_')))
                    .keuze(random.nextBoolean())
                    .build());
        }
        return stappen;
    }

    private static Map<String, Object> labels(Random random, int depth) {
        Map<String, Object> labels = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            labels.put(
                    RandomText.printable(random, 4),
                    depth > 1 && random.nextBoolean() ? labels(random, depth - 1) : RandomText.printable(random, 20));
        }
        return labels;
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
