package nl.meldcode.benchmark;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;

/** The processor time of a decision as bars, in SVG: on a logarithmic scale, in the colours that the reader's screen is set to. */
final class Picture {

    private static final int WIDTH = 810;
    private static final int LEFT = 370;
    private static final int RIGHT = 90;
    private static final int TOP = 56;
    private static final int LINE = 30;
    private static final int BAR = 18;
    private static final int BASELINE = 14;
    private static final double MICRO = TimeUnit.MICROSECONDS.toNanos(1);

    private final Map<Peer, Figures> figures;

    /** Powers of ten of a microsecond: the ends of the scale. */
    private final int from;

    private final int to;

    Picture(Map<Peer, Figures> figures) {
        this.figures = figures;
        this.from = (int) Math.floor(figures.values().stream()
                .mapToDouble(f -> Math.log10(f.cpu() / MICRO))
                .min()
                .orElseThrow());
        this.to = (int) Math.ceil(figures.values().stream()
                .mapToDouble(f -> Math.log10(f.cpu() / MICRO))
                .max()
                .orElseThrow());
    }

    String svg() {
        int height = TOP + LINE * figures.size() + LINE;
        StringJoiner svg = new StringJoiner("\n", "", "\n");
        svg.add(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " aria-labelledby=\"title\">",
                WIDTH,
                height,
                WIDTH,
                height));
        svg.add("<title id=\"title\">Processor time of a decision, this library and its peers</title>");
        svg.add("<style>");
        svg.add("text { font: 14px sans-serif; fill: #1f2328 }");
        svg.add("line { stroke: #d1d9e0 }");
        svg.add(".back { fill: #ffffff } .own { fill: #0b5394 } .peer { fill: #8a939c }");
        svg.add("@media (prefers-color-scheme: dark) {");
        svg.add("text { fill: #e6edf3 } line { stroke: #3d444d }");
        svg.add(".back { fill: #0d1117 } .own { fill: #6cb2f7 } .peer { fill: #7d8590 }");
        svg.add("}");
        svg.add("</style>");
        svg.add(String.format(
                Locale.ROOT, "<rect class=\"back\" width=\"%d\" height=\"%d\" rx=\"6\"/>", WIDTH, height));
        text(svg, BASELINE, 24, "start", "Processor time of a decision in µs; each line is ten times the one before");
        for (int power = from; power <= to; power++) {
            double x = x(power);
            svg.add(String.format(
                    Locale.ROOT, "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>", x, TOP - 8, x, height - LINE));
            text(svg, x, height - 10, "middle", label(Math.pow(10, power)));
        }
        int y = TOP;
        for (Map.Entry<Peer, Figures> entry : figures.entrySet()) {
            Peer peer = entry.getKey();
            double micro = entry.getValue().cpu() / MICRO;
            text(svg, LEFT - 10, y + BASELINE, "end", peer.label().replace("`", ""));
            svg.add(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                    peer.own() ? "own" : "peer",
                    LEFT,
                    y,
                    x(Math.log10(micro)) - LEFT,
                    BAR));
            text(svg, x(Math.log10(micro)) + 6, y + BASELINE, "start", Page.digits(micro));
            y += LINE;
        }
        svg.add("</svg>");
        return svg.toString();
    }

    private double x(double power) {
        return LEFT + (power - from) / (to - from) * (WIDTH - LEFT - RIGHT);
    }

    private static String label(double micro) {
        return micro < 1 ? String.valueOf(micro) : String.format(Locale.ROOT, "%,.0f", micro);
    }

    private static void text(StringJoiner svg, double x, int y, String anchor, String text) {
        svg.add(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>", x, y, anchor, text));
    }
}
