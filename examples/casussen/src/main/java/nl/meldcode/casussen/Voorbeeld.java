package nl.meldcode.casussen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Protocol;
import nl.meldcode.Taal;
import org.jspecify.annotations.Nullable;

/**
 * A case file for trainers: a story, what it teaches, the case, and what the decision is expected to be. A value.
 *
 * @param id the short name, by which the file is called too
 * @param titel the title
 * @param verhaal the story, in a few sentences
 * @param leerdoel what it teaches
 * @param bron where it comes from
 * @param casus the facts
 * @param protocol the school's protocol; {@link Protocol#STANDAARD} where the file gives none
 * @param verwacht what the decision is expected to be
 */
public record Voorbeeld(
        String id,
        String titel,
        String verhaal,
        String leerdoel,
        String bron,
        Casus casus,
        Protocol protocol,
        Verwachting verwacht) {

    /** The value of the field {@code schema} of a case file. */
    public static final String SCHEMA = "meldcode-voorbeeld/1";

    private static final List<String> VELDEN =
            List.of("schema", "id", "titel", "verhaal", "leerdoel", "bron", "casus", "protocol", "verwacht");
    private static final int MAX_BYTES = 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a case file. Strict: a field that is unknown, missing or of the wrong type, or a code that does not exist, is refused.
     *
     * @param json the content of the file, in UTF-8
     * @param bestand the name of the file, for messages
     * @return the case file
     * @throws VoorbeeldException when the file does not fit
     */
    public static Voorbeeld lees(byte[] json, String bestand) {
        Veld top = new Veld(bestand, "", boom(json, bestand)).object(VELDEN);
        top.verplicht("schema").eenVan(List.of(SCHEMA));
        Veld protocol = top.veld("protocol");
        return new Voorbeeld(
                top.verplicht("id").tekst(),
                top.verplicht("titel").tekst(),
                top.verplicht("verhaal").tekst(),
                top.verplicht("leerdoel").tekst(),
                top.verplicht("bron").tekst(),
                deel(top.verplicht("casus"), MeldcodeJson::readCasus),
                protocol == null || protocol.isNull() ? Protocol.STANDAARD : deel(protocol, MeldcodeJson::readProtocol),
                Verwachting.lees(top.verplicht("verwacht")));
    }

    /**
     * Weighs the case with its protocol.
     *
     * @return the decision, to be compared
     * @throws MeldcodeException with {@link Foutcode#ONBEKENDE_REGELSET} when no rule set was in force on the reference date
     */
    public Uitslag toets() {
        return new Uitslag(
                this, Afwegingskader.builder().protocol(protocol).build().weeg(casus));
    }

    private static JsonNode boom(byte[] json, String bestand) {
        if (json.length > MAX_BYTES) {
            throw new VoorbeeldException(bestand, Foutcode.TE_GROOT, null, "het bestand is groter dan 1 MiB", null);
        }
        @Nullable JsonNode boom;
        try {
            boom = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            int regel = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new VoorbeeldException(
                    bestand,
                    Foutcode.ONGELDIGE_JSON,
                    null,
                    "dit is geen goede JSON; de fout zit op of net voor regel " + regel
                            + ". Kijk of daar een komma, een haakje of een aanhalingsteken ontbreekt, of dat een veld er twee keer staat",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (boom == null || boom.isMissingNode()) {
            throw new VoorbeeldException(bestand, Foutcode.ONGELDIGE_JSON, null, "het bestand is leeg", null);
        }
        return boom;
    }

    /** Reads a part of the case file as the document of its own that it is. */
    private static <T> T deel(Veld veld, Function<byte[], T> lezer) {
        try {
            return lezer.apply(JSON.writeValueAsBytes(veld.waarde()));
        } catch (MeldcodeException e) {
            String pad = e.veld() == null ? veld.pad() : veld.pad() + "." + e.veld();
            throw new VoorbeeldException(veld.bestand(), e.code(), pad, e.uitleg(Taal.NL), e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
