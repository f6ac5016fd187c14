package nl.meldcode.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Besluit;
import nl.meldcode.Casus;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Protocol;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code weeg}: weighs cases and prints the decisions, for a reader or as JSON. */
@Command(name = "weeg")
final class Weeg implements Callable<Integer> {

    private final Main main;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--ndjson", descriptionKey = "ndjson")
    private boolean ndjson;

    @Option(names = "--protocol", paramLabel = "FILE", descriptionKey = "protocol")
    private @Nullable String protocol;

    @Option(names = "--uit", paramLabel = "FILE", descriptionKey = "uit")
    private @Nullable String uit;

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "file")
    private List<String> files = new ArrayList<>();

    /** Made on the first case that can be weighed: it takes most of a second, and a refusal need not wait for it. */
    private @Nullable Afwegingskader kader;

    Weeg(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() throws IOException {
        Labels labels = main.labels();
        if (json && ndjson) {
            return main.usageError(labels.get("usage.oneForm"));
        }
        if (ndjson && files.size() > 1) {
            return main.usageError(labels.get("usage.oneStream"));
        }
        if (!ndjson && files.isEmpty()) {
            return main.usageError(labels.get("usage.noFile"));
        }
        List<String> names = files.isEmpty() ? List.of(Source.STDIN) : files;
        if (Source.isStdinTwice(Stream.concat(names.stream(), Stream.ofNullable(protocol)))) {
            return main.usageError(labels.get("usage.stdinTwice"));
        }
        return main.print(
                uit, Stream.concat(names.stream(), Stream.ofNullable(protocol)).toList(), () -> weigh(names));
    }

    private int weigh(List<String> names) throws IOException {
        Protocol school = Protocol.STANDAARD;
        if (protocol != null) {
            try {
                school = new Source(protocol, main).read(MeldcodeJson::readProtocol);
            } catch (RefusedException e) {
                return main.refuse(protocol, e.fault());
            }
        }
        if (ndjson) {
            stream(names.get(0), school);
        } else {
            each(names, school);
        }
        return main.status();
    }

    private void stream(String name, Protocol school) throws IOException {
        Source source = new Source(name, main);
        try (var in = source.open()) {
            new Ndjson(main, kader(school)).run(source, in);
        } catch (RefusedException e) {
            main.refuse(name, e.fault());
        }
    }

    private void each(List<String> names, Protocol school) throws IOException {
        BesluitText text = new BesluitText(
                main.labels(), new Style(main.streams().terminal().colour()));
        boolean first = true;
        for (String name : names) {
            Besluit besluit;
            try {
                besluit = new Source(name, main).read(json -> {
                    Casus casus = MeldcodeJson.readCasus(json);
                    return kader(school).weeg(casus);
                });
            } catch (RefusedException e) {
                main.refuse(name, e.fault());
                continue;
            }
            if (json) {
                main.streams().print(MeldcodeJson.write(besluit) + "\n");
            } else {
                main.streams()
                        .print((first ? "" : "\n") + (names.size() > 1 ? text.heading(name) : "") + text.of(besluit));
            }
            first = false;
        }
    }

    private Afwegingskader kader(Protocol school) {
        Afwegingskader made = kader;
        if (made == null) {
            made = Afwegingskader.builder().taal(main.taal()).protocol(school).build();
            kader = made;
        }
        return made;
    }
}
