package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.Bereik;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.Casus;
import nl.meldcode.Melding;
import nl.meldcode.Stappen;
import nl.meldcode.Taal;
import nl.meldcode.WatAls;
import nl.meldcode.Wijziging;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What would change whether a report is needed: held against the oracle, and read by hand in a few cases. */
class WatAlsTest {

    private static final LocalDate PEILDATUM = Ruimte.PEILDATUM;
    private static final Afwegingskader KADER = Afwegingskader.onderwijs();

    /** A smallest change: the fields that it changes with their new values, and where it leads. */
    private record Minimaal(Map<String, Object> wijziging, Melding melding) {}

    /**
     * For each of these cases every change and every two of them are tried on the oracle, which knows nothing of the rules; what
     * remains is what no smaller change gives.
     */
    @Test
    @Tag("lang")
    void the_changes_are_those_of_brute_force() {
        List<Casus> casussen = Stream.concat(
                        Ruimte.NUMMERS.stream()
                                .filter(nummer -> nummer % 223 == 0)
                                .map(Ruimte::casus),
                        Ruimte.zijpaden()
                                .map(Ruimte.Geval::casus)
                                .filter(casus -> casus.referentie().endsWith("7")))
                .toList();
        assertThat(casussen).hasSizeGreaterThan(2_000);

        long paren = 0;
        for (Casus casus : casussen) {
            List<WatAls> gevonden = KADER.watAls(casus);
            paren += gevonden.stream()
                    .filter(wat -> wat.wijzigingen().size() == 2)
                    .count();

            List<Minimaal> minimaal =
                    gevonden.stream().map(wat -> minimaal(casus, wat)).toList();
            assertThat(minimaal).as("%s", casus).doesNotHaveDuplicates();
            assertThat(Set.copyOf(minimaal)).as("%s", casus).isEqualTo(brute(casus));
        }
        System.out.printf("What if: %d cases, %d pairs%n", casussen.size(), paren);
        assertThat(paren).isGreaterThan(5_000);
    }

    @Test
    void each_change_names_the_rule_and_the_outcome_that_weighing_gives() {
        for (Casus casus : Ruimte.NUMMERS.stream()
                .filter(nummer -> nummer % 997 == 0)
                .map(Ruimte::casus)
                .toList()) {
            for (WatAls wat : KADER.watAls(casus)) {
                var besluit = KADER.weeg(wat.casus());
                assertThat(wat.uitkomst()).isEqualTo(besluit.auditTrail().uitkomst());
                assertThat(besluit.auditTrail().stappen()).anySatisfy(stap -> {
                    assertThat(stap.regel()).isEqualTo(wat.regel());
                    assertThat(stap.tekst()).isEqualTo(wat.tekst());
                    assertThat(stap.gevolg()).isEqualTo(besluit.melding().name());
                });
            }
        }
    }

    @Test
    void existing_help_never_stands_in_a_smallest_change() {
        assertThat(Ruimte.NUMMERS.stream()
                        .filter(nummer -> nummer % 499 == 0)
                        .map(Ruimte::casus)
                        .flatMap(casus -> KADER.watAls(casus).stream())
                        .flatMap(wat -> wat.wijzigingen().stream())
                        .map(Wijziging::veld))
                .isNotEmpty()
                .doesNotContain("hulp.bestaandeHulpverlening");
    }

    /** The thin ice under "no report needed": help runs, and one answer is otherwise. */
    @Test
    void help_that_runs_stands_on_every_answer() {
        Casus casus = hulpLoopt();

        assertThat(KADER.weeg(casus).melding()).isEqualTo(Melding.NIET_VEREIST);
        assertThat(KADER.watAls(casus))
                .filteredOn(wat -> wat.wijzigingen().size() == 1)
                .extracting(
                        wat -> wat.wijzigingen().get(0).veld(),
                        wat -> wat.uitkomst().melding(),
                        WatAls::regel)
                .contains(
                        tuple("afwegingen.acuteOnveiligheid", Melding.VEREIST, "afweging-2-twijfel-is-melden"),
                        tuple("afwegingen.hulpAanvaard", Melding.VEREIST, "afweging-4-nee-is-melden"),
                        tuple("hulp.termijn", Melding.ONVOLLEDIG, "afweging-5-termijn-verstreken-is-open"),
                        tuple(
                                "stappen.uitkomstAdvies",
                                Melding.RAADPLEEG_VEILIG_THUIS,
                                "afweging-2-nee-met-open-indicatie"));
    }

