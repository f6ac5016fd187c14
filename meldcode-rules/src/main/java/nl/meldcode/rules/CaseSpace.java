package nl.meldcode.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldcode.Antwoord;
import nl.meldcode.Bereik;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Reden;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen;

/**
 * The cases over which rule sets are compared, each once, those with the fewest facts first. They are made up, and what is in them
 * says nothing of what matters: that is for the rules.
 *
 * <p>In scope: all answers, under every combination of the {@linkplain #OMSTANDIGHEDEN circumstances}. Out of scope: all answers.
 * Beside these, at a few starting answers, every other fact that a case can hold, one at a time; what may be an indication also with
 * advice against reporting, and with such advice that a later signal overtook.
 */
final class CaseSpace {

    /** Of all cases: what the rules say depends on how other dates lie around it. */
    static final LocalDate PEILDATUM = LocalDate.of(2026, 1, 1);

    private static final LocalDate ADVIES = PEILDATUM.minusDays(10);
    private static final LocalDate SIGNAAL = PEILDATUM.minusDays(20);
    private static final LocalDate EERDER = PEILDATUM.minusDays(30);

    private static final List<Antwoord> ANTWOORD = List.of(Antwoord.values());
    private static final List<Bereik> BEREIK = List.of(Bereik.values());
    private static final Signaal.Aard INDICATIE = Signaal.Aard.LETSEL_DOOR_GEWELD;
    private static final Signaal.Aard EIGEN_WOORDEN = Signaal.Aard.UITSPRAAK_LEERLING;
    private static final BestaandeHulp.Organisatie HULP = BestaandeHulp.Organisatie.LOKAAL_TEAM;

    /**
     * What a case may hold.
     *
     * @param aantal how many facts it is
     * @param erbij puts it in
     */
    private record Feit(int aantal, Consumer<Casus.Builder> erbij) {

        static final Feit GEEN = new Feit(0, casus -> {});

        Feit metAdvies() {
            return new Feit(aantal + 1, erbij.andThen(CaseSpace::advies));
        }

        /** With advice that a later signal overtook. */
        Feit metOudAdvies() {
            return new Feit(
                    aantal + 2,
                    erbij.andThen(CaseSpace::advies)
                            .andThen(casus -> casus.signaal(ADVIES.plusDays(1), Signaal.Aard.OVERIG)));
        }
    }

    private static final List<List<Feit>> OMSTANDIGHEDEN = List.of(
            List.of(
                    Feit.GEEN,
                    feit(casus -> casus.signaal(SIGNAAL, INDICATIE)),
                    feit(casus -> casus.signaal(SIGNAAL, INDICATIE)).metAdvies()),
            List.of(Feit.GEEN, feit(casus -> casus.signaal(SIGNAAL, EIGEN_WOORDEN))),
            List.of(
                    Feit.GEEN,
                    feit(casus -> casus.termijn(PEILDATUM.plusDays(60))),
                    feit(casus -> casus.termijn(PEILDATUM.minusDays(1)))),
            List.of(Feit.GEEN, feit(casus -> casus.bestaandeHulpverlening(HULP))));

    /** Answers in the order of the questions. */
    private static final List<String> VERTREKPUNTEN =
            List.of("-------", "N------", "T------", "J------", "N--N---", "JNNN---", "JNNNJJ-");

    private static final List<Feit> OVERIGE_FEITEN = overigeFeiten();

    private static final int VRAGEN = 7;
    private static final int ANTWOORDEN = 1 << (2 * VRAGEN);
    private static final int BINNEN_BEREIK =
            OMSTANDIGHEDEN.stream().mapToInt(List::size).reduce(ANTWOORDEN, (product, size) -> product * size);
    private static final int BUITEN_BEREIK = ANTWOORDEN * (BEREIK.size() - 1);

    /** How many cases there are. */
    static final int AANTAL = BINNEN_BEREIK + BUITEN_BEREIK + VERTREKPUNTEN.size() * OVERIGE_FEITEN.size();

    /** The numbers of the cases in their order. The number of a case says what is in it. */
    private final int[] nummers;

    CaseSpace() {
        int[] gewichten = IntStream.range(0, AANTAL)
                .map(nummer -> feiten(nummer).stream().mapToInt(Feit::aantal).sum())
                .toArray();
        this.nummers = IntStream.rangeClosed(0, Arrays.stream(gewichten).max().orElseThrow())
                .flatMap(gewicht -> IntStream.range(0, AANTAL).filter(nummer -> gewichten[nummer] == gewicht))
                .toArray();
    }

    /** The case at this place, from 0. */
    Casus casus(int plaats) {
        Casus.Builder casus = Casus.builder("vergelijk-" + (plaats + 1), PEILDATUM);
        feiten(nummers[plaats]).forEach(feit -> feit.erbij().accept(casus));
        return casus.build();
    }

    private static List<Feit> feiten(int nummer) {
        if (nummer < BINNEN_BEREIK) {
            List<Feit> feiten = antwoorden(nummer % ANTWOORDEN);
            int rest = nummer / ANTWOORDEN;
            for (List<Feit> omstandigheid : OMSTANDIGHEDEN) {
                feiten.add(omstandigheid.get(rest % omstandigheid.size()));
                rest /= omstandigheid.size();
            }
            return feiten;
        }
        int buiten = nummer - BINNEN_BEREIK;
        if (buiten < BUITEN_BEREIK) {
            List<Feit> feiten = antwoorden(buiten % ANTWOORDEN);
            Bereik bereik = BEREIK.get(1 + buiten / ANTWOORDEN);
            feiten.add(feit(casus -> casus.bereik(bereik)));
            return feiten;
        }
        int overig = buiten - BUITEN_BEREIK;
        List<Feit> feiten = vertrek(VERTREKPUNTEN.get(overig % VERTREKPUNTEN.size()));
        feiten.add(OVERIGE_FEITEN.get(overig / VERTREKPUNTEN.size()));
        return feiten;
    }

