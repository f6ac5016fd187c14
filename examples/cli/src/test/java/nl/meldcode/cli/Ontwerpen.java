package nl.meldcode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Drafts of rules for tests: the rules in force, and what the README changes in them. */
final class Ontwerpen {

    private static final Path RULES =
            Path.of("../../meldcode-rules/src/main/resources/nl/meldcode/rules/onderwijs/2019-1");

    private Ontwerpen() {}

    /** A match in the verwijsindex is an indication. */
    static Path verwijsindex(Path folder) throws IOException {
        return in(
                folder,
                "aard == Signaal.Aard.HOOG_SCHOOLVERZUIM",
                "aard in (Signaal.Aard.HOOG_SCHOOLVERZUIM, Signaal.Aard.VERWIJSINDEX_MATCH)");
    }

    /** Doubt about unsafety means asking for advice. */
    static Path twijfel(Path folder) throws IOException {
        return in(
                folder,
                "new Rij(\"b\", Melding.VEREIST, Meldnorm.NORM_1,",
                "new Rij(\"b\", Melding.RAADPLEEG_VEILIG_THUIS, null,");
    }

    private static Path in(Path folder, String text, String replacement) throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            for (Path file : files.toList()) {
                Files.writeString(
                        folder.resolve(file.getFileName()),
                        Files.readString(file)
                                .replace("versie = 2019.1", "versie = ontwerp")
                                .replace(text, replacement));
            }
        }
        return folder;
    }
}