    @Test
    void two_answers_are_named_where_neither_alone_is_enough() {
        Casus casus = Casus.builder("ijs", PEILDATUM)
                .vermoeden(Antwoord.JA)
                .acuteOnveiligheid(Antwoord.TWIJFEL)
                .structureleOnveiligheid(Antwoord.NEE)
                .onthulling(Antwoord.NEE)
                .build();

        assertThat(KADER.weeg(casus).melding()).isEqualTo(Melding.VEREIST);
        assertThat(KADER.watAls(casus)).anySatisfy(wat -> {
            assertThat(wat.wijzigingen())
                    .extracting(Wijziging::tekst)
                    .containsExactly(
                            "Het antwoord bij \"vermoeden\" is nee, in plaats van ja.",
                            "Het antwoord bij \"acute onveiligheid\" is nee, in plaats van twijfel.");
            assertThat(wat.uitkomst().melding()).isEqualTo(Melding.NIET_VEREIST);
            assertThat(wat.regel()).isEqualTo("afweging-1-nee-is-afsluiten");
        });
    }

    @Test
    void out_of_scope_nothing_leads_back() {
        assertThat(KADER.watAls(Casus.builder("elders", PEILDATUM)
                        .bereik(Bereik.MEDEWERKER_SCHOOL)
                        .build()))
                .isEmpty();
    }

    @Test
    void nothing_is_recorded_and_the_words_are_in_the_language_of_the_framework() {
        List<Object> vastgelegd = new ArrayList<>();
        Afwegingskader kader =
                Afwegingskader.builder().taal(Taal.EN).listener(vastgelegd::add).build();

        assertThat(kader.watAls(hulpLoopt()))
                .extracting(wat -> wat.wijzigingen().get(0).tekst())
                .contains(
                        "The answer at \"disclosure\" is doubt, instead of no.",
                        "Veilig Thuis advises on the date of the case to report.",
                        "The agreed term has passed.");
        assertThat(vastgelegd).isEmpty();
    }

    private static Casus hulpLoopt() {
        return Casus.builder("loopt", PEILDATUM)
                .vermoeden(Antwoord.JA)
                .acuteOnveiligheid(Antwoord.NEE)
                .structureleOnveiligheid(Antwoord.NEE)
                .onthulling(Antwoord.NEE)
                .effectieveHulpMogelijk(Antwoord.JA)
                .hulpAanvaard(Antwoord.JA)
                .termijn(PEILDATUM.plusDays(60))
                .build();
    }

    /** What really differs between the two cases, whatever the sentence says. */
    private static Minimaal minimaal(Casus casus, WatAls wat) {
        Map<String, Object> oud = velden(casus);
        Map<String, Object> nieuw = velden(wat.casus());
        nieuw.entrySet().removeIf(veld -> veld.getValue().equals(oud.get(veld.getKey())));
        assertThat(nieuw.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        wat.wijzigingen().stream().map(Wijziging::veld).toList());
        return new Minimaal(nieuw, wat.uitkomst().melding());
    }

    private static Set<Minimaal> brute(Casus casus) {
        Melding nu = Oracle.rij(casus).melding;
        Map<Map.Entry<String, Object>, UnaryOperator<Casus>> pogingen = pogingen(casus);
        Map<Map.Entry<String, Object>, Melding> alleen = new LinkedHashMap<>();
        Set<Minimaal> minimaal = new HashSet<>();
        pogingen.forEach((wijziging, op) -> {
            Melding melding = Oracle.rij(op.apply(casus)).melding;
            alleen.put(wijziging, melding);
            if (melding != nu) {
                minimaal.add(new Minimaal(Map.ofEntries(wijziging), melding));
            }
        });
        for (var een : pogingen.keySet()) {
            for (var ander : pogingen.keySet()) {
                if (een.getKey().compareTo(ander.getKey()) < 0) {
                    Melding melding = Oracle.rij(
                                    pogingen.get(ander).apply(pogingen.get(een).apply(casus)))
                            .melding;
                    if (melding != nu && melding != alleen.get(een) && melding != alleen.get(ander)) {
                        minimaal.add(new Minimaal(Map.ofEntries(een, ander), melding));
                    }
                }
            }
        }
        return minimaal;
    }

