package nl.meldcode.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import nl.meldcode.casussen.rapport.RegelboekPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code regelboek}: the rules in words, with their sources and the cases that exercise them. */
@Command(name = "regelboek")
final class RegelboekCommand implements Callable<Integer> {

    private final Main main;

    @Option(names = "--html", descriptionKey = "html")
    private boolean html;

    RegelboekCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() throws IOException {
        main.streams().print(html ? RegelboekPage.html(main.taal()) : RegelboekPage.markdown(main.taal()));
        return main.status();
    }
}
