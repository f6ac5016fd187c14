package nl.meldcode.cli;

import java.util.function.UnaryOperator;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afweging;
import nl.meldcode.Besluit;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.Melding;
import nl.meldcode.OpenVraag;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Regelset;
import nl.meldcode.verslag.Lines;

/** A decision as a person reads it: the outcome, why, what to do and what to watch. Sections that are empty are left out. */
final class BesluitText {

    private static final String INDENT = "  ";

    private final Labels labels;
    private final Style style;

    BesluitText(Labels labels, Style style) {
        this.labels = labels;
        this.style = style;
    }

    /** The name of a file, above its decision where there are more. */
    String heading(String name) {
        return style.bold("=== " + Lines.printable(name) + " ===") + "\n\n";
    }

    /** All of a decision, each line ended. */
    String of(Besluit besluit) {
        Page page = new Page();
        outcome(page, besluit);
        path(page, besluit);
        open(page, besluit);
        actions(page, besluit);
        reasons(page, besluit);
        attention(page, besluit);
        footer(page, besluit);
        return page.toString();
    }

    private void outcome(Page page, Besluit besluit) {
        String outcome =
                labels.get("text.outcome", labels.of(besluit.auditTrail().uitkomst()));
        page.add("", "", outcome, line -> style.outcome(besluit.melding(), line));
        if (besluit.hulp() != Hulpbesluit.NIET_AAN_DE_ORDE) {
            page.add("", "", labels.get("text.help", labels.of(besluit.hulp())), style::bold);
        }
        if (besluit.enEn()) {
            page.add("", "", labels.get("text.enEn"), style::bold);
        }
        page.blank();
        page.add("", "", besluit.toelichting());
    }

    private void path(Page page, Besluit besluit) {
        if (besluit.melding() == Melding.BUITEN_BEREIK) {
            // None of the five was at issue: there is no path.
            return;
        }
        page.title(labels.get("text.path"));
        for (Afweging afweging : besluit.afwegingen()) {
            boolean decides = isDeciding(besluit, afweging);
            UnaryOperator<String> emphasis = decides ? style::bold : UnaryOperator.identity();
            page.add((decides ? "> " : INDENT) + afweging.nummer() + ". ", "     ", afweging.vraag(), emphasis);
            page.add(
                    "     ",
                    "     ",
                    labels.get("text.answer", labels.of(afweging.antwoord()), labels.of(afweging.status())),
                    emphasis);
        }
    }

    private static boolean isDeciding(Besluit besluit, Afweging afweging) {
        Integer deciding = besluit.beslissendeAfweging();
        return deciding != null && deciding == afweging.nummer();
    }

    private void open(Page page, Besluit besluit) {
        if (besluit.openVragen().isEmpty()) {
            return;
        }
        page.title(labels.get("text.open"));
        for (OpenVraag vraag : besluit.openVragen()) {
            String text = labels.get(
                    vraag.dringend() ? "text.openUrgent" : "text.openQuestion", vraag.vraag(), vraag.afweging());
            page.add(
                    vraag.dringend() ? "! - " : "  - ",
                    "    ",
                    text,
                    vraag.dringend() ? style::bold : UnaryOperator.identity());
        }
    }

    private void actions(Page page, Besluit besluit) {
        if (besluit.acties().isEmpty()) {
            return;
        }
        page.title(labels.get("text.actions"));
        int number = 1;
        for (Actie actie : besluit.acties()) {
            page.add(String.format("%3d. ", number), "     ", actie.tekst());
            page.add("     ", "     ", labels.get("text.who", when(actie), labels.of(actie.wie())), style::bold);
            number++;
        }
    }

    private String when(Actie actie) {
        return actie.uiterlijk() == null
                ? labels.of(actie.wanneer())
                : labels.of(actie.wanneer()) + " " + labels.of(actie.uiterlijk());
    }

    private void reasons(Page page, Besluit besluit) {
        if (besluit.redenen().isEmpty()) {
            return;
        }
        page.title(labels.get("text.reasons"));
        for (Redenoordeel reden : besluit.redenen()) {
            page.add(
                    "  - ",
                    "    ",
                    labels.get("text.reason", labels.of(reden.code()), labels.of(reden.oordeel())),
                    style::bold);
            page.add("    ", "    ", reden.tekst());
        }
    }

    private void attention(Page page, Besluit besluit) {
        if (besluit.aandachtspunten().isEmpty()) {
            return;
        }
        page.title(labels.get("text.attention"));
        for (Aandachtspunt punt : besluit.aandachtspunten()) {
            page.add("  - ", "    ", punt.tekst());
        }
    }

    private void footer(Page page, Besluit besluit) {
        Regelset regelset = besluit.auditTrail().regelset();
        page.blank();
        page.add(
                "",
                "",
                labels.get(
                        "text.footer",
                        besluit.referentie(),
                        labels.of(besluit.peildatum()),
                        regelset.id(),
                        regelset.versie()),
                style::faint);
        page.add("", "", labels.get("text.support"), style::faint);
    }

    /** Lines of at most {@link Text#WIDTH} columns. */
    private final class Page {

        private final StringBuilder lines = new StringBuilder();

        void blank() {
            lines.append('\n');
        }

        void title(String title) {
            blank();
            lines.append(style.bold(title)).append('\n');
        }

        void add(String first, String next, String text) {
            add(first, next, text, UnaryOperator.identity());
        }

        void add(String first, String next, String text, UnaryOperator<String> emphasis) {
            lines.append(Text.paragraph(first, next, text, emphasis));
        }

        @Override
        public String toString() {
            return lines.toString();
        }
    }
}