    private static List<Feit> antwoorden(int nummer) {
        return antwoorden(IntStream.range(0, VRAGEN)
                .mapToObj(vraag -> ANTWOORD.get((nummer >> (2 * vraag)) & 3))
                .toList());
    }

    private static List<Feit> vertrek(String antwoorden) {
        return antwoorden(antwoorden
                .chars()
                .mapToObj(letter -> ANTWOORD.get("JNT-".indexOf(letter)))
                .toList());
    }

    private static List<Feit> antwoorden(List<Antwoord> antwoorden) {
        int aantal = (int) antwoorden.stream()
                .filter(antwoord -> antwoord != Antwoord.ONBEKEND)
                .count();
        List<Feit> feiten = new ArrayList<>();
        feiten.add(new Feit(
                aantal,
                casus -> casus.vermoeden(antwoorden.get(0))
                        .acuteOnveiligheid(antwoorden.get(1))
                        .structureleOnveiligheid(antwoorden.get(2))
                        .onthulling(antwoorden.get(3))
                        .effectieveHulpMogelijk(antwoorden.get(4))
                        .hulpAanvaard(antwoorden.get(5))
                        .resultaatBereikt(antwoorden.get(6))));
        return feiten;
    }

    /** Without those that the circumstances hold already. */
    private static List<Feit> overigeFeiten() {
        Feit eigenWoorden = feit(casus -> casus.signaal(SIGNAAL, EIGEN_WOORDEN));
        List<Feit> indicaties = Stream.of(
                        feiten(
                                Arrays.stream(Signaal.Aard.values())
                                        .filter(aard -> aard != INDICATIE && aard != EIGEN_WOORDEN),
                                (casus, aard) -> casus.signaal(SIGNAAL, aard)),
                        feiten(Arrays.stream(BijzondereVorm.values()), Casus.Builder::bijzondereVorm),
                        Stream.of(new Feit(
                                2, casus -> casus.eerdereMelding(EERDER).signaal(SIGNAAL, Signaal.Aard.OVERIG))))
                .flatMap(Function.identity())
                .toList();
        return Stream.of(
                        indicaties.stream(),
                        indicaties.stream().map(Feit::metAdvies),
                        indicaties.stream().map(Feit::metOudAdvies),
                        Stream.of(eigenWoorden.metAdvies()),
                        feiten(
                                Arrays.stream(Stappen.UitkomstAdvies.values()),
                                (casus, uitkomst) -> casus.adviesVeiligThuis(ADVIES, uitkomst)),
                        Stream.of(
                                feit(casus -> casus.eerdereMelding(EERDER)),
                                feit(casus -> casus.termijn(PEILDATUM)),
                                feit(casus -> casus.casemanager(true)),
                                feit(casus -> casus.casemanager(false)),
                                feit(casus -> casus.signalenInKaart(SIGNAAL)),
                                feit(casus -> casus.collegialeConsultatie(SIGNAAL)),
                                feit(casus -> casus.gesprekBetrokkenen(SIGNAAL))),
                        feiten(Arrays.stream(Stappen.RedenGeenGesprek.values()), Casus.Builder::redenGeenGesprek),
                        feiten(
                                Arrays.stream(BestaandeHulp.Organisatie.values())
                                        .filter(organisatie -> organisatie != HULP),
                                Casus.Builder::bestaandeHulpverlening),
                        feiten(beantwoord(), Casus.Builder::oudersVoorafGeinformeerd),
                        feiten(beantwoord(), Casus.Builder::alleGezagdragersGesproken),
                        feiten(Stream.of(true, false), Casus.Builder::leerlingMeerderjarig),
                        feiten(beantwoord(), Casus.Builder::leerlingBetrokken),
                        feiten(beantwoord(), Casus.Builder::kindcheck),
                        feiten(
                                Stream.of(Stappen.AdviesOuders.INFORMEREN, Stappen.AdviesOuders.NIET_INFORMEREN),
                                (casus, advies) -> casus.adviesVeiligThuis(ADVIES, Stappen.UitkomstAdvies.ONBEKEND)
                                        .adviesOuders(advies)),
                        feiten(Arrays.stream(Reden.values()), Casus.Builder::redenOmNietTeMelden))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Antwoord> beantwoord() {
        return ANTWOORD.stream().filter(antwoord -> antwoord != Antwoord.ONBEKEND);
    }

    private static void advies(Casus.Builder casus) {
        casus.adviesVeiligThuis(ADVIES, Stappen.UitkomstAdvies.GEEN_MELDING);
    }

    private static <T> Stream<Feit> feiten(Stream<T> waarden, BiConsumer<Casus.Builder, T> erbij) {
        return waarden.map(waarde -> feit(casus -> erbij.accept(casus, waarde)));
    }

    private static Feit feit(Consumer<Casus.Builder> erbij) {
        return new Feit(1, erbij);
    }
}
