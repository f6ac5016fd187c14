package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A draft on disk: the rules in force with a change or two. */
record Ontwerp(Path folder) {

    static final String EIGENSCHAPPEN = "regelset.properties";

    /** The rules in force, unchanged, under the name of a draft. */
    static Ontwerp in(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : Drl.source().drl().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(
                folder.resolve(EIGENSCHAPPEN),
                "id = onderwijs\nversie = ontwerp\ngeldigVanaf = 2031-01-01\nbeslissing = "
                        + String.join(", ", Drl.source().beslissing().keySet()) + "\nvervolg = "
                        + String.join(", ", Drl.source().vervolg().keySet()) + "\n");
        return new Ontwerp(folder);
    }

    Ontwerp met(String file, String text, String replacement) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(text);
        Files.writeString(path, before.replace(text, replacement));
        return this;
    }

    /** With one rule more, at the end of a file. */
    Ontwerp erbij(String file, String rule) throws IOException {
        Path path = folder.resolve(file);
        Files.write(path, (Files.readString(path) + "\n" + rule + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String naam() {
        return folder.toString();
    }
}
