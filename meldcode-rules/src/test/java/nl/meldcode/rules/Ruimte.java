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
 * <p>What the outcome must not read (a pupil of age, the pupil's part, the kindcheck, what Veilig Thuis said about telling the parents)
 * is on no axis. Each case draws it, with its number for a seed: so every row meets every value, and a neighbour along an axis
 * has other values, which must not matter.
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
        /** 0: none; 1: open; 2: discussed with Veilig Thuis. */
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
        zonderInvloed(casus, new SplittableRandom(nummer));
        return casus.build();
    }

    /** Facts that change what must be done and noticed, and never the outcome. */
    static void zonderInvloed(Casus.Builder casus, SplittableRandom toeval) {
        for (List<Consumer<Casus.Builder>> feit : ZONDER_INVLOED) {
            if (toeval.nextBoolean()) {
                kies(feit, toeval).accept(casus);
            }
        }
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

    private static final List<List<Consumer<Casus.Builder>>> ZONDER_INVLOED = List.of(
            waarden(Stream.of(Stappen.AdviesOuders.values()), Casus.Builder::adviesOuders),
            waarden(Stream.of(true, false), Casus.Builder::leerlingMeerderjarig),
            waarden(ANTWOORD.stream(), Casus.Builder::leerlingBetrokken),
            waarden(ANTWOORD.stream(), Casus.Builder::kindcheck));

    /** The facts that turn up on the side paths: a list for every field, with every value of it worth trying. */
    private static final List<List<Consumer<Casus.Builder>>> FEITEN = List.of(
            waarden(Stream.of(Bereik.values()), Casus.Builder::bereik),
            Arrays.stream(Signaal.Aard.values())
                    .flatMap(aard -> waarden(dagen(-20, -10, -9, 0, 1), (c, dag) -> c.signaal(dag, aard)).stream())
                    .toList(),
            List.of(
                    c -> c.signaal(dag(-25), Signaal.Aard.OVERIG),
                    c -> c.signaal(dag(-25), Signaal.Aard.LETSEL_DOOR_GEWELD),
                    c -> c.signaal(dag(-25), Signaal.Aard.STALKING_EX_PARTNER),
                    c -> c.signaal(dag(-25), Signaal.Aard.HOOG_SCHOOLVERZUIM),
                    c -> c.signaal(dag(-11), Signaal.Aard.SEKSUEEL_MISBRUIK),
                    c -> c.signaal(dag(-20), Signaal.Aard.UITSPRAAK_LEERLING),
                    c -> c.signaal(dag(-5), Signaal.Aard.HERHAALDE_VERWAARLOZING),
                    c -> c.signaal(new Signaal(dag(-5), Signaal.Aard.OVERIG, Signaal.Bron.POLITIE))
                            .signaal(new Signaal(dag(-5), Signaal.Aard.OVERIG, Signaal.Bron.OUDER))),
            Stream.concat(
                            waarden(Stream.of(BijzondereVorm.values()), Casus.Builder::bijzondereVorm).stream(),
                            Stream.<Consumer<Casus.Builder>>of(
                                    c -> c.bijzondereVormen(List.of(BijzondereVorm.values())),
                                    c -> c.bijzondereVorm(BijzondereVorm.PARTNERGEWELD)
                                            .bijzondereVorm(BijzondereVorm.OUDERMISHANDELING)))
                    .toList(),
            Arrays.stream(Stappen.UitkomstAdvies.values())
                    .flatMap(uitkomst ->
                            waarden(dagen(-21, -11, -10, -9, 0, 1), (c, dag) -> c.adviesVeiligThuis(dag, uitkomst))
                                    .stream())
                    .toList(),
            waarden(dagen(-60, -20, -10, 0, 1), Casus.Builder::eerdereMelding),
            waarden(dagen(-25, 0), Casus.Builder::eerdereMelding),
            // Reported before, on, and after the day of a signal; and twice, with a signal between.
            List.of(
                    c -> c.signaal(dag(-19), Signaal.Aard.OVERIG).eerdereMelding(dag(-20)),
                    c -> c.signaal(dag(-20), Signaal.Aard.OVERIG).eerdereMelding(dag(-20)),
                    c -> c.signaal(dag(-21), Signaal.Aard.OVERIG).eerdereMelding(dag(-20)),
                    c -> c.signaal(dag(-20), Signaal.Aard.OVERIG)
                            .eerdereMelding(dag(-30))
                            .eerdereMelding(dag(-15))),
            waarden(dagen(-18, -8, -7, 0, 1), Casus.Builder::signalenInKaart),
            waarden(dagen(-15, -8, -7, 1), Casus.Builder::collegialeConsultatie),
            waarden(dagen(-16, -11, -10, -9, -8, -4, 0, 1), Casus.Builder::gesprekBetrokkenen),
            waarden(Stream.of(Stappen.RedenGeenGesprek.values()), Casus.Builder::redenGeenGesprek),
            waarden(Stream.of(Stappen.AdviesOuders.values()), Casus.Builder::adviesOuders),
            waarden(Stream.of(true, false), Casus.Builder::leerlingMeerderjarig),
            waarden(ANTWOORD.stream(), Casus.Builder::leerlingBetrokken),
            waarden(ANTWOORD.stream(), Casus.Builder::kindcheck),
            waarden(ANTWOORD.stream(), Casus.Builder::oudersVoorafGeinformeerd),
            waarden(ANTWOORD.stream(), Casus.Builder::alleGezagdragersGesproken),
            waarden(Stream.of(true, false), Casus.Builder::casemanager),
            waarden(dagen(-1, 0, 1, 183, 184), Casus.Builder::termijn),
            waarden(redenen(), (c, redenen) -> redenen.forEach(c::redenOmNietTeMelden)),
            List.of(
                    c -> c.bestaandeHulpverlening(BestaandeHulp.Organisatie.GGZ),
                    c -> c.bestaandeHulpverlening(new BestaandeHulp(BestaandeHulp.Organisatie.JEUGDHULP, dag(0))),
                    c -> c.bestaandeHulpverlening(new BestaandeHulp(BestaandeHulp.Organisatie.JEUGDHULP, dag(1)))));

    /** What makes a school hold back, each alone; the last three do not. A signal lies in the middle of the days below. */
    private static final List<Consumer<Casus.Builder>> GRONDEN = List.of(
            c -> c.acuteOnveiligheid(Antwoord.JA),
            c -> c.acuteOnveiligheid(Antwoord.TWIJFEL),
            c -> c.onthulling(Antwoord.JA),
            c -> c.onthulling(Antwoord.TWIJFEL),
            c -> c.signaal(dag(-10), Signaal.Aard.LETSEL_DOOR_GEWELD),
            c -> c.signaal(dag(-10), Signaal.Aard.STALKING_EX_PARTNER),
            c -> c.bijzondereVorm(BijzondereVorm.HUWELIJKSDWANG),
            c -> c.bijzondereVorm(BijzondereVorm.PARTNERGEWELD),
            c -> c.bijzondereVorm(BijzondereVorm.OUDERENMISHANDELING),
            c -> c.bijzondereVorm(BijzondereVorm.MENSENHANDEL),
            c -> c.redenGeenGesprek(Stappen.RedenGeenGesprek.VEILIGHEID_KIND),
            c -> c.redenGeenGesprek(Stappen.RedenGeenGesprek.VEILIGHEID_ANDEREN),
            c -> c.redenGeenGesprek(Stappen.RedenGeenGesprek.SPOED),
            c -> c.redenGeenGesprek(Stappen.RedenGeenGesprek.ONBEREIKBAAR),
            c -> c.redenGeenGesprek(Stappen.RedenGeenGesprek.GEWEIGERD),
            c -> c.bijzondereVorm(BijzondereVorm.OUDERMISHANDELING));

    /** No advice, or advice before, on and after the day of the signals, on the peildatum and after it. */
    private static final List<Consumer<Casus.Builder>> ADVIEZEN =
            metGeen(waarden(dagen(-11, -10, -9, 0, 1), Casus.Builder::adviesVeiligThuis));

    /** No talk, or a talk before, on and after the day of the signals and the advice, on the peildatum and after it. */
    private static final List<Consumer<Casus.Builder>> GESPREKKEN =
            metGeen(waarden(dagen(-11, -10, -9, 0, 1), Casus.Builder::gesprekBetrokkenen));

    /**
     * Side paths: every fact alone at every starting point, with each protocol in turn; what makes a school hold back with all that
     * may end it; what alarms in every scope; and then many facts together, drawn with a fixed seed so that a run can be repeated.
     */
    static Stream<Geval> zijpaden() {
        return Stream.of(enkel(), terughouden(), bereik(), gemengd(20_000)).flatMap(gevallen -> gevallen);
    }

    /** Ground, day of the advice, its outcome, what was said about the parents, day of the talk. */
    private static Stream<Geval> terughouden() {
        return product(
                "terughouden",
                List.of("JNJNJJ-<", "JNNNN--.", "NNNN---."),
                List.of(
                        GRONDEN,
                        ADVIEZEN,
                        waarden(Stream.of(Stappen.UitkomstAdvies.values()), Casus.Builder::uitkomstAdvies),
                        waarden(Stream.of(Stappen.AdviesOuders.values()), Casus.Builder::adviesOuders),
                        GESPREKKEN));
    }

    /** Scope, each kind of signal and each form, advice before and on the day of the signal, and a talk. */
    private static Stream<Geval> bereik() {
        return product(
                "bereik",
                VERTREKPUNTEN,
                List.of(
                        waarden(BEREIK.stream(), Casus.Builder::bereik),
                        Stream.concat(
                                        Ruimte.<Signaal.Aard>waarden(
                                                Stream.of(Signaal.Aard.values()),
                                                (c, aard) -> c.signaal(dag(-10), aard))
                                                .stream(),
                                        waarden(Stream.of(BijzondereVorm.values()), Casus.Builder::bijzondereVorm)
                                                .stream())
                                .toList(),
                        metGeen(Arrays.stream(Stappen.UitkomstAdvies.values())
                                .flatMap(uitkomst -> Ruimte.<LocalDate>waarden(
                                        dagen(-11, -10), (c, dag) -> c.adviesVeiligThuis(dag, uitkomst))
                                        .stream())
                                .toList()),
                        metGeen(waarden(dagen(-9), Casus.Builder::gesprekBetrokkenen))));
    }

    /** Every combination of these facts; some of the others are drawn, each combination with its number for a seed. */
    private static Stream<Geval> product(
            String naam, List<String> vertrekpunten, List<List<Consumer<Casus.Builder>>> feiten) {
        int aantal = feiten.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
        return IntStream.range(0, aantal).mapToObj(i -> {
            SplittableRandom toeval = new SplittableRandom(i);
            Casus.Builder casus = vertrek(naam + "-" + i, kies(vertrekpunten, toeval));
            zonderInvloed(casus, toeval);
            casus.oudersVoorafGeinformeerd(kies(ANTWOORD, toeval)).alleGezagdragersGesproken(kies(ANTWOORD, toeval));
            if (toeval.nextBoolean()) {
                casus.signaal(dag(-10), Signaal.Aard.ZORGELIJK_GEDRAG);
            }
            int rest = i;
            for (List<Consumer<Casus.Builder>> feit : feiten) {
                feit.get(rest % feit.size()).accept(casus);
                rest /= feit.size();
            }
            return new Geval(casus.build(), kies(PROTOCOLLEN, toeval));
        });
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

    /** Nothing said, and then each of these. */
    private static List<Consumer<Casus.Builder>> metGeen(List<Consumer<Casus.Builder>> waarden) {
        return Stream.concat(Stream.<Consumer<Casus.Builder>>of(casus -> {}), waarden.stream())
                .toList();
    }

    private static <T> T kies(List<T> mogelijkheden, SplittableRandom toeval) {
        return mogelijkheden.get(toeval.nextInt(mogelijkheden.size()));
    }
}
