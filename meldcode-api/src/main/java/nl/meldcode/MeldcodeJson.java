package nl.meldcode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Reads and writes the values of this library as JSON. What is read is checked strictly, from its beginning to its end, and refused
 * at the first fault; nothing is dropped or corrected. What is written is one line, with every field present, and equal values give
 * equal bytes. Thread-safe.
 *
 * <p>A byte order mark of UTF-8 at the beginning is passed over. A host whose web framework works with Jackson has the same by {@link
 * MeldcodeModule}.
 */
public final class MeldcodeJson {

    /** The largest document that is read: 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    static final String CASUS_SCHEMA = "meldcode-casus/1";
    static final String BESLUIT_SCHEMA = "meldcode-besluit/1";
    static final String AUDIT_SCHEMA = "meldcode-audit/1";
    static final String PROTOCOL_SCHEMA = "meldcode-protocol/1";
    static final String VRAAG_SCHEMA = "meldcode-vraag/1";
    static final String WAT_ALS_SCHEMA = "meldcode-wat-als/1";
    static final String HERINNERING_SCHEMA = "meldcode-herinnering/1";
    static final String REGELBOEK_SCHEMA = "meldcode-regelboek/1";
    static final String BEVINDING_SCHEMA = "meldcode-bevinding/1";

    private MeldcodeJson() {}

    /**
     * Reads a case.
     *
     * @param json the document, in UTF-8
     * @return the case
     * @throws MeldcodeException at the first thing that does not fit, with its code and the path of its field
     */
    public static Casus readCasus(byte[] json) {
        return JsonReader.read(json, CasusJson::casus);
    }

    /**
     * Reads a school's protocol.
     *
     * @param json the document, in UTF-8
     * @return the protocol
     * @throws MeldcodeException at the first thing that does not fit, with its code and the path of its field
     */
    public static Protocol readProtocol(byte[] json) {
        return JsonReader.read(json, CasusJson::protocol);
    }

    /**
     * Reads a decision. Every field must be there, as {@link #write(Besluit)} writes it.
     *
     * @param json the document, in UTF-8
     * @return the decision; whether its audit trail can be trusted is for {@link Afwegingskader#controleer} to say
     * @throws MeldcodeException at the first thing that does not fit, with its code and the path of its field
     */
    public static Besluit readBesluit(byte[] json) {
        Besluit besluit = JsonReader.read(json, BesluitJson::besluit);
        asWritten(text(json), document -> document.besluit(besluit));
        return besluit;
    }

    /**
     * Reads an audit trail. Every field must be there, as {@link #write(AuditTrail)} writes it.
     *
     * @param json the document, in UTF-8
     * @return the audit trail; whether it can be trusted is for {@link Afwegingskader#controleer} to say
     * @throws MeldcodeException at the first thing that does not fit, with its code and the path of its field
     */
    public static AuditTrail readAuditTrail(byte[] json) {
        AuditTrail trail = JsonReader.read(json, BesluitJson::auditTrail);
        asWritten(text(json), document -> document.auditTrail(trail));
        return trail;
    }

    /**
     * Writes a case.
     *
     * @param casus the case
     * @return one line of JSON, without a line end
     */
    public static String write(Casus casus) {
        Objects.requireNonNull(casus, "casus");
        return JsonWriter.write(json -> json.casus(casus));
    }

    /**
     * Writes a school's protocol.
     *
     * @param protocol the protocol
     * @return one line of JSON, without a line end
     */
    public static String write(Protocol protocol) {
        Objects.requireNonNull(protocol, "protocol");
        return JsonWriter.write(json -> json.protocol(protocol));
    }

    /**
     * Writes a decision, with its audit trail.
     *
     * @param besluit the decision
     * @return one line of JSON, without a line end
     */
    public static String write(Besluit besluit) {
        Objects.requireNonNull(besluit, "besluit");
        return JsonWriter.write(json -> json.besluit(besluit));
    }

    /**
     * Writes an audit trail.
     *
     * @param trail the audit trail
     * @return one line of JSON, without a line end
     */
    public static String write(AuditTrail trail) {
        Objects.requireNonNull(trail, "trail");
        return JsonWriter.write(json -> json.auditTrail(trail));
    }

