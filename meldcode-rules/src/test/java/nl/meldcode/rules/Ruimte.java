package nl.meldcode.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldcode.Antwoord;
import nl.meldcode.Bereik;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Protocol;
import nl.meldcode.Reden;
import nl.meldcode.Rol;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen;

/**
 * The cases that the rules are tested with, all of them made up.
 *
 * <p>The space is the full product of the {@linkplain As axes}: 3,145,728 cases. A case is known by its number, and a neighbour
 * along an axis is found by arithmetic. A decision with its audit trail takes some tenths of a millisecond, so all of them take many
 * minutes; {@code -Dmeldcode.ruimte=volledig} does that. Without it the tests leave out what cannot tell anything new
 * ({@link #gekozen}), and {@link #NUMMERS} holds 143,360 cases:
 *
 * <ul>
 *   <li>in scope, and no unsafety answered with JA or TWIJFEL (rows c to u): the full product, 98,304 cases;
 *   <li>in scope, with such an answer (rows a and b): all answers, each with and without existing help, while the indications,
 *       the pupil's own words and the terms take turns: 28,672 cases. The outcome reads none of those three there;
 *   <li>out of scope (row x): all answers, while all else takes turns: 16,384 cases. The outcome reads none of it.
 * </ul>
 *
 * <p>Beside it stand the side paths ({@link #zijpaden}) for what indications, reasons and points of attention read beyond
 * these axes.
 */
final class Ruimte {