    private static Map<Map.Entry<String, Object>, UnaryOperator<Casus>> pogingen(Casus casus) {
        Map<Map.Entry<String, Object>, UnaryOperator<Casus>> pogingen = new LinkedHashMap<>();
        for (Antwoord antwoord : Antwoord.values()) {
            pogingen.put(
                    Map.entry("afwegingen.vermoeden", antwoord),
                    c -> c.toBuilder().vermoeden(antwoord).build());
            pogingen.put(
                    Map.entry("afwegingen.acuteOnveiligheid", antwoord),
                    c -> c.toBuilder().acuteOnveiligheid(antwoord).build());
            pogingen.put(
                    Map.entry("afwegingen.structureleOnveiligheid", antwoord),
                    c -> c.toBuilder().structureleOnveiligheid(antwoord).build());
            pogingen.put(
                    Map.entry("afwegingen.onthulling", antwoord),
                    c -> c.toBuilder().onthulling(antwoord).build());
            pogingen.put(
                    Map.entry("afwegingen.effectieveHulpMogelijk", antwoord),
                    c -> c.toBuilder().effectieveHulpMogelijk(antwoord).build());
            pogingen.put(
                    Map.entry("afwegingen.hulpAanvaard", antwoord),
                    c -> c.toBuilder().hulpAanvaard(antwoord).build());
            pogingen.put(
                    Map.entry("afwegingen.resultaatBereikt", antwoord),
                    c -> c.toBuilder().resultaatBereikt(antwoord).build());
        }
        pogingen.keySet().removeAll(velden(casus).entrySet());
        boolean hulp = !casus.hulp().bestaandeHulpverlening().isEmpty();
        pogingen.put(
                Map.entry("hulp.bestaandeHulpverlening", !hulp),
                c -> hulp
                        ? c.toBuilder().bestaandeHulpverlening(List.of()).build()
                        : c.toBuilder()
                                .bestaandeHulpverlening(BestaandeHulp.Organisatie.GGZ)
                                .build());
        for (Stappen.UitkomstAdvies advies :
                List.of(Stappen.UitkomstAdvies.MELDEN, Stappen.UitkomstAdvies.GEEN_MELDING)) {
            pogingen.put(
                    Map.entry("stappen.uitkomstAdvies", advies + " " + casus.peildatum()),
                    c -> c.toBuilder().adviesVeiligThuis(c.peildatum(), advies).build());
        }
        LocalDate termijn = casus.hulp().termijn();
        if (termijn != null && !casus.peildatum().isAfter(termijn)) {
            LocalDate voorbij = casus.peildatum().minusDays(1);
            pogingen.put(
                    Map.entry("hulp.termijn", voorbij.toString()),
                    c -> c.toBuilder().termijn(voorbij).build());
        }
        return pogingen;
    }

    private static Map<String, Object> velden(Casus casus) {
        Map<String, Object> velden = new LinkedHashMap<>();
        velden.put("afwegingen.vermoeden", casus.antwoorden().vermoeden());
        velden.put("afwegingen.acuteOnveiligheid", casus.antwoorden().acuteOnveiligheid());
        velden.put("afwegingen.structureleOnveiligheid", casus.antwoorden().structureleOnveiligheid());
        velden.put("afwegingen.onthulling", casus.antwoorden().onthulling());
        velden.put("afwegingen.effectieveHulpMogelijk", casus.antwoorden().effectieveHulpMogelijk());
        velden.put("afwegingen.hulpAanvaard", casus.antwoorden().hulpAanvaard());
        velden.put("afwegingen.resultaatBereikt", casus.antwoorden().resultaatBereikt());
        velden.put(
                "hulp.bestaandeHulpverlening",
                !casus.hulp().bestaandeHulpverlening().isEmpty());
        velden.put("hulp.termijn", String.valueOf(casus.hulp().termijn()));
        velden.put(
                "stappen.uitkomstAdvies",
                casus.stappen().uitkomstAdvies() + " " + casus.stappen().adviesVeiligThuis());
        return velden;
    }
}
