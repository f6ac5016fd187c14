package nl.meldcode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.JsonGeneratorImpl;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.Serial;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The JSON of {@link MeldcodeJson} for a host that works with Jackson, also where a value stands in an object of its own: as strict,
 * and written the same, whatever the host set its mapper to. Found by {@code ObjectMapper.findAndRegisterModules()}, and by Spring Boot.
 * It is the only type of this library that needs {@code jackson-databind} on the class path.
 *
 * <p>What does not fit is answered with a {@link JsonMappingException}, whose cause is the {@link MeldcodeException} and whose message
 * repeats no value. What belongs in a larger value and has no JSON of its own, such as {@link Antwoorden}, is refused in both directions;
 * what a library says and never reads, such as {@link WatAls}, is written only. A host that first makes a tree ({@code JsonNode}) of a
 * document has lost all but the last of two equal keys, before this module sees it.
 */
@SuppressWarnings("exports") // Who uses it has databind; who has not is not to be asked for it.
public final class MeldcodeModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Makes the module.
     */
    public MeldcodeModule() {
        super("nl.meldcode", Version.unknownVersion());
        document(Casus.class, JsonWriter::casus, read(CasusJson::casus));
        document(Protocol.class, JsonWriter::protocol, read(CasusJson::protocol));
        document(Besluit.class, JsonWriter::besluit, MeldcodeJson::readBesluit);
        document(AuditTrail.class, JsonWriter::auditTrail, MeldcodeJson::readAuditTrail);
        parts();
        writtenOnly();
        codes();
        refused(Antwoorden.class);
        refused(Hulp.class);
        refused(Stappen.class);
    }

    private void codes() {
        code(Aandachtspunt.Code.class);
        code(Actie.Code.class);
        code(Actie.Wanneer.class);
        code(Afweging.Status.class);
        code(Antwoord.class);
        code(AuditTrail.Modus.class);
        code(Bereik.class);
        code(BestaandeHulp.Organisatie.class);
        code(BijzondereVorm.class);
        code(Foutcode.class);
        code(Hulpbesluit.class);
        code(Melding.class);
        code(Meldnorm.class);
        code(Reden.class);
        code(Redenoordeel.Oordeel.class);
        code(Rol.class);
        code(Signaal.Aard.class);
        code(Signaal.Bron.class);
        code(Stappen.AdviesOuders.class);
        code(Stappen.RedenGeenGesprek.class);
        code(Stappen.UitkomstAdvies.class);
        document(Taal.class, JsonWriter::code, read(JsonReader.code(Taal.class, Taal::code)));
    }

    private void parts() {
        document(Signaal.class, JsonWriter::signaal, read(CasusJson::signaal));
        document(BestaandeHulp.class, JsonWriter::bestaandeHulp, read(CasusJson::bestaandeHulp));
        document(Protocol.Meldpunt.class, JsonWriter::meldpunt, read(CasusJson::meldpunt));
        document(Protocol.DagenPerStap.class, JsonWriter::dagenPerStap, read(CasusJson::dagenPerStap));
        document(Regelset.class, JsonWriter::regelset, read(BesluitJson::regelset));
        document(AuditTrail.Bibliotheek.class, JsonWriter::bibliotheek, read(BesluitJson::bibliotheek));
        document(AuditTrail.Stap.class, JsonWriter::stap, read(BesluitJson::stap));
        document(AuditTrail.Context.class, JsonWriter::context, read(BesluitJson::context));
        document(Uitkomst.class, JsonWriter::uitkomst, read(BesluitJson::uitkomst));
        document(Afweging.class, JsonWriter::afweging, read(BesluitJson::afweging));
        document(Actie.class, JsonWriter::actie, read(BesluitJson::actie));
        document(Redenoordeel.class, JsonWriter::reden, read(BesluitJson::reden));
        document(Aandachtspunt.class, JsonWriter::aandachtspunt, read(BesluitJson::aandachtspunt));
    }

    private void writtenOnly() {
        writtenOnly(OpenVraag.class, JsonWriter::vraag);
        writtenOnly(WatAls.class, JsonWriter::watAls);
        writtenOnly(Wijziging.class, JsonWriter::wijziging);
        writtenOnly(Herinnering.class, JsonWriter::herinnering);
        writtenOnly(Regelboek.class, JsonWriter::regelboek);
        writtenOnly(Regelboek.Regel.class, JsonWriter::regel);
        writtenOnly(Bevinding.class, JsonWriter::bevinding);
        writtenOnly(Vergelijking.Verschil.class, JsonWriter::verschil);
    }

    private static <T> Function<String, T> read(JsonReader.Shape<T> shape) {
        return json -> JsonReader.read(json, shape);
    }

    private <E extends Enum<E>> void code(Class<E> type) {
        document(type, JsonWriter::code, read(JsonReader.code(type)));
    }

    private <T> void document(Class<T> type, BiConsumer<JsonWriter, ? super T> writer, Function<String, T> reader) {
        addSerializer(type, new Writer<>(writer));
        addDeserializer(type, new Reader<>(reader));
    }

    private <T> void writtenOnly(Class<T> type, BiConsumer<JsonWriter, T> writer) {
        addSerializer(type, new Writer<>(writer));
        addDeserializer(type, new Refused<>());
    }

    private <T> void refused(Class<T> type) {
        addSerializer(type, new Writer<>((json, value) -> {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, null, "geen-eigen-json");
        }));
        addDeserializer(type, new Refused<>());
    }

    private static JsonMappingException refusal(MeldcodeException e) {
        // Without the parser: its place would come with a piece of the document, before Jackson 2.16.
        return new JsonMappingException(null, e.getMessage(), e);
    }

    private static final class Writer<T> extends JsonSerializer<T> {
        private final BiConsumer<JsonWriter, ? super T> writer;

        Writer(BiConsumer<JsonWriter, ? super T> writer) {
            this.writer = writer;
        }

        @Override
        public void serialize(T value, JsonGenerator host, SerializerProvider provider) throws IOException {
            String json;
            try {
                json = JsonWriter.write(document -> writer.accept(document, value));
            } catch (MeldcodeException e) {
                throw refusal(e);
            }
            if (host instanceof JsonGeneratorImpl) {
                host.writeRawValue(json); // As it is, whatever the generator does to numbers, characters or lines.
                return;
            }
            try (JsonParser parser = JsonReader.FACTORY.createParser(json)) {
                parser.nextToken();
                host.copyCurrentStructure(parser);
            }
        }

        /** The contract knows no type beside its value. */
        @Override
        public void serializeWithType(T value, JsonGenerator host, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            serialize(value, host, provider);
        }
    }

    private static class Reader<T> extends JsonDeserializer<T> {
        private final Function<String, T> reader;

        Reader(Function<String, T> reader) {
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser host, DeserializationContext context) throws IOException {
            try {
                return HostJson.read(host, reader);
            } catch (MeldcodeException e) {
                throw refusal(e);
            }
        }

        /** The contract knows no type beside its value. */
        @Override
        public T deserializeWithType(JsonParser host, DeserializationContext context, TypeDeserializer type)
                throws IOException {
            return deserialize(host, context);
        }
    }

    private static final class Refused<T> extends Reader<T> {
        Refused() {
            super(json -> {
                throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, null, "geen-eigen-json");
            });
        }
    }
}
