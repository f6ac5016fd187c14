package nl.meldcode.casussen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Protocol;
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

    static final String EXTENSION = ".json";

    private static final List<String> FIELDS =
            List.of("schema", "id", "titel", "verhaal", "leerdoel", "bron", "casus", "protocol", "verwacht");

    /** One deeper than the case in it may be. */
    private static final int MAX_DEPTH = 21;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a case file. A mark of UTF-8 in front is passed over. Strict: a field that is unknown, missing or of the wrong type, a code that does not exist, an id other than the
     * name of the file without {@code .json}, or a text that holds a BSN, is refused, and every such fault is told.
     *
     * @param json the content of the file, in UTF-8
     * @param bestand the name of the file, without a folder
     * @return the case file
     * @throws VoorbeeldException when the file does not fit
     */
    public static Voorbeeld lees(byte[] json, String bestand) {
        return lees(new Document(bestand, json));
    }

    /** Reads to the end, so that all faults are told at once. */
    static Voorbeeld lees(Document document) {
        JsonField top = new JsonField(document, "", tree(document)).object(FIELDS);
        document.keep(() -> top.required("schema").oneOf(List.of(SCHEMA)));
        String id = document.keep(() -> id(document, top.required("id"))).orElse("");
        String titel = document.keep(() -> top.required("titel").prose()).orElse("");
        String verhaal = document.keep(() -> top.required("verhaal").prose()).orElse("");
        String leerdoel = document.keep(() -> top.required("leerdoel").prose()).orElse("");
        String bron = document.keep(() -> top.required("bron").prose()).orElse("");
        @Nullable
        Casus casus = document.keep(() ->
                        part(document, top.required("casus"), MeldcodeJson::foutenInCasus, MeldcodeJson::readCasus))
                .orElse(null);
        JsonField school = top.field("protocol");
        Protocol protocol = school == null || school.isNull()
                ? Protocol.STANDAARD
                : document.keep(() ->
                                part(document, school, MeldcodeJson::foutenInProtocol, MeldcodeJson::readProtocol))
                        .orElse(Protocol.STANDAARD);
        @Nullable
        Verwachting verwacht =
                document.keep(() -> Verwachting.lees(top.required("verwacht"))).orElse(null);
        document.requireNoFault();
        return new Voorbeeld(
                id,
                titel,
                verhaal,
                leerdoel,
                bron,
                Objects.requireNonNull(casus),
                protocol,
                Objects.requireNonNull(verwacht));
    }

    private static String id(Document document, JsonField field) {
        String id = field.name("fout.id");
        String name = document.name();
        boolean same = name.startsWith(id) && name.substring(id.length()).equalsIgnoreCase(EXTENSION);
        if (!same) {
            throw field.refusal(Foutcode.ONGELDIGE_WAARDE, "fout.id-en-naam");
        }
        return id;
    }

    private static JsonNode tree(Document document) {
        @Nullable JsonNode tree;
        byte[] json = document.json();
        if (isWide(json)) {
            throw new VoorbeeldException(document.name(), Foutcode.ONGELDIGE_JSON, null, 1, null, "fout.tekens");
        }
        try {
            tree = JSON.readTree(json);
        } catch (StreamConstraintsException e) {
            throw unreadable(document, Foutcode.TE_GROOT, e, "fout.te-diep");
        } catch (JsonProcessingException e) {
            throw unreadable(document, Foutcode.ONGELDIGE_JSON, e, "fout.json");
        } catch (IOException e) {
            // From memory: bytes that are no text.
            throw new VoorbeeldException(document.name(), Foutcode.ONGELDIGE_JSON, null, 1, e, "fout.tekens");
        }
        if (tree == null || tree.isMissingNode()) {
            throw new VoorbeeldException(document.name(), Foutcode.ONGELDIGE_JSON, null, null, null, "fout.leeg");
        }
        return tree;
    }

    /** UTF-16 or UTF-32, which no other reader of these files takes: each has a zero, or the mark FE FF, in its first bytes. */
    private static boolean isWide(byte[] json) {
        for (int i = 0; i < Math.min(4, json.length); i++) {
            if (json[i] == 0 || (i < 2 && json[i] == (byte) 0xfe)) {
                return true;
            }
        }
        return false;
    }

    private static VoorbeeldException unreadable(
            Document document, Foutcode code, JsonProcessingException cause, String key) {
        JsonLocation location = cause.getLocation();
        return new VoorbeeldException(
                document.name(), code, null, location == null ? 1 : location.getLineNr(), cause, key);
    }

    /** Reads a part of the case file as the document of its own that it is, and keeps all but one of the faults in it. */
    private static <T> T part(
            Document document,
            JsonField field,
            Function<byte[], List<MeldcodeException>> fouten,
            Function<byte[], T> reader) {
        byte[] json;
        try {
            json = JSON.writeValueAsBytes(field.value());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        List<VoorbeeldException> faults = fouten.apply(json).stream()
                .map(fout -> document.refusal(fout, field.path()))
                .toList();
        if (faults.isEmpty()) {
            return reader.apply(json);
        }
        int last = faults.size() - 1;
        faults.subList(0, last).forEach(document::keep);
        throw faults.get(last);
    }
}
