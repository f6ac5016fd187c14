package nl.meldcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A BSN is found as people write it, and nothing else is taken for one. */
class BsnTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222333",
                "111.222.333",
                "111_222_333",
                "111-222-333",
                "111 222 333",
                "1112.22.333",
                "1112_22_333",
                "1112-22-333",
                "1112 22 333",
                "casus-111222333",
                "casus_1112.22.333_a",
                "leerling 111222333.",
                "(111222333)",
                "123456789 111222333",
                "123-111-222-333",
                "555.111.222.333",
                "c0ffee00-1234-4abc-8def-0123456789ab 111222333",
                "111222333-c0ffee00-1234-4abc-8def-0123456789ab",
                "een regel\n111222333\nen nog een"
            })
    void nine_digits_in_a_row_or_in_groups_that_pass_the_elfproef_are_a_bsn(String tekst) {
        assertThat(Bsn.staatIn(tekst)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "casus-1",
                // Not the elfproef.
                "111222334",
                "123456789",
                "111-222-334",
                // Another number of digits.
                "11122233",
                "1112223330",
                "0111222333",
                "1111222333",
                "111222333111222333",
                // Other groups, or other separators.
                "11-12-22-333",
                "111-22-2333",
                "1-112-22333",
                "111.222-333",
                "1112_22.333",
                "111222-333",
                "111/222/333",
                "111  222  333",
                // A letter or a digit directly before or after.
                "a111222333",
                "111222333a",
                "é111222333",
                "x111_222_333x",
                "4111-222-333",
                "111-222-3334",
                "c0ffee00-1112-4223-8333-111222333444",
                "zaak-2026-00000",
                "jci1.3:c:BWBR0033723&artikel=2"
            })
    void anything_else_is_none(String tekst) {
        assertThat(Bsn.staatIn(tekst)).isFalse();
    }

    @Test
    void no_uuid_is_taken_for_a_bsn() {
        Random random = new Random(20261125);
        for (int i = 0; i < 200_000; i++) {
            String uuid = new UUID(random.nextLong(), random.nextLong()).toString();
            assertThat(Bsn.staatIn(uuid)).as(uuid).isFalse();
        }
        // Also one with digits alone.
        for (int i = 0; i < 200_000; i++) {
            String digits = "%016d%016d"
                    .formatted(random.nextLong(10_000_000_000_000_000L), random.nextLong(10_000_000_000_000_000L));
            String uuid = digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
            assertThat(Bsn.staatIn(uuid)).as(uuid).isFalse();
        }
    }

    @Test
    void no_key_of_a_year_and_a_number_is_taken_for_a_bsn() {
        for (int nummer = 0; nummer < 100_000; nummer++) {
            assertThat(Bsn.staatIn("zaak-2026-%05d".formatted(nummer))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"111222333", "1112-22-333", "111_222_333"})
    void it_is_refused_in_a_reference_in_labels_in_a_uri_and_in_a_protocol(String bsn) {
        geweigerd(bsn, "referentie", () -> Casus.builder(bsn, DAG).build());
        geweigerd(bsn, "referentie", () -> MeldcodeJson.readCasus(utf8("{\"referentie\":\"" + bsn + "\"}")));
        geweigerd(bsn, "labels", () -> Besluitcontext.builder().label(bsn, "x").build());
        geweigerd(
                bsn, "labels.a", () -> Besluitcontext.builder().label("a", bsn).build());
        geweigerd(
                bsn,
                "verwerkingsactiviteit",
                () -> Besluitcontext.builder()
                        .verwerkingsactiviteit("https://school.example/" + bsn)
                        .build());
        geweigerd(bsn, "naam", () -> new Protocol.Meldpunt("Meldpunt " + bsn, "0800-2000"));
        geweigerd(bsn.replace('_', ' '), "telefoon", () -> new Protocol.Meldpunt("Meldpunt", bsn.replace('_', ' ')));
        geweigerd(
                bsn,
                "meldpunt.naam",
                () -> MeldcodeJson.readProtocol(utf8("{\"meldpunt\":{\"naam\":\"" + bsn + "\"}}")));
        geweigerd(
                bsn.replace('_', ' '),
                "meldpunt.telefoon",
                () -> MeldcodeJson.readProtocol(
                        utf8("{\"meldpunt\":{\"telefoon\":\"" + bsn.replace('_', ' ') + "\"}}")));
    }

    @Test
    void a_reference_may_be_a_uuid_or_hold_digits_that_are_no_bsn() {
        for (String referentie :
                new String[] {"c0ffee00-1112-4223-8333-111222333444", "zaak-2026-00000", "a111222333", "111222334"}) {
            assertThat(Casus.builder(referentie, DAG).build().referentie()).isEqualTo(referentie);
        }
    }

    private static void geweigerd(String bsn, String veld, ThrowingCallable poging) {
        MeldcodeException weigering = catchThrowableOfType(MeldcodeException.class, poging);
        assertThat(weigering).isNotNull();
        assertThat(weigering.code()).isEqualTo(Foutcode.PERSOONSGEGEVEN);
        assertThat(weigering.veld()).isEqualTo(veld);
        assertThat(weigering + weigering.uitleg(Taal.NL) + weigering.uitleg(Taal.EN))
                .doesNotContain(bsn);
    }

    private static byte[] utf8(String tekst) {
        return tekst.getBytes(StandardCharsets.UTF_8);
    }
}