    /**
     * Writes a case that two versions of the framework decide differently: {@code {"casus": {}, "a": {}, "b": {}}}, with on either
     * side the outcome and its {@code regel}.
     *
     * @param verschil the case, and what either decides
     * @return one line of JSON, without a line end
     */
    public static String write(Vergelijking.Verschil verschil) {
        Objects.requireNonNull(verschil, "verschil");
        return JsonWriter.write(json -> json.verschil(verschil));
    }

    /**
     * Writes an open question, by {@link JsonSchema#VRAAG}: more than a decision says of it, for a screen that asks it.
     *
     * @param vraag the question
     * @return one line of JSON, without a line end
     */
    public static String write(OpenVraag vraag) {
        Objects.requireNonNull(vraag, "vraag");
        return JsonWriter.write(json -> json.vraag(vraag));
    }

    /**
     * Writes a smallest change, by {@link JsonSchema#WAT_ALS}.
     *
     * @param watAls the change
     * @return one line of JSON, without a line end
     */
    public static String write(WatAls watAls) {
        Objects.requireNonNull(watAls, "watAls");
        return JsonWriter.write(json -> json.watAls(watAls));
    }

    /**
     * Writes a reminder, by {@link JsonSchema#HERINNERING}.
     *
     * @param herinnering the reminder
     * @return one line of JSON, without a line end
     */
    public static String write(Herinnering herinnering) {
        Objects.requireNonNull(herinnering, "herinnering");
        return JsonWriter.write(json -> json.herinnering(herinnering));
    }

    /**
     * Writes a rule book, by {@link JsonSchema#REGELBOEK}.
     *
     * @param regelboek the rule book
     * @return one line of JSON, without a line end
     */
    public static String write(Regelboek regelboek) {
        Objects.requireNonNull(regelboek, "regelboek");
        return JsonWriter.write(json -> json.regelboek(regelboek));
    }

    /**
     * Writes what is wrong with a record, by {@link JsonSchema#BEVINDING}.
     *
     * @param bevinding the finding
     * @return one line of JSON, without a line end
     */
    public static String write(Bevinding bevinding) {
        Objects.requireNonNull(bevinding, "bevinding");
        return JsonWriter.write(json -> json.bevinding(bevinding));
    }

    /**
     * All that is wrong with a case, for whoever has to mend it: {@link #readCasus} refuses it with the first of these.
     *
     * @param json the document, in UTF-8
     * @return every fault, in the order of the document, a missing field at the end of its object; empty when it is a case. A document
     *     that is no JSON, or too large, has that fault alone
     */
    public static List<MeldcodeException> foutenInCasus(byte[] json) {
        return fouten(json, CasusJson::casus);
    }

    /**
     * All that is wrong with a protocol, as {@link #foutenInCasus} tells it of a case.
     *
     * @param json the document, in UTF-8
     * @return every fault, in the order of the document; empty when it is a protocol
     */
    public static List<MeldcodeException> foutenInProtocol(byte[] json) {
        return fouten(json, CasusJson::protocol);
    }

    private static List<MeldcodeException> fouten(byte[] json, JsonReader.Shape<?> shape) {
        try {
            return JsonReader.faults(json, shape);
        } catch (MeldcodeException e) {
            return List.of(e);
        }
    }

    /** Reads a decision that a host's parser gave. */
    static Besluit readBesluit(String json) {
        Besluit besluit = JsonReader.read(json, BesluitJson::besluit);
        asWritten(json, document -> document.besluit(besluit));
        return besluit;
    }

    /** Reads an audit trail that a host's parser gave. */
    static AuditTrail readAuditTrail(String json) {
        AuditTrail trail = JsonReader.read(json, BesluitJson::auditTrail);
        asWritten(json, document -> document.auditTrail(trail));
        return trail;
    }

    private static String text(byte[] json) {
        int begin = Encoding.mark(json);
        return new String(json, begin, json.length - begin, StandardCharsets.UTF_8);
    }

    /** A value knows no order of the facts in a case; a record that was shuffled is still not the record that was written. */
    private static void asWritten(String json, JsonWriter.Document written) {
        if (!Arrays.equals(
                JsonText.canonicalOf(json), JsonWriter.canonical(written).bytes())) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, null, "vorm");
        }
    }
}
