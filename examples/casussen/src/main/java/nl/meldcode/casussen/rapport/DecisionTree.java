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
import nl.meldcode.Regelboek;
import nl.meldcode.verslag.Lines;
import nl.meldcode.verslag.Woorden;
import org.jspecify.annotations.Nullable;

/**
 * The decision tree as a drawing: the question whether the meldcode is the route, the five questions under it, and beside each the
 * outcomes that can follow from it. Of a decision the way that it took is drawn in; of many, how many ended where.
 */
final class DecisionTree {

    /**
     * Where a decision can end.
     *
     * @param afweging the deciding afweging; null when the case is out of scope
     * @param melding the outcome
     */
    record Uitgang(@Nullable Integer afweging, Melding melding) {

        static Uitgang of(Besluit besluit) {
            return new Uitgang(besluit.beslissendeAfweging(), besluit.melding());
        }

        /** The question that it follows from, 1 to 5; 0 for the scope. */
        int vraag() {
            return afweging == null ? 0 : afweging;
        }
    }

    /** Where the rules can end: those of each question together, in the order of the outcomes. */
    static List<Uitgang> uitgangen(Regelboek regelboek) {
        return regelboek.regels().stream()
                .filter(regel -> regel.melding() != null)
                .map(regel -> new Uitgang(regel.afweging(), Objects.requireNonNull(regel.melding())))
                .distinct()
                .sorted(Comparator.comparing(Uitgang::vraag).thenComparing(Uitgang::melding))
                .toList();
    }

    /** The scope and the five questions. */
    static final int VRAGEN = 6;

    private static final Set<Afweging.Status> ON_WAY = EnumSet.of(
            Afweging.Status.BEANTWOORD, Afweging.Status.AFGELEID, Afweging.Status.BESLISSEND, Afweging.Status.OPEN);

    /**
     * A drawing, ready for a template.
     *
     * @param shape its shape, a name for ids and styles
     * @param width its width, in units of the drawing
     * @param height its height
     * @param description what it shows, in words
     * @param lines the lines, those of the way taken last
     * @param nodes the questions
     * @param branches the outcomes
     */
    public record Drawing(
            String shape,
            int width,
            int height,
            String description,
            List<Line> lines,
            List<Node> nodes,
            List<Branch> branches) {}

    /**
     * A question.
     *
     * @param nummer 1 to 5; 0 for the scope
     * @param lines the question, in lines
     * @param antwoord the answer of the case, or what becomes of it; null where there is none to show
     * @param chosen whether the way taken passes here
     * @param box where it stands
     */
    public record Node(
            int nummer, List<String> lines, @Nullable String antwoord, boolean chosen, Box box) {}

    /**
     * An outcome.
     *
     * @param nummer the question that it follows from, 0 to 5
     * @param melding the outcome
     * @param lines the outcome in words, in lines
     * @param chosen whether the way taken ends here
     * @param count how many cases ended here; null in the drawing of one case
     * @param box where it stands
     */
    public record Branch(
            int nummer,
            Melding melding,
            List<String> lines,
            boolean chosen,
            @Nullable Integer count,
            Box box) {}

    /**
     * A line.
     *
     * @param path the path, as SVG has it
     * @param chosen whether it belongs to the way taken
     */
    public record Line(String path, boolean chosen) {}

    /**
     * A rectangle.
     *
     * @param x from the left
     * @param y from the top
     * @param width the width
     * @param height the height
     */
    public record Box(int x, int y, int width, int height) {

        /**
         * The middle.
         *
         * @return from the top
         */
        public int middle() {
            return y + height / 2;
        }

        private int bottom() {
            return y + height;
        }
    }

    /** The shape of the drawing: outcomes beside their question on a desk, under it on a phone. */
    private record Shape(String name, boolean beside, int width, Nodes nodes, Branches branches) {

        static final Shape WIDE = new Shape("breed", true, 880, new Nodes(330, 25, 150), new Branches(470, 38, 44));
        static final Shape NARROW = new Shape("smal", false, 320, new Nodes(312, 25, 18), new Branches(62, 44, 27));

        /** The questions: how wide, how many characters on a line, and where the line to the next one starts. */
        private record Nodes(int width, int chars, int stemX) {}

        /** The outcomes: where they start, how high, and how many characters on a line. */
        private record Branches(int x, int height, int chars) {}
    }

    private static final int MARGIN = 4;
    private static final int NODE_HEIGHT = 82;
    private static final int GAP = 10;
    private static final int ROW_GAP = 34;

    private final Labels labels;
    private final List<Uitgang> uitgangen;
    private final @Nullable Uitgang chosen;
    private final Map<Uitgang, Integer> counts;
    private final List<String> antwoorden = new ArrayList<>();
    private final boolean[] onWay = new boolean[VRAGEN];

    private DecisionTree(Regelboek regelboek, Labels labels, @Nullable Uitgang chosen, Map<Uitgang, Integer> counts) {
        this.uitgangen = uitgangen(regelboek);
        this.labels = labels;
        this.chosen = chosen;
        this.counts = counts;
    }

