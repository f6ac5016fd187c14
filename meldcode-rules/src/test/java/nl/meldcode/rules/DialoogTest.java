package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Melding;
import nl.meldcode.OpenVraag;
import nl.meldcode.Signaal;
import nl.meldcode.Taal;
import nl.meldcode.Uitkomst;
import nl.meldcode.Vraag;
import org.junit.jupiter.api.Test;

/** A dialogue asks what is still needed for an outcome, in the mandatory order, and nothing else. */
class DialoogTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);
    private static final Afwegingskader KADER = Afwegingskader.onderwijs();

    /** For each case met, the outcomes to which the dialogue can still lead. */
    private final Map<Casus, Set<Uitkomst>> bereikbaar = new HashMap<>();

    @Test
    void ten_thousand_dialogues_from_nothing_end_with_an_outcome() {
        Set<Melding> uitkomsten = EnumSet.noneOf(Melding.class);
        Set<Vraag> gesteld = EnumSet.noneOf(Vraag.class);
        for (int i = 0; i < 10_000; i++) {
            List<Vraag> vragen = new ArrayList<>();
            Casus casus = dialoog(Casus.builder("dialoog", PEILDATUM).build(), new SplittableRandom(i), vragen);
            gesteld.addAll(vragen);
            uitkomsten.add(KADER.weeg(casus).melding());
        }

        assertThat(uitkomsten)
                .containsExactlyInAnyOrder(Melding.VEREIST, Melding.NIET_VEREIST, Melding.RAADPLEEG_VEILIG_THUIS);
        assertThat(gesteld).containsExactlyInAnyOrder(Vraag.values());
    }

    /** The order is strict for the outcome and free for entering data: answers may be there already, in any order. */
    @Test
    void a_dialogue_goes_on_from_whatever_was_entered() {
        for (int i = 0; i < 2_000; i++) {
            SplittableRandom toeval = new SplittableRandom(i);
            Casus begin = Casus.builder("halverwege", PEILDATUM)
                    .signaal(PEILDATUM.minusDays(9), kies(List.of(Signaal.Aard.values()), toeval))
                    .build();
            Set<Vraag> beantwoord = EnumSet.noneOf(Vraag.class);
            for (Vraag vraag : Vraag.values()) {
                if (toeval.nextInt(3) == 0) {
                    begin = antwoord(vraag, begin, toeval);
                    beantwoord.add(vraag);
                }
            }
            List<Vraag> gesteld = new ArrayList<>();
            dialoog(begin, toeval, gesteld);

            assertThat(gesteld).noneMatch(beantwoord::contains);
        }
    }

    @Test
    void one_loop_answers_every_question_by_what_was_typed() {
        Casus casus = Casus.builder("dialoog", PEILDATUM).vermoeden(Antwoord.JA).build();
        Iterator<String> typed =
                List.of("NEE", "NEE", "NEE", "JA", "JA", "2026-11-01", "JA").iterator();

        for (var vraag = KADER.volgendeVraag(casus); vraag.isPresent(); vraag = KADER.volgendeVraag(casus)) {
            casus = Vraag.van(vraag.get().veld()).beantwoord(casus, typed.next());
        }

        assertThat(typed).isExhausted();
        assertThat(casus.hulp().termijn()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(KADER.weeg(casus).melding()).isEqualTo(Melding.NIET_VEREIST);
    }

    @Test
    void an_answer_that_decides_ends_it_at_once() {
        Casus casus = Casus.builder("kort", PEILDATUM)
                .vermoeden(Antwoord.JA)
                .effectieveHulpMogelijk(Antwoord.NEE)
                .build();

        assertThat(KADER.volgendeVraag(casus)).isEmpty();
        assertThat(KADER.weeg(casus).melding()).isEqualTo(Melding.VEREIST);
    }

    @Test
    void the_result_is_not_asked_for_while_the_term_runs() {
        Casus casus = Casus.builder("loopt", PEILDATUM)
                .vermoeden(Antwoord.JA)
                .acuteOnveiligheid(Antwoord.NEE)
                .structureleOnveiligheid(Antwoord.NEE)
                .onthulling(Antwoord.NEE)
                .effectieveHulpMogelijk(Antwoord.JA)
                .hulpAanvaard(Antwoord.JA)
                .build();

        OpenVraag vraag = KADER.volgendeVraag(casus).orElseThrow();
        assertThat(vraag.veld()).isEqualTo("hulp.termijn");
        assertThat(vraag.mogelijkeAntwoorden()).isEmpty();
        assertThat(KADER.volgendeVraag(Vraag.TERMIJN.beantwoord(casus, PEILDATUM)))
                .isEmpty();
        assertThat(KADER.volgendeVraag(Vraag.TERMIJN.beantwoord(casus, PEILDATUM.minusDays(1))))
                .get()
                .satisfies(resultaat -> {
                    assertThat(resultaat.veld()).isEqualTo("afwegingen.resultaatBereikt");
                    assertThat(resultaat.dringend()).isTrue();
                });
    }

    @Test
    void a_question_carries_all_that_a_screen_needs() {
        Casus leeg = Casus.builder("scherm", PEILDATUM).build();

        OpenVraag vraag = KADER.volgendeVraag(leeg).orElseThrow();
        assertThat(vraag.vraag()).endsWith("?");
        assertThat(vraag.hulpvragen())
                .hasSizeBetween(3, 5)
                .allSatisfy(hulp -> assertThat(hulp).endsWith("?"));
        assertThat(vraag.mogelijkeAntwoorden()).containsExactly(Antwoord.JA, Antwoord.NEE, Antwoord.TWIJFEL);
        assertThat(KADER.weeg(leeg).openVragen()).containsExactly(vraag);

        Afwegingskader engels = Afwegingskader.builder().taal(Taal.EN).build();
        assertThat(engels.volgendeVraag(leeg).orElseThrow().hulpvragen())
                .hasSameSizeAs(vraag.hulpvragen())
                .first()
                .isEqualTo("What exactly was seen or heard, when, and by whom?");
    }

    @Test
    void asking_records_nothing() {
        List<AuditTrail> vastgelegd = new ArrayList<>();
        Afwegingskader kader =
                Afwegingskader.builder().listener(vastgelegd::add).build();

        kader.volgendeVraag(Casus.builder("stil", PEILDATUM).build());

        assertThat(vastgelegd).isEmpty();
    }

    @Test
    void there_is_no_next_question_before_the_first_rule_set() {
        assertThatExceptionOfType(MeldcodeException.class)
                .isThrownBy(() -> KADER.volgendeVraag(
                        Casus.builder("vroeg", LocalDate.of(2018, 12, 31)).build()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Foutcode.ONBEKENDE_REGELSET));
    }

    /** Answers at random until nothing is asked any more, and watches every question. */
    private Casus dialoog(Casus begin, SplittableRandom toeval, List<Vraag> gesteld) {
        Casus casus = begin;
        Optional<OpenVraag> volgende = KADER.volgendeVraag(casus);
        while (volgende.isPresent()) {
            Vraag vraag = Vraag.van(volgende.get().veld());
            assertThat(vraag.afweging()).isEqualTo(volgende.get().afweging());
            assertThat(gesteld)
                    .as("questions asked before %s", vraag)
                    .allSatisfy(eerder -> assertThat(eerder).isLessThan(vraag));
            assertThat(antwoorden(vraag, casus).map(this::bereikbaar).distinct())
                    .as("what %s can still change of %s", vraag, casus)
                    .hasSizeGreaterThan(1);
            gesteld.add(vraag);
            casus = antwoord(vraag, casus, toeval);
            volgende = KADER.volgendeVraag(casus);
        }
        Besluit besluit = KADER.weeg(casus);
        assertThat(besluit.melding()).isEqualTo(Oracle.rij(casus).melding).isNotEqualTo(Melding.ONVOLLEDIG);
        assertThat(besluit.openVragen()).isEmpty();
        return casus;
    }

    private Set<Uitkomst> bereikbaar(Casus casus) {
        Set<Uitkomst> bekend = bereikbaar.get(casus);
        if (bekend == null) {
            Optional<OpenVraag> volgende = KADER.volgendeVraag(casus);
            bekend = new HashSet<>();
            if (volgende.isEmpty()) {
                bekend.add(KADER.weeg(casus).auditTrail().uitkomst());
            } else {
                antwoorden(Vraag.van(volgende.get().veld()), casus)
                        .map(this::bereikbaar)
                        .forEach(bekend::addAll);
            }
            bereikbaar.put(casus, bekend);
        }
        return bekend;
    }

    /** The case with each possible answer; of a date, one on either side of the day on which it makes a difference. */
    private static Stream<Casus> antwoorden(Vraag vraag, Casus casus) {
        return vraag.mogelijkeAntwoorden().isEmpty()
                ? Stream.of(-1, 0).map(dagen -> vraag.beantwoord(casus, PEILDATUM.plusDays(dagen)))
                : vraag.mogelijkeAntwoorden().stream().map(antwoord -> vraag.beantwoord(casus, antwoord));
    }

    private static Casus antwoord(Vraag vraag, Casus casus, SplittableRandom toeval) {
        return kies(antwoorden(vraag, casus).toList(), toeval);
    }

    private static <T> T kies(List<T> mogelijkheden, SplittableRandom toeval) {
        return mogelijkheden.get(toeval.nextInt(mogelijkheden.size()));
    }
}
