package nl.meldcode.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.meldcode.casussen.rapport.RapportException;
import nl.meldcode.casussen.rapport.RegelboekPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code regelboek}: the rules in words, with their sources and the cases that exercise them. */
@Command(name = "regelboek")
final class RegelboekCommand implements Callable<Integer> {

    private final Main main;

    @Option(names = "--html", paramLabel = "UIT", descriptionKey = "html")
    private @Nullable String html;

    @Option(names = "--uit", paramLabel = "FILE", descriptionKey = "uit")
    private @Nullable String uit;

    RegelboekCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() throws IOException {
        if (html == null) {
            return main.print(uit, List.of(), () -> {
                main.streams().print(RegelboekPage.markdown(main.taal()));
                return main.status();
            });
        }
        if (uit != null) {
            return main.usageError(main.labels().get("usage.htmlOrOut"));
        }
        if (html.isEmpty()) {
            return main.usageError(main.labels().get("usage.bookEmpty"));
        }
        try {
            RegelboekPage.write(Path.of(html));
        } catch (InvalidPathException e) {
            return main.usageError(main.labels().get("usage.bookFolder", html));
        } catch (RapportException e) {
            return main.usageError(e.uitleg(main.taal()));
        }
        main.streams().line(main.labels().get("regelboek.written", html));
        return main.status();
    }
}
