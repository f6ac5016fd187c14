package nl.meldcode.casussen.rapport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.meldcode.Afweging;
import nl.meldcode.Bereik;
import nl.meldcode.Besluit;
import nl.meldcode.Melding;
import nl.meldcode.verslag.Woorden;
import org.jspecify.annotations.Nullable;

/**
 * The decision tree as a drawing: the question whether the meldcode is the route, the five questions under it, and beside each the
 * outcomes that can follow from it. Of a decision the way that it took is drawn in; of many, how many ended where.
 */
final class Boom {

    /**
     * Where a decision can end.
     *
     * @param afweging the deciding afweging; null when the case is out of scope
     * @param melding the outcome
     */
    record Uitgang(@Nullable Integer afweging, Melding melding) {

        static Uitgang van(Besluit besluit) {
            return new Uitgang(besluit.beslissendeAfweging(), besluit.melding());
        }

        /** The question that it follows from, 1 to 5; 0 for the scope. */
        int vraag() {
            return afweging == null ? 0 : afweging;
        }
    }

    /** All of them, as they stand in the drawing. The rules decide which there are; a test holds this list against them. */
    static final List<Uitgang> UITGANGEN = List.of(
            new Uitgang(null, Melding.BUITEN_BEREIK),
            new Uitgang(1, Melding.NIET_VEREIST),
            new Uitgang(1, Melding.RAADPLEEG_VEILIG_THUIS),
            new Uitgang(1, Melding.ONVOLLEDIG),
            new Uitgang(2, Melding.VEREIST),
            new Uitgang(2, Melding.RAADPLEEG_VEILIG_THUIS),
            new Uitgang(2, Melding.ONVOLLEDIG),
            new Uitgang(3, Melding.VEREIST),
            new Uitgang(3, Melding.RAADPLEEG_VEILIG_THUIS),
            new Uitgang(3, Melding.ONVOLLEDIG),
            new Uitgang(4, Melding.VEREIST),
            new Uitgang(4, Melding.RAADPLEEG_VEILIG_THUIS),
            new Uitgang(4, Melding.ONVOLLEDIG),
            new Uitgang(5, Melding.VEREIST),
            new Uitgang(5, Melding.NIET_VEREIST),
            new Uitgang(5, Melding.RAADPLEEG_VEILIG_THUIS),
            new Uitgang(5, Melding.ONVOLLEDIG));

    /** The scope and the five questions. */
    static final int VRAGEN = 6;

    private static final Set<Afweging.Status> OP_DE_WEG =
            EnumSet.of(Afweging.Status.BEANTWOORD, Afweging.Status.BESLISSEND, Afweging.Status.OPEN);

    /**
     * A drawing, ready for a template.
     *
     * @param vorm its shape, a name for ids and styles
     * @param breedte its width, in units of the drawing
     * @param hoogte its height
     * @param beschrijving what it shows, in words
     * @param lijnen the lines, those of the way taken last
     * @param knopen the questions
     * @param takken the outcomes
     */
    public record Tekening(
            String vorm,
            int breedte,
            int hoogte,
            String beschrijving,
            List<Lijn> lijnen,
            List<Knoop> knopen,
            List<Tak> takken) {}

    /**
     * A question.
     *
     * @param nummer 1 to 5; 0 for the scope
     * @param regels the question, in lines
     * @param antwoord the answer of the case, or what becomes of it; null where there is none to show
     * @param gekozen whether the way taken passes here
     * @param vlak where it stands
     */
    public record Knoop(
            int nummer, List<String> regels, @Nullable String antwoord, boolean gekozen, Vlak vlak) {}

    /**
     * An outcome.
     *
     * @param nummer the question that it follows from, 0 to 5
     * @param melding the outcome
     * @param regels the outcome in words, in lines
     * @param gekozen whether the way taken ends here
     * @param aantal how many cases ended here; null in the drawing of one case
     * @param vlak where it stands
     */
    public record Tak(
            int nummer,
            Melding melding,
            List<String> regels,
            boolean gekozen,
            @Nullable Integer aantal,
            Vlak vlak) {}

    /**
     * A line.
     *
     * @param pad the path, as SVG has it
     * @param gekozen whether it belongs to the way taken
     */
    public record Lijn(String pad, boolean gekozen) {}

