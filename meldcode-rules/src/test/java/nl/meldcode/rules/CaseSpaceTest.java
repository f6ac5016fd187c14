package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import nl.meldcode.Antwoord;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Signaal;
import nl.meldcode.Vraag;
import org.junit.jupiter.api.Test;

class CaseSpaceTest {

    private final CaseSpace opsomming = new CaseSpace();

    @Test
    void every_case_stands_there_once() {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < CaseSpace.AANTAL; i++) {
            assertThat(seen.add(vingerafdruk(opsomming.casus(i))))
                    .as("case %s is there for the first time", i + 1)
                    .isTrue();
        }
        // In scope 4^7 answers, 3 states of an indication, own words, 3 states of a term, help; out of scope the
        // answers.
        assertThat(seen).hasSizeGreaterThan(16_384 * (3 * 2 * 3 * 2 + 3)).hasSize(CaseSpace.AANTAL);
    }

    @Test
    void every_row_every_kind_of_signal_and_every_special_form_is_met() {
        Set<Oracle.Rij> rijen = EnumSet.noneOf(Oracle.Rij.class);
        Set<Signaal.Aard> aard = EnumSet.noneOf(Signaal.Aard.class);
        Set<BijzondereVorm> vormen = EnumSet.noneOf(BijzondereVorm.class);
        for (int i = 0; i < CaseSpace.AANTAL; i++) {
            Casus casus = opsomming.casus(i);
            rijen.add(Oracle.rij(casus));
            casus.signalen().forEach(signaal -> aard.add(signaal.aard()));
            vormen.addAll(casus.bijzondereVormen());
        }

        assertThat(rijen).containsExactlyInAnyOrder(Oracle.Rij.values());
        assertThat(aard).containsExactlyInAnyOrder(Signaal.Aard.values());
        assertThat(vormen).containsExactlyInAnyOrder(BijzondereVorm.values());
    }

    @Test
    void the_empty_case_comes_first_and_the_answers_add_up() {
        assertThat(opsomming.casus(0))
                .isEqualTo(Casus.builder("vergelijk-1", CaseSpace.PEILDATUM).build());
        assertThat(antwoorden(opsomming.casus(1))).isLessThanOrEqualTo(1);
        assertThat(antwoorden(opsomming.casus(CaseSpace.AANTAL - 1))).isEqualTo(7);
    }

    private static long antwoorden(Casus casus) {
        return Arrays.stream(Vraag.values())
                .filter(vraag -> !vraag.mogelijkeAntwoorden().isEmpty())
                .filter(vraag -> vraag.antwoord(casus) != Antwoord.ONBEKEND)
                .count();
    }

    /** Of all but its name. */
    private static long vingerafdruk(Casus casus) {
        String text = MeldcodeJson.write(casus).replace(casus.referentie(), "");
        String back = new StringBuilder(text).reverse().toString();
        return ((long) text.hashCode() << 32) ^ (back.hashCode() & 0xFFFF_FFFFL);
    }
}
