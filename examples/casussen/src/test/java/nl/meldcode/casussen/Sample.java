package nl.meldcode.casussen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small case file that a test can write in its own folder. */
final class Sample {

    private Sample() {}

    /** A case without a suspicion: no report, by rule {@code afweging-1-nee-is-afsluiten}. */
    static String json(String id) {
        return """
                {
                  "schema": "meldcode-voorbeeld/1",
                  "id": "%s",
                  "titel": "Zorgen weggenomen",
                  "verhaal": "Er waren zorgen. De ouders namen die weg. De school sluit af.",
                  "leerdoel": "Afsluiten en vastleggen.",
                  "bron": "bedacht voor deze verzameling",
                  "casus": {"referentie": "proef-1", "peildatum": "2024-03-04", "afwegingen": {"vermoeden": "NEE"}},
                  "verwacht": {"melding": "NIET_VEREIST", "regels": ["afweging-1-nee-is-afsluiten"]}
                }
                """.formatted(id);
    }

    /** Writes that case, with one text replaced, in a folder. */
    static Path write(Path map, String id, String from, String to) throws IOException {
        String json = json(id);
        if (!json.contains(from)) {
            throw new IllegalArgumentException(from);
        }
        return Files.writeString(map.resolve(id + ".json"), json.replace(from, to));
    }

    static Path write(Path map, String id) throws IOException {
        return write(map, id, "", "");
    }
}