    static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);

    private static final LocalDate ADVIES = PEILDATUM.minusDays(10);
    private static final List<Antwoord> ANTWOORD = List.of(Antwoord.values());
    private static final List<Bereik> BEREIK = List.of(Bereik.values());
    private static final int ANTWOORDEN = 16_384;
    private static final int OMSTANDIGHEDEN = 48;

    /** The number of cases in the full product, and so the end of the numbers. */
    static final int VOLLEDIG = ANTWOORDEN * OMSTANDIGHEDEN * BEREIK.size();

    /** The numbers of the cases to test with, in order. */
    static final List<Integer> NUMMERS = IntStream.range(0, VOLLEDIG)
            .filter("volledig".equals(System.getProperty("meldcode.ruimte")) ? nummer -> true : Ruimte::gekozen)
            .boxed()
            .toList();

    private Ruimte() {}

    /** What varies, with how many values. The number of a case is the sum of its values, each times the step of its axis. */
    enum As {
        VERMOEDEN(4, 1),
        ACUTE_ONVEILIGHEID(4, 1 << 2),
        STRUCTURELE_ONVEILIGHEID(4, 1 << 4),
        ONTHULLING(4, 1 << 6),
        EFFECTIEVE_HULP_MOGELIJK(4, 1 << 8),
        HULP_AANVAARD(4, 1 << 10),
        RESULTAAT_BEREIKT(4, 1 << 12),
        /** 1: the family has help. */
        BESTAANDE_HULP(2, ANTWOORDEN),
        /** 0: none; 1: unsettled; 2: settled by Veilig Thuis. */
        INDICATIE(3, ANTWOORDEN * 2),
        /** 1: the pupil said something. */
        EIGEN_WOORDEN(2, ANTWOORDEN * 6),
        /** 0: none agreed; 1: before, 2: on, 3: after the peildatum. */
        TERMIJN(4, ANTWOORDEN * 12),
        /** 0: in scope. */
        BEREIK(4, ANTWOORDEN * 48);

        private final int waarden;
        private final int stap;

        As(int waarden, int stap) {
            this.waarden = waarden;
            this.stap = stap;
        }

        /** The value of a case on this axis. */
        int van(int nummer) {
            return nummer / stap % waarden;
        }

        /** The number of the case that differs from this one on this axis alone. */
        int zet(int nummer, int waarde) {
            return nummer + (waarde - van(nummer)) * stap;
        }

        Antwoord antwoord(int nummer) {
            return ANTWOORD.get(van(nummer));
        }
    }

    /** All cases to test with, lazily and always in the same order. */
    static Stream<Casus> alle() {
        return NUMMERS.stream().map(Ruimte::casus);
    }

    private static boolean gekozen(int nummer) {
        int antwoorden = nummer % ANTWOORDEN;
        int omstandigheden = nummer / ANTWOORDEN % OMSTANDIGHEDEN;
        int bereik = As.BEREIK.van(nummer);
        if (bereik > 0) {
            return omstandigheden + (bereik - 1) * OMSTANDIGHEDEN == beurt(antwoorden, 3 * OMSTANDIGHEDEN);
        }
        return !onveilig(nummer) || omstandigheden / 2 == beurt(antwoorden, OMSTANDIGHEDEN / 2);
    }

    /** Whose turn it is, of so many: scattered, so that the turns do not run along with an axis. */
    static int beurt(int nummer, int aantal) {
        return ((nummer * 0x9E37_79B9) >>> 12) % aantal;
    }

    private static boolean onveilig(int nummer) {
        return Stream.of(As.ACUTE_ONVEILIGHEID, As.STRUCTURELE_ONVEILIGHEID, As.ONTHULLING)
                .map(u -> u.antwoord(nummer))
                .anyMatch(u -> u == Antwoord.JA || u == Antwoord.TWIJFEL);
    }

    /** The case of that number. */
    static Casus casus(int nummer) {
        Casus.Builder casus = Casus.builder("ruimte-" + nummer, PEILDATUM)
                .bereik(BEREIK.get(As.BEREIK.van(nummer)))
                .vermoeden(As.VERMOEDEN.antwoord(nummer))
                .acuteOnveiligheid(As.ACUTE_ONVEILIGHEID.antwoord(nummer))
                .structureleOnveiligheid(As.STRUCTURELE_ONVEILIGHEID.antwoord(nummer))
                .onthulling(As.ONTHULLING.antwoord(nummer))
                .effectieveHulpMogelijk(As.EFFECTIEVE_HULP_MOGELIJK.antwoord(nummer))
                .hulpAanvaard(As.HULP_AANVAARD.antwoord(nummer))
                .resultaatBereikt(As.RESULTAAT_BEREIKT.antwoord(nummer));
        int termijn = As.TERMIJN.van(nummer);
        if (termijn > 0) {
            casus.termijn(PEILDATUM.plusDays(termijn - 2));
        }
        if (As.BESTAANDE_HULP.van(nummer) == 1) {
            casus.bestaandeHulpverlening(BestaandeHulp.Organisatie.LOKAAL_TEAM);
        }
        if (As.EIGEN_WOORDEN.van(nummer) == 1) {
            casus.signaal(ADVIES.minusDays(8), Signaal.Aard.UITSPRAAK_LEERLING);
        }
        if (As.INDICATIE.van(nummer) > 0) {
            // Acute and structural take turns along the term: no property compares cases with different terms.
            casus.signaal(
                    ADVIES.minusDays(9),
                    termijn % 2 == 0 ? Signaal.Aard.LETSEL_DOOR_GEWELD : Signaal.Aard.HOOG_SCHOOLVERZUIM);
        }
        if (As.INDICATIE.van(nummer) == 2) {
            casus.adviesVeiligThuis(ADVIES, Stappen.UitkomstAdvies.GEEN_MELDING);
        }
        return casus.build();
    }

    /** A case with the protocol of the school that weighs it. */
    record Geval(Casus casus, Protocol protocol) {}

    /** Schools that differ in all that a protocol can say; the days fall on and just before the dates of the side paths. */
    static final List<Protocol> PROTOCOLLEN = List.of(
            Protocol.STANDAARD,
            Protocol.builder()
                    .uitvoerder(Rol.INTERN_BEGELEIDER)
                    .melder(Rol.LEERKRACHT)
                    .beslisser(Rol.BEVOEGD_GEZAG)
                    .verwijsindex(true)
                    .build(),
            Protocol.builder().dagenPerStap(new Protocol.DagenPerStap(0, 0, 0)).build(),
            Protocol.builder().dagenPerStap(new Protocol.DagenPerStap(20, 8, 8)).build(),
            Protocol.builder()
                    .dagenPerStap(new Protocol.DagenPerStap(19, 7, 7))
                    .uitvoerder(Rol.DIRECTIE)
                    .melder(Rol.IEDEREEN)
                    .verwijsindex(true)
                    .build(),
            Protocol.builder()
                    .dagenPerStap(new Protocol.DagenPerStap(null, 5, null))
                    .meldpunt(new Protocol.Meldpunt("Veilig Thuis Utrecht", "030-0000000"))
                    .build());

    /** Where the side paths start: answers in the order of the axes, and the term. Each row is among them, or one fact away. */
    private static final List<String> VERTREKPUNTEN = List.of(
            // a, b
            "JJNN---.",
            "JNJNJJN<",
            "JNNJNNN.",
            "NJ-----.",
            "-JTT---.",
            "JTNN---.",
            "JNTNJJJ>",
            "JNNTJJJ<",
            "NNT----.",
            "--T----.",
            // c, d
            "-NNN---.",
            "-------.",
            "-NNNN--.",
            "-NNN-NN.",
            "TNNN---.",
            "T--NJJ-=",
            // e, f, g
            "NNNN---.",
            "NNN----.",
            "N-----N.",
            "N------.",
            // h, i, j
            "JNNNN--.",
            "J---N-N.",
            "JNNNJN-.",
            "J--NTN-.",
            "JNNNJJN>",
            "JNNN--N.",
            // k
            "J-NNJJ->",
            "JN-N---.",
            "J---TT-.",
            // m, n, o, p; with an indication, l
            "JNNNT--.",
            "JNNNTJJ=",
            "JNNN---.",
            "JNNN-JJ>",
            "JNNNJT-.",
            "JNNNJ--.",
            "JNNNJ-J=",
            // q, r, s, t, u
            "JNNNJJ-.",
            "JNNNJJJ.",
            "JNNNJJT>",
            "JNNNJJJ>",
            "JNNNJJJ<",
            "JNNNJJ->",
            "JNNNJJ-=",
            "JNNNJJ-<");

    /** The facts that turn up on the side paths: a list for every field, with every value of it worth trying. */
    private static final List<List<Consumer<Casus.Builder>>> FEITEN = List.of(
            waarden(Stream.of(Bereik.values()), Casus.Builder::bereik),
            Arrays.stream(Signaal.Aard.values())
                    .flatMap(aard -> waarden(dagen(-20, -10, -9, 0, 1), (c, dag) -> c.signaal(dag, aard)).stream())
                    .toList(),
            List.of(
                    c -> c.signaal(dag(-25), Signaal.Aard.OVERIG),
                    c -> c.signaal(dag(-25), Signaal.Aard.LETSEL_DOOR_GEWELD),
                    c -> c.signaal(dag(-20), Signaal.Aard.UITSPRAAK_LEERLING),
                    c -> c.signaal(dag(-5), Signaal.Aard.HERHAALDE_VERWAARLOZING),
                    c -> c.signaal(new Signaal(dag(-5), Signaal.Aard.OVERIG, Signaal.Bron.POLITIE))
                            .signaal(new Signaal(dag(-5), Signaal.Aard.OVERIG, Signaal.Bron.OUDER))),
            waarden(Stream.of(BijzondereVorm.values()), Casus.Builder::bijzondereVorm),
            Arrays.stream(Stappen.UitkomstAdvies.values())
                    .flatMap(uitkomst ->
                            waarden(dagen(-10, 0, 1), (c, dag) -> c.adviesVeiligThuis(dag, uitkomst)).stream())
                    .toList(),
            waarden(dagen(-60, -20, -10, 0, 1), Casus.Builder::eerdereMelding),
            waarden(dagen(-25, 0), Casus.Builder::eerdereMelding),
            waarden(dagen(-18, -8, -7, 0, 1), Casus.Builder::signalenInKaart),
            waarden(dagen(-15, -8, -7, 1), Casus.Builder::collegialeConsultatie),
            waarden(dagen(-16, -8, -4, 1), Casus.Builder::gesprekBetrokkenen),
            waarden(Stream.of(Stappen.RedenGeenGesprek.values()), Casus.Builder::redenGeenGesprek),
            waarden(ANTWOORD.stream(), Casus.Builder::oudersVoorafGeinformeerd),
            waarden(ANTWOORD.stream(), Casus.Builder::alleGezagdragersGesproken),
            waarden(Stream.of(true, false), Casus.Builder::casemanager),
            waarden(dagen(-1, 0, 1, 183, 184), Casus.Builder::termijn),
            waarden(redenen(), (c, redenen) -> redenen.forEach(c::redenOmNietTeMelden)),
            List.of(
                    c -> c.bestaandeHulpverlening(BestaandeHulp.Organisatie.GGZ),
                    c -> c.bestaandeHulpverlening(new BestaandeHulp(BestaandeHulp.Organisatie.JEUGDHULP, dag(0))),
                    c -> c.bestaandeHulpverlening(new BestaandeHulp(BestaandeHulp.Organisatie.JEUGDHULP, dag(1)))));

    /**
     * Side paths: every fact alone at every starting point, with each protocol in turn, and then many facts together, drawn
     * with a fixed seed so that a run can be repeated.
     */
    static Stream<Geval> zijpaden() {
        return Stream.concat(enkel(), gemengd(12_000));
    }

    private static Stream<Geval> enkel() {
        List<Consumer<Casus.Builder>> feiten =
                FEITEN.stream().flatMap(List::stream).toList();
        return IntStream.range(0, VERTREKPUNTEN.size() * feiten.size()).mapToObj(i -> {
            Casus.Builder casus = vertrek("enkel-" + i, VERTREKPUNTEN.get(i % VERTREKPUNTEN.size()));
            feiten.get(i / VERTREKPUNTEN.size()).accept(casus);
            return new Geval(casus.build(), PROTOCOLLEN.get(i % PROTOCOLLEN.size()));
        });
    }

    private static Stream<Geval> gemengd(int aantal) {
        return IntStream.range(0, aantal).mapToObj(i -> {
            SplittableRandom toeval = new SplittableRandom(i);
            Casus.Builder casus = vertrek("gemengd-" + i, kies(VERTREKPUNTEN, toeval));
            for (List<Consumer<Casus.Builder>> feit : FEITEN) {
                if (toeval.nextInt(3) == 0) {
                    kies(feit, toeval).accept(casus);
                }
            }
            if (toeval.nextInt(16) == 0) {
                // An outcome of advice of which the day was not recorded.
                casus.adviesVeiligThuis(null);
            }
            return new Geval(casus.build(), kies(PROTOCOLLEN, toeval));
        });
    }

    private static Casus.Builder vertrek(String referentie, String vertrekpunt) {
        List<Antwoord> antwoorden = vertrekpunt
                .chars()
                .limit(7)
                .mapToObj(letter -> ANTWOORD.get("JNT-".indexOf(letter)))
                .toList();
        Casus.Builder casus = Casus.builder(referentie, PEILDATUM)
                .vermoeden(antwoorden.get(0))
                .acuteOnveiligheid(antwoorden.get(1))
                .structureleOnveiligheid(antwoorden.get(2))
                .onthulling(antwoorden.get(3))
                .effectieveHulpMogelijk(antwoorden.get(4))
                .hulpAanvaard(antwoorden.get(5))
                .resultaatBereikt(antwoorden.get(6));
        int termijn = "<=>".indexOf(vertrekpunt.charAt(7));
        return termijn < 0 ? casus : casus.termijn(dag(termijn - 1));
    }

    private static LocalDate dag(int naPeildatum) {
        return PEILDATUM.plusDays(naPeildatum);
    }

    private static Stream<LocalDate> dagen(int... naPeildatum) {
        return Arrays.stream(naPeildatum).mapToObj(Ruimte::dag);
    }

    /** Each reason alone, and all of them together. */
    private static Stream<List<Reden>> redenen() {
        return Stream.concat(Arrays.stream(Reden.values()).map(List::of), Stream.of(List.of(Reden.values())));
    }

    private static <T> List<Consumer<Casus.Builder>> waarden(Stream<T> waarden, BiConsumer<Casus.Builder, T> feit) {
        return waarden.<Consumer<Casus.Builder>>map(waarde -> casus -> feit.accept(casus, waarde))
                .toList();
    }

    private static <T> T kies(List<T> mogelijkheden, SplittableRandom toeval) {
        return mogelijkheden.get(toeval.nextInt(mogelijkheden.size()));
    }
}
