package nl.meldcode.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.meldcode.Besluit;
import nl.meldcode.Foutcode;
import nl.meldcode.Regelboek;
import nl.meldcode.casussen.Oefening;
import nl.meldcode.casussen.Uitslag;
import nl.meldcode.casussen.Voorbeeld;
import nl.meldcode.casussen.VoorbeeldException;
import nl.meldcode.casussen.Voorbeelden;
import nl.meldcode.casussen.rapport.Rapport;
import nl.meldcode.casussen.rapport.RapportException;
import nl.meldcode.verslag.Lines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code oefen}: runs the case files of a folder, and shows which decisions are as their trainer expects. */
@Command(name = "oefen")
final class Oefen implements Callable<Integer> {

    private static final String INDENT = "        ";

    private final Main main;

    @Option(names = "--rapport", paramLabel = "UIT", descriptionKey = "rapport")
    private @Nullable String uit;

    @Parameters(paramLabel = "MAP", arity = "0..1", descriptionKey = "map")
    private @Nullable String map;

    private final Style style;
    private int good;
    private int different;
    private int refused;

    Oefen(Main main) {
        this.main = main;
        this.style = new Style(main.streams().terminal().colour());
    }

    @Override
    public Integer call() throws IOException {
        String folder = map;
        if (folder == null || folder.isEmpty()) {
            return main.usageError(main.labels().get("usage.noMap"));
        }
        if (uit != null && uit.isEmpty()) {
            return main.usageError(main.labels().get("usage.reportEmpty"));
        }
        Voorbeelden voorbeelden;
        try {
            voorbeelden = Voorbeelden.inMap(Path.of(folder));
        } catch (InvalidPathException e) {
            return main.refuse(
                    folder,
                    new Fault(
                            Foutcode.ONLEESBAAR, null, main.labels().get(Source.missing(folder, "unreadable.folder"))));
        } catch (VoorbeeldException e) {
            return refuse(folder, e);
        }
        if (uit == null) {
            run(folder, voorbeelden, null);
            return main.status();
        }
        try (Rapport rapport = Rapport.in(Path.of(uit))) {
            run(folder, voorbeelden, rapport);
            rapport.voltooi();
        } catch (InvalidPathException e) {
            return main.usageError(main.labels().get("usage.reportFolder", uit));
        } catch (RapportException e) {
            return main.usageError(e.uitleg(main.taal()));
        }
        String index = Path.of(uit, "index.html").toString();
        main.streams().line(main.labels().get("oefen.report", index));
        return main.status();
    }

    private void run(String folder, Voorbeelden voorbeelden, @Nullable Rapport rapport) throws IOException {
        Oefening oefening = new Oefening(voorbeelden, main.taal());
        Progress progress = new Progress(main);
        for (String bestand : voorbeelden.bestanden()) {
            try {
                Uitslag uitslag = oefening.toets(bestand);
                if (rapport != null) {
                    rapport.voegToe(uitslag);
                }
                progress.hide();
                tell(uitslag);
                progress.count(1, 0);
            } catch (VoorbeeldException e) {
                progress.hide();
                refused++;
                // Not resolved: the locale may not have the characters that a path needs, and a text can have any.
                refuse(Path.of(folder) + File.separator + bestand, e);
                if (rapport != null) {
                    rapport.weiger(e);
                }
                progress.count(1, 1);
            }
        }
        progress.hide();
        summarise(oefening.nietBereikt());
    }

    /** One line, and where the decision is another one than expected, what differs and how it came about. */
    private void tell(Uitslag uitslag) throws IOException {
        Labels labels = main.labels();
        boolean asExpected = uitslag.klopt();
        if (asExpected) {
            good++;
        } else {
            different++;
            main.found();
        }
        Voorbeeld voorbeeld = uitslag.voorbeeld();
        Besluit besluit = uitslag.besluit();
        String verdict = String.format("%-8s", labels.get(asExpected ? "oefen.good" : "oefen.different"));
        String title = Lines.printable(voorbeeld.id() + ": " + voorbeeld.titel());
        String outcome = labels.of(besluit.auditTrail().uitkomst());
        main.streams()
                .print((asExpected ? verdict : style.bold(verdict)) + title + " - "
                        + style.outcome(besluit.melding(), outcome) + "\n");
        if (!asExpected) {
            for (String line : uitslag.verslag(main.taal())) {
                print(INDENT + line);
            }
        }
    }

    /** The rules that no case reached come first: they may be many, and the last line is the one that everybody reads. */
    private void summarise(List<Regelboek.Regel> unreached) throws IOException {
        Labels labels = main.labels();
        print("");
        if (unreached.isEmpty()) {
            print(labels.get("oefen.reached"));
        } else {
            print(labels.get("oefen.unreached", unreached.size()));
            print("  " + unreached.stream().map(Regelboek.Regel::id).collect(Collectors.joining(", ")));
        }
        print(labels.get("oefen.summary", good + different + refused, good, different, refused));
    }

    /** A line as it is indented, broken where it is longer than the screen is wide. */
    private void print(String line) throws IOException {
        String text = line.strip();
        String margin = line.substring(0, line.indexOf(text));
        main.streams().print(Text.paragraph(margin, margin.isEmpty() ? "" : margin + "  ", text));
    }

    /** A line for each fault. */
    private int refuse(String name, VoorbeeldException refusal) {
        refusal.fouten().forEach(fault -> main.refuse(name, fault(fault)));
        return main.refused();
    }

    /** Why a file or a folder was refused, with the line where it can be told. */
    private Fault fault(VoorbeeldException refusal) {
        String veld = refusal.veld();
        Integer line = refusal.regelnummer();
        Labels labels = main.labels();
        if (line != null) {
            veld = veld == null ? labels.get("oefen.line", line) : labels.get("oefen.field", veld, line);
        }
        return new Fault(refusal.code(), veld, refusal.uitleg(main.taal()));
    }
}