    /**
     * A rectangle.
     *
     * @param x from the left
     * @param y from the top
     * @param breedte the width
     * @param hoogte the height
     */
    public record Vlak(int x, int y, int breedte, int hoogte) {

        /**
         * The middle.
         *
         * @return from the top
         */
        public int midden() {
            return y + hoogte / 2;
        }

        private int onder() {
            return y + hoogte;
        }
    }

    /** The shape of the drawing: outcomes beside their question on a desk, under it on a phone. */
    private enum Vorm {
        BREED("breed", true, 880, 330, 25, 150, 470, 38, 44),
        SMAL("smal", false, 320, 312, 25, 18, 62, 44, 27);

        private final String naam;
        private final boolean naast;
        private final int breedte;
        private final int knoopBreedte;
        private final int knoopTekens;
        private final int stam;
        private final int takX;
        private final int takHoogte;
        private final int takTekens;

        Vorm(
                String naam,
                boolean naast,
                int breedte,
                int knoopBreedte,
                int knoopTekens,
                int stam,
                int takX,
                int takHoogte,
                int takTekens) {
            this.naam = naam;
            this.naast = naast;
            this.breedte = breedte;
            this.knoopBreedte = knoopBreedte;
            this.knoopTekens = knoopTekens;
            this.stam = stam;
            this.takX = takX;
            this.takHoogte = takHoogte;
            this.takTekens = takTekens;
        }
    }

    private static final int RAND = 4;
    private static final int KNOOP = 82;
    private static final int TUSSEN = 10;
    private static final int TUSSEN_RIJEN = 34;

    private final Labels labels;
    private final @Nullable Uitgang gekozen;
    private final Map<Uitgang, Integer> aantallen;
    private final List<String> antwoorden = new ArrayList<>();
    private final boolean[] opDeWeg = new boolean[VRAGEN];

    private Boom(Labels labels, @Nullable Uitgang gekozen, Map<Uitgang, Integer> aantallen) {
        this.labels = labels;
        this.gekozen = gekozen;
        this.aantallen = aantallen;
    }

    /** The tree with the way that a decision took. */
    static List<Tekening> van(Besluit besluit, Woorden woorden, Labels labels) {
        Boom boom = new Boom(labels, Uitgang.van(besluit), Map.of());
        Bereik bereik = besluit.auditTrail().invoer().bereik();
        boom.opDeWeg[0] = true;
        boom.antwoorden.add(woorden.of(bereik));
        for (Afweging afweging : besluit.afwegingen()) {
            boolean opDeWeg = OP_DE_WEG.contains(afweging.status());
            boom.opDeWeg[afweging.nummer()] = opDeWeg;
            boom.antwoorden.add(woorden.of(opDeWeg ? afweging.antwoord() : afweging.status()));
        }
        return boom.teken(boom.weg());
    }

    /** The tree with how many decisions ended where. */
    static List<Tekening> van(Map<Uitgang, Integer> aantallen, Labels labels) {
        Boom boom = new Boom(labels, null, aantallen);
        return boom.teken(boom.verdeling());
    }

    private List<Tekening> teken(String beschrijving) {
        return List.of(teken(Vorm.BREED, beschrijving), teken(Vorm.SMAL, beschrijving));
    }

    private String weg() {
        List<String> zinnen = new ArrayList<>();
        for (int vraag = 0; vraag < VRAGEN; vraag++) {
            if (opDeWeg[vraag]) {
                zinnen.add(labels.of("boom.stap", vraag(vraag), antwoorden.get(vraag)));
            }
        }
        zinnen.add(
                labels.of("boom.einde", uitkomst(Objects.requireNonNull(gekozen).melding())));
        return String.join(" ", zinnen);
    }

    private String verdeling() {
        List<String> zinnen = new ArrayList<>();
        for (Uitgang uitgang : UITGANGEN) {
            zinnen.add(labels.of("boom.aantal", vraag(uitgang.vraag()), uitkomst(uitgang.melding()), aantal(uitgang)));
        }
        return String.join(" ", zinnen);
    }

    private int aantal(Uitgang uitgang) {
        return aantallen.getOrDefault(uitgang, 0);
    }

