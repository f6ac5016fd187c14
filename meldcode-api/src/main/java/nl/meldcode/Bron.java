package nl.meldcode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source of the rules: what it is, where to find it, and how much weight it has. A value.
 *
 * <p>Rules and audit trails name a source by its tag. The table of sources belongs to the library and not to a rule set: it is not part
 * of what {@link Regelset#sha256} is made over, so that an address that moved can be mended without a new version of the rules. A
 * source stays in the table as long as there may be an audit trail that names it.
 *
 * @param tag its name in the metadata of a rule and in an audit trail, such as {@code nji}
 * @param titel what it is called, in Dutch: a title is not translated
 * @param adres where it can be found: a URL, the identifier of a law ({@code jci1.3:…}) or the number of a ruling; null when it was not
 *     published at an address
 * @param graad how much weight it has
 * @param gezien the day on which this project last looked at a copy of it
 * @see Regelboek#bronnen
 */
public record Bron(String tag, String titel, @Nullable String adres, Graad graad, LocalDate gezien) {

    private static final JsonReader.Fields VELDEN = new JsonReader.Fields()
            .required("tag", JsonReader.text(Check::ruleId))
            .required("titel", JsonReader.text(Check::sentence))
            .nullable("adres", JsonReader.text(Check::sentence))
            .required("graad", JsonReader.code(Graad.class))
            .required("gezien", JsonReader::date);

    private static final List<Bron> ALLE = lees();

    /**
     * Makes a source.
     */
    public Bron {
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(titel, "titel");
        Objects.requireNonNull(graad, "graad");
        Objects.requireNonNull(gezien, "gezien");
    }

    /** How much weight a source has. Only a law is law. May get more values: see the package. */
    public enum Graad {
        /** A law or a decree. */
        WET,
        /** The framework itself, or a faithful reproduction of it. */
        KADER,
        /** A ruling of a complaints committee. */
        UITSPRAAK,
        /** Guidance of a body that carries the work out. */
        HANDREIKING,
        /** Research. */
        ONDERZOEK
    }

    /**
     * All sources that this library knows.
     *
     * @return the sources, in the order of the table
     */
    public static List<Bron> alle() {
        return ALLE;
    }

    /**
     * The source with this tag.
     *
     * @param tag the tag
     * @return the source; empty when it is not in the table
     */
    public static Optional<Bron> van(String tag) {
        Objects.requireNonNull(tag, "tag");
        return ALLE.stream().filter(bron -> bron.tag.equals(tag)).findFirst();
    }

    /**
     * Whether a browser can go to its address.
     *
     * @return true when the address is a URL
     */
    public boolean heeftLink() {
        return adres != null && adres.startsWith("https://");
    }

    private static List<Bron> lees() {
        try (InputStream bestand = Objects.requireNonNull(Bron.class.getResourceAsStream("bronnen.json"))) {
            return List.copyOf(JsonReader.read(bestand.readAllBytes(), JsonReader.list(Bron::bron)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bron bron(JsonReader json) throws IOException {
        JsonReader.Values bron = json.object(VELDEN);
        return new Bron(
                bron.get("tag"), bron.get("titel"), bron.orNull("adres"), bron.get("graad"), bron.get("gezien"));
    }
}
