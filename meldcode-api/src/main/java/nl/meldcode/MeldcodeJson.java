package nl.meldcode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Reads and writes the values of this library as JSON. What is read is checked strictly, from its beginning to its end, and refused
 * at the first fault; nothing is dropped or corrected. What is written is one line, with every field present, and equal values give
 * equal bytes. Thread-safe.
 */
public final class MeldcodeJson {

    /** The largest document that is read: 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    static final String CASUS_SCHEMA = "meldcode-casus/1";
    static final String BESLUIT_SCHEMA = "meldcode-besluit/1";
    static final String AUDIT_SCHEMA = "meldcode-audit/1";
    static final String PROTOCOL_SCHEMA = "meldcode-protocol/1";

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
        asWritten(json, document -> document.besluit(besluit));
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
        asWritten(json, document -> document.auditTrail(trail));
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

    /** A value knows no order of the facts in a case; a record that was shuffled is still not the record that was written. */
    private static void asWritten(byte[] given, JsonWriter.Document written) {
        String json = new String(given, StandardCharsets.UTF_8);
        if (!Arrays.equals(
                JsonText.canonicalOf(json), JsonWriter.canonical(written).bytes())) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, null, "vorm");
        }
    }
}