    private String vraag(int nummer) {
        return labels.of("vraag." + nummer);
    }

    private String uitkomst(Melding melding) {
        return labels.of("uitkomst." + melding);
    }

    private Tekening teken(Vorm vorm, String beschrijving) {
        List<Lijn> lijnen = new ArrayList<>();
        List<Knoop> knopen = new ArrayList<>();
        List<Tak> takken = new ArrayList<>();
        int y = RAND;
        for (int vraag = 0; vraag < VRAGEN; vraag++) {
            List<Uitgang> uitgangen = uitgangen(vraag);
            int hoogte = uitgangen.size() * (vorm.takHoogte + TUSSEN) - TUSSEN;
            int rij = vorm.naast ? Math.max(KNOOP, hoogte) : KNOOP + TUSSEN + hoogte;
            Vlak knoop = new Vlak(RAND, vorm.naast ? y + (rij - KNOOP) / 2 : y, vorm.knoopBreedte, KNOOP);
            if (vraag > 0) {
                Vlak boven = knopen.get(vraag - 1).vlak();
                lijnen.add(new Lijn("M%d %dV%d".formatted(vorm.stam, boven.onder(), knoop.y()), opDeWeg[vraag]));
            }
            String antwoord = antwoorden.isEmpty() ? null : antwoorden.get(vraag);
            knopen.add(new Knoop(vraag, regels(vraag(vraag), vorm.knoopTekens), antwoord, opDeWeg[vraag], knoop));

            int top = vorm.naast ? y + (rij - hoogte) / 2 : knoop.onder() + TUSSEN;
            for (Uitgang uitgang : uitgangen) {
                Vlak vlak = new Vlak(vorm.takX, top, vorm.breedte - RAND - vorm.takX, vorm.takHoogte);
                boolean einde = uitgang.equals(gekozen);
                lijnen.add(new Lijn(vorm.naast ? boog(knoop, vlak) : bocht(knoop, vlak), einde));
                takken.add(new Tak(
                        vraag,
                        uitgang.melding(),
                        regels(uitkomst(uitgang.melding()), vorm.takTekens),
                        einde,
                        gekozen == null ? aantal(uitgang) : null,
                        vlak));
                top += vorm.takHoogte + TUSSEN;
            }
            y += rij + TUSSEN_RIJEN;
        }
        lijnen.sort(Comparator.comparing(Lijn::gekozen));
        return new Tekening(vorm.naam, vorm.breedte, y - TUSSEN_RIJEN + RAND, beschrijving, lijnen, knopen, takken);
    }

    private static List<Uitgang> uitgangen(int vraag) {
        return UITGANGEN.stream().filter(uitgang -> uitgang.vraag() == vraag).toList();
    }

    /** From the side of a question to an outcome beside it. */
    private static String boog(Vlak knoop, Vlak tak) {
        int van = knoop.x() + knoop.breedte();
        int halverwege = (van + tak.x()) / 2;
        return "M%d %dC%d %d %d %d %d %d"
                .formatted(
                        van,
                        knoop.midden(),
                        halverwege,
                        knoop.midden(),
                        halverwege,
                        tak.midden(),
                        tak.x(),
                        tak.midden());
    }

    /** From the bottom of a question to an outcome under it. */
    private static String bocht(Vlak knoop, Vlak tak) {
        int x = knoop.x() + 36;
        return "M%d %dV%dQ%d %d %d %dH%d"
                .formatted(x, knoop.onder(), tak.midden() - TUSSEN, x, tak.midden(), x + TUSSEN, tak.midden(), tak.x());
    }

    /** A text in lines of at most so many characters: SVG does not break lines itself. */
    private static List<String> regels(String tekst, int tekens) {
        List<String> regels = new ArrayList<>();
        StringBuilder regel = new StringBuilder();
        for (String woord : tekst.split(" ", -1)) {
            if (!regel.isEmpty() && regel.length() + 1 + woord.length() > tekens) {
                regels.add(regel.toString());
                regel.setLength(0);
            }
            regel.append(regel.isEmpty() ? "" : " ").append(woord);
        }
        regels.add(regel.toString());
        return regels;
    }
}
