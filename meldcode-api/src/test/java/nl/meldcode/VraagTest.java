package nl.meldcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The questions in the mandatory order, and how a case is given an answer. */
class VraagTest {

    private static final Casus LEEG =
            Casus.builder("vraag", LocalDate.of(2026, 11, 20)).build();

    @Test
    void the_questions_stand_in_the_order_of_the_afwegingen() {
        assertThat(Vraag.values()).extracting(Vraag::afweging).isSorted().containsSequence(1, 2, 2, 2, 3, 4, 4, 5);
    }

    @ParameterizedTest
    @EnumSource
    void a_question_is_found_by_its_field(Vraag vraag) {
        assertThat(Vraag.van(vraag.veld())).isEqualTo(vraag);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TERMIJN")
    void an_answer_changes_nothing_but_that_answer(Vraag vraag) {
        assertThat(vraag.mogelijkeAntwoorden()).containsExactly(Antwoord.JA, Antwoord.NEE, Antwoord.TWIJFEL);
        for (Antwoord antwoord : vraag.mogelijkeAntwoorden()) {
            Casus beantwoord = vraag.beantwoord(LEEG, antwoord);

            assertThat(vraag.antwoord(beantwoord)).isEqualTo(antwoord);
            assertThat(Vraag.values())
                    .filteredOn(ander -> ander != vraag)
                    .allSatisfy(ander -> assertThat(ander.antwoord(beantwoord)).isEqualTo(Antwoord.ONBEKEND));
            assertThat(vraag.beantwoord(beantwoord, Antwoord.ONBEKEND)).isEqualTo(LEEG);
        }
        assertThatExceptionOfType(MeldcodeException.class)
                .isThrownBy(() -> vraag.beantwoord(LEEG, LEEG.peildatum()))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(Foutcode.ONGELDIGE_WAARDE);
                    assertThat(e.veld()).isEqualTo(vraag.veld());
                });
    }

    @Test
    void the_term_is_answered_by_a_date() {
        assertThat(Vraag.TERMIJN.mogelijkeAntwoorden()).isEmpty();
        assertThat(Vraag.TERMIJN.antwoord(LEEG)).isEqualTo(Antwoord.ONBEKEND);

        Casus casus = Vraag.TERMIJN.beantwoord(LEEG, LocalDate.of(2027, 2, 1));

        assertThat(casus.hulp().termijn()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(Vraag.TERMIJN.antwoord(casus)).isEqualTo(Antwoord.JA);
        assertThatExceptionOfType(MeldcodeException.class)
                .isThrownBy(() -> Vraag.TERMIJN.beantwoord(LEEG, Antwoord.JA))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Foutcode.ONGELDIGE_WAARDE))
                .withMessageContaining("YYYY-MM-DD");
    }

    @ParameterizedTest
    @EnumSource
    void every_question_is_answered_by_what_was_typed_in_the_same_way(Vraag vraag) {
        boolean isDate = vraag == Vraag.TERMIJN;

        assertThat(vraag.beantwoord(LEEG, isDate ? "2027-02-01" : "TWIJFEL"))
                .isEqualTo(
                        isDate
                                ? vraag.beantwoord(LEEG, LocalDate.of(2027, 2, 1))
                                : vraag.beantwoord(LEEG, Antwoord.TWIJFEL));
        for (String typed :
                List.of("", "ja", "2027-02-30", "1-2-2027", "111222333", isDate ? "JA" : "2027-02-01", "\"")) {
            assertThatExceptionOfType(MeldcodeException.class)
                    .isThrownBy(() -> vraag.beantwoord(LEEG, typed))
                    .satisfies(e -> {
                        assertThat(e.code()).isEqualTo(Foutcode.ONGELDIGE_WAARDE);
                        assertThat(e.veld()).isEqualTo(vraag.veld());
                    })
                    .withMessageContaining(isDate ? "YYYY-MM-DD" : "JA, NEE, TWIJFEL");
        }
    }

    @Test
    void a_field_that_answers_no_question_is_refused() {
        assertThatExceptionOfType(MeldcodeException.class)
                .isThrownBy(() -> Vraag.van("afwegingen.gevoel"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Foutcode.ONBEKEND_VELD))
                .withMessageContaining("afwegingen.vermoeden");
    }
}
