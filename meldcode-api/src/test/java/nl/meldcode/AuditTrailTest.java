package nl.meldcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.meldcode.AuditTrail.Stap;
import nl.meldcode.AuditTrail.Stap.Soort;
import org.junit.jupiter.api.Test;

/** A step tells by itself what kind of rule fired. */
class AuditTrailTest {

    private static Stap stap(String gevolg) {
        return Stap.builder(1, "een-regel", gevolg, "Een zin.").build();
    }

    @Test
    void a_step_has_the_kind_of_the_code_that_followed() {
        assertThat(Melding.values())
                .allSatisfy(code -> assertThat(stap(code.name()).soort()).isEqualTo(Soort.UITKOMST));
        assertThat(Actie.Code.values())
                .allSatisfy(code -> assertThat(stap(code.name()).soort()).isEqualTo(Soort.ACTIE));
        assertThat(Redenoordeel.Oordeel.values())
                .allSatisfy(code -> assertThat(stap(code.name()).soort()).isEqualTo(Soort.REDEN));
        assertThat(Aandachtspunt.Code.values())
                .allSatisfy(code -> assertThat(stap(code.name()).soort()).isEqualTo(Soort.AANDACHTSPUNT));
    }

    @Test
    void another_code_is_on_the_way_where_the_rule_is_about_an_afweging() {
        assertThat(stap("EN_EN").soort()).isEqualTo(Soort.OVERIG);
        assertThat(Stap.builder(1, "een-regel", "NAAR_AFWEGING_2", "Een zin.")
                        .afweging(1, Antwoord.JA)
                        .build()
                        .soort())
                .isEqualTo(Soort.WEG);
    }

    @Test
    void no_code_is_of_two_kinds() {
        assertThat(Stream.of(
                                Melding.values(),
                                Actie.Code.values(),
                                Redenoordeel.Oordeel.values(),
                                Aandachtspunt.Code.values())
                        .flatMap(Arrays::stream)
                        .map(Enum::name))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_step_without_its_text_is_otherwise_the_same() {
        Stap stap = Stap.builder(7, "een-regel", "OPEN", "Een zin.")
                .afweging(3, Antwoord.TWIJFEL)
                .feiten(List.of("afwegingen.hulpAanvaard"))
                .bron(List.of("nji"))
                .keuze(true)
                .build();

        assertThat(stap.zonderTekst().tekst()).isEqualTo("-");
        assertThat(stap.zonderTekst())
                .usingRecursiveComparison()
                .ignoringFields("parts.tekst")
                .isEqualTo(stap);
    }

    @Test
    void a_record_that_lacks_something_is_not_made() {
        assertThatNullPointerException()
                .isThrownBy(() -> AuditTrail.builder().build())
                .withMessage("besluitId");
    }
}