    /** The tree with the way that a decision took. */
    static List<Drawing> of(Regelboek regelboek, Besluit besluit, Woorden woorden, Labels labels) {
        DecisionTree tree = new DecisionTree(regelboek, labels, Uitgang.of(besluit), Map.of());
        Bereik bereik = besluit.auditTrail().invoer().bereik();
        tree.onWay[0] = true;
        tree.antwoorden.add(woorden.of(bereik));
        for (Afweging afweging : besluit.afwegingen()) {
            boolean onWay = ON_WAY.contains(afweging.status());
            tree.onWay[afweging.nummer()] = onWay;
            String antwoord = woorden.of(onWay ? afweging.antwoord() : afweging.status());
            tree.antwoorden.add(
                    afweging.status() == Afweging.Status.AFGELEID ? labels.of("boom.afgeleid", antwoord) : antwoord);
        }
        return tree.draw(tree.way());
    }

    /** The tree with how many decisions ended where. */
    static List<Drawing> of(Regelboek regelboek, Map<Uitgang, Integer> counts, Labels labels) {
        DecisionTree tree = new DecisionTree(regelboek, labels, null, counts);
        return tree.draw(tree.distribution());
    }

    private List<Drawing> draw(String description) {
        return List.of(draw(Shape.WIDE, description), draw(Shape.NARROW, description));
    }

    private String way() {
        List<String> sentences = new ArrayList<>();
        for (int vraag = 0; vraag < VRAGEN; vraag++) {
            if (onWay[vraag]) {
                sentences.add(labels.of("boom.stap", vraag(vraag), antwoorden.get(vraag)));
            }
        }
        sentences.add(
                labels.of("boom.einde", uitkomst(Objects.requireNonNull(chosen).melding())));
        return String.join(" ", sentences);
    }

    private String distribution() {
        List<String> sentences = new ArrayList<>();
        for (Uitgang uitgang : uitgangen) {
            sentences.add(
                    labels.of("boom.aantal", vraag(uitgang.vraag()), uitkomst(uitgang.melding()), count(uitgang)));
        }
        return String.join(" ", sentences);
    }

    private int count(Uitgang uitgang) {
        return counts.getOrDefault(uitgang, 0);
    }

    private String vraag(int nummer) {
        return labels.of("vraag." + nummer);
    }

    private String uitkomst(Melding melding) {
        return labels.of("uitkomst." + melding);
    }

    private Drawing draw(Shape shape, String description) {
        List<Line> lines = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        List<Branch> branches = new ArrayList<>();
        int y = MARGIN;
        for (int vraag = 0; vraag < VRAGEN; vraag++) {
            List<Uitgang> ends = uitgangen(vraag);
            int height = ends.size() * (shape.branches.height + GAP) - GAP;
            int row = shape.beside ? Math.max(NODE_HEIGHT, height) : NODE_HEIGHT + GAP + height;
            Box node = new Box(MARGIN, shape.beside ? y + (row - NODE_HEIGHT) / 2 : y, shape.nodes.width, NODE_HEIGHT);
            if (vraag > 0) {
                Box above = nodes.get(vraag - 1).box();
                lines.add(new Line("M%d %dV%d".formatted(shape.nodes.stemX, above.bottom(), node.y()), onWay[vraag]));
            }
            String antwoord = antwoorden.isEmpty() ? null : antwoorden.get(vraag);
            nodes.add(new Node(vraag, Lines.wrap(vraag(vraag), shape.nodes.chars), antwoord, onWay[vraag], node));

            int top = shape.beside ? y + (row - height) / 2 : node.bottom() + GAP;
            for (Uitgang uitgang : ends) {
                Box box =
                        new Box(shape.branches.x, top, shape.width - MARGIN - shape.branches.x, shape.branches.height);
                boolean end = uitgang.equals(chosen);
                lines.add(new Line(shape.beside ? curve(node, box) : bend(node, box), end));
                branches.add(new Branch(
                        vraag,
                        uitgang.melding(),
                        Lines.wrap(uitkomst(uitgang.melding()), shape.branches.chars),
                        end,
                        chosen == null ? count(uitgang) : null,
                        box));
                top += shape.branches.height + GAP;
            }
            y += row + ROW_GAP;
        }
        lines.sort(Comparator.comparing(Line::chosen));
        return new Drawing(shape.name, shape.width, y - ROW_GAP + MARGIN, description, lines, nodes, branches);
    }

    private List<Uitgang> uitgangen(int vraag) {
        return uitgangen.stream().filter(uitgang -> uitgang.vraag() == vraag).toList();
    }

    /** From the side of a question to an outcome beside it. */
    private static String curve(Box node, Box branch) {
        int from = node.x() + node.width();
        int halfway = (from + branch.x()) / 2;
        return "M%d %dC%d %d %d %d %d %d"
                .formatted(
                        from,
                        node.middle(),
                        halfway,
                        node.middle(),
                        halfway,
                        branch.middle(),
                        branch.x(),
                        branch.middle());
    }

    /** From the bottom of a question to an outcome under it. */
    private static String bend(Box node, Box branch) {
        int x = node.x() + 36;
        return "M%d %dV%dQ%d %d %d %dH%d"
                .formatted(
                        x,
                        node.bottom(),
                        branch.middle() - GAP,
                        x,
                        branch.middle(),
                        x + GAP,
                        branch.middle(),
                        branch.x());
    }
}
