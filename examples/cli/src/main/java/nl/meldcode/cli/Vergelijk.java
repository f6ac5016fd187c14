package nl.meldcode.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nl.meldcode.Casus;
import nl.meldcode.MeldcodeException;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Regelset;
import nl.meldcode.Uitkomst;
import nl.meldcode.Vergelijking;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code vergelijk}: the cases that two versions of the rules decide differently. */
@Command(name = "vergelijk")
final class Vergelijk implements Callable<Integer> {

    private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+");

    private final Main main;

    @Option(names = "--ndjson", descriptionKey = "ndjson")
    private boolean ndjson;

    @Option(names = "--uit", paramLabel = "FILE", descriptionKey = "uit")
    private @Nullable String uit;

    @Parameters(paramLabel = "A B", arity = "0..*", descriptionKey = "regelset")
    private List<String> regelsets = new ArrayList<>();

    Vergelijk(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() throws IOException {
        if (regelsets.size() != 2) {
            return main.usageError(main.labels().get("usage.twoRuleSets"));
        }
        return main.print(uit, regelsets, this::compare);
    }

    private int compare() throws IOException {
        Report report = ndjson ? new Lines() : new Groups();
        try {
            Vergelijking vergelijking = compare(regelsets.get(0), regelsets.get(1), report);
            report.end();
            report.tell(vergelijking);
        } catch (MeldcodeException e) {
            report.end();
            // Where it went wrong is what this command is about: a version, a folder, or a file in it.
            main.refuse(String.valueOf(e.veld()), new Fault(e.code(), null, e.uitleg(main.taal())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return main.status();
    }

    private static Vergelijking compare(String a, String b, Vergelijking.Listener listener) {
        Optional<Path> folderA = folder(a);
        Optional<Path> folderB = folder(b);
        if (folderA.isPresent() && folderB.isPresent()) {
            return Vergelijking.voerOntwerpenUit(folderA.get(), folderB.get(), listener);
        }
        if (folderA.isPresent()) {
            return Vergelijking.voerOntwerpUit(folderA.get(), b, listener);
        }
        return folderB.isPresent()
                ? Vergelijking.voerOntwerpUit(a, folderB.get(), listener)
                : Vergelijking.onderwijs(a, b, listener);
    }

    /** A folder, when a name is one: a version is never a path, and is taken for a version also where a folder has the same name. */
    private static Optional<Path> folder(String name) {
        if (VERSION.matcher(name).matches() || name.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(name))
                    .filter(path -> path.isAbsolute() || path.getNameCount() > 1 || Files.isDirectory(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Hears the comparison, and shows how far it is. */
    private abstract class Report implements Vergelijking.Listener {

        private final Progress progress = new Progress(main);

        @Override
        public void vergeleken(long casussen, long totaal) {
            progress.show(() -> main.labels().get("compare.progress", number(casussen), number(totaal)));
        }

        /** Leaves no progress behind. */
        void end() {
            progress.hide();
        }

        void tell(Vergelijking vergelijking) throws IOException {}
    }

    /** Each difference as a line of JSON, as soon as it is found. */
    private final class Lines extends Report {

        @Override
        public void verschil(Vergelijking.Verschil verschil) {
            try {
                main.streams().print(MeldcodeJson.write(verschil) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The differences by what changed into what, with of each the case that comes first: the one with the fewest facts. */
    private final class Groups extends Report {

        private final Map<Group, Count> groups = new LinkedHashMap<>();

        private record Group(Uitkomst a, String regelA, Uitkomst b, String regelB) {}

        private static final class Count {
            private final Casus first;
            private long casussen;

            Count(Casus first) {
                this.first = first;
            }
        }

        @Override
        public void verschil(Vergelijking.Verschil verschil) {
            groups.computeIfAbsent(
                            new Group(verschil.a(), verschil.regelA(), verschil.b(), verschil.regelB()),
                            group -> new Count(verschil.casus()))
                    .casussen++;
        }

        @Override
        void tell(Vergelijking vergelijking) throws IOException {
            Labels labels = main.labels();
            line("compare.ruleSets");
            regelset("A", regelsets.get(0), vergelijking.a());
            regelset("B", regelsets.get(1), vergelijking.b());
            main.streams().print("\n");
            line("compare.cases", number(vergelijking.casussen()));
            line(
                    vergelijking.verschillen() == 0 ? "compare.same" : "compare.different",
                    number(vergelijking.verschillen()));
            if (vergelijking.andereRegel() > 0) {
                line("compare.otherRule", number(vergelijking.andereRegel()));
            }
            List<Map.Entry<Group, Count>> largestFirst = groups.entrySet().stream()
                    .sorted((one, other) -> Long.compare(other.getValue().casussen, one.getValue().casussen))
                    .toList();
            for (Map.Entry<Group, Count> group : largestFirst) {
                main.streams().print("\n");
                line("compare.group", number(group.getValue().casussen));
                outcome("A", group.getKey().a(), group.getKey().regelA());
                outcome("B", group.getKey().b(), group.getKey().regelB());
                main.streams().print("  " + labels.get("compare.simplest") + "\n");
                main.streams().print(CasusJson.of(group.getValue().first) + "\n");
            }
        }

        private void regelset(String side, String name, Regelset regelset) throws IOException {
            String text = regelset.id() + " " + regelset.versie() + ", sha256 "
                    + regelset.sha256().substring(0, 12) + (name.equals(regelset.versie()) ? "" : " (" + name + ")");
            main.streams().line("  " + side + "  " + text);
        }

        private void outcome(String side, Uitkomst uitkomst, String regel) throws IOException {
            Labels labels = main.labels();
            List<String> parts = new ArrayList<>();
            parts.add(labels.of(uitkomst));
            parts.add(labels.get("compare.help", labels.of(uitkomst.hulp())));
            if (uitkomst.beslissendeAfweging() != null) {
                parts.add(labels.get("compare.question", uitkomst.beslissendeAfweging()));
            }
            if (uitkomst.enEn()) {
                parts.add(labels.get("compare.enEn"));
            }
            parts.add(labels.get("compare.rule", regel));
            main.streams().print(Text.paragraph("  " + side + "  ", "     ", String.join("; ", parts)));
        }

        private void line(String key, Object... values) throws IOException {
            main.streams().print(Text.paragraph("", "", main.labels().get(key, values)));
        }
    }

    private String number(long number) {
        return String.format(main.taal().locale(), "%,d", number);
    }
}
