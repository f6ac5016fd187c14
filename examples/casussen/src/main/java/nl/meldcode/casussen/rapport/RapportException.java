package nl.meldcode.casussen.rapport;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import nl.meldcode.Taal;

/** A folder in which no report or rule book can be written. The message is one line in Dutch: the folder, what is wrong and what would be right. */
public final class RapportException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The folder, or the file in it. */
    private final String map;

    /** What is wrong, as a key of the labels. */
    private final String key;

    RapportException(Path map, String key) {
        super(new Labels(Taal.NL).of(key, map));
        this.map = map.toString();
        this.key = key;
    }

    /**
     * What is wrong and what would be right.
     *
     * @param taal the language
     * @return one line, with the folder
     */
    public String uitleg(Taal taal) {
        return new Labels(taal).of(key, map);
    }
}
