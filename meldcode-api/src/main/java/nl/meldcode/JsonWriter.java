package nl.meldcode;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what fields each value of this library has as JSON, in the order of its format. Not thread-safe. */
final class JsonWriter {

    private final JsonText json;

    private JsonWriter(JsonText json) {
        this.json = json;
    }

    @FunctionalInterface
    interface Document {
        void write(JsonWriter json);
    }

    @FunctionalInterface
    private interface Entry<T> {
        void write(T value);
    }

    static String write(Document document) {
        JsonText text = JsonText.inOrder();
        document.write(new JsonWriter(text));
        return text.toString();
    }

    /** The form of RFC 8785. */
    static JsonText canonical(Document document) {
        JsonText text = JsonText.canonical();
        document.write(new JsonWriter(text));
        return text;
    }

    void casus(Casus casus) {
        json.writeStartObject();
        text("schema", MeldcodeJson.CASUS_SCHEMA);
        String groep = "";
        for (Veld veld : Veld.values()) {
            if (!veld.groep().equals(groep)) {
                end(groep);
                groep = veld.groep();
                begin(groep);
            }
            value(veld.naam(), veld.waarde(casus));
        }
        end(groep);
        json.writeEndObject();
    }

    private void begin(String groep) {
        if (!groep.isEmpty()) {
            json.writeObjectFieldStart(groep);
        }
    }

    private void end(String groep) {
        if (!groep.isEmpty()) {
            json.writeEndObject();
        }
    }

    private void value(String name, @Nullable Object value) {
        if (value instanceof List<?> list) {
            list(name, list, this::entry);
        } else if (value instanceof Boolean bool) {
            bool(name, bool);
        } else {
            text(name, value);
        }
    }

    private void entry(Object entry) {
        if (entry instanceof Signaal signaal) {
            json.writeStartObject();
            text("datum", signaal.datum());
            text("aard", signaal.aard());
            text("bron", signaal.bron());
            json.writeEndObject();
        } else if (entry instanceof BestaandeHulp hulp) {
            json.writeStartObject();
            text("organisatie", hulp.organisatie());
            text("sinds", hulp.sinds());
            json.writeEndObject();
        } else {
            json.writeString(entry.toString());
        }
    }

    void protocol(Protocol protocol) {
        json.writeStartObject();
        text("schema", MeldcodeJson.PROTOCOL_SCHEMA);
        text("uitvoerder", protocol.uitvoerder());
        text("melder", protocol.melder());
        text("beslisser", protocol.beslisser());
        json.writeObjectFieldStart("meldpunt");
        text("naam", protocol.meldpunt().naam());
        text("telefoon", protocol.meldpunt().telefoon());
        json.writeEndObject();
        json.writeObjectFieldStart("dagenPerStap");
        number("1", protocol.dagenPerStap().stap1());
        number("2", protocol.dagenPerStap().stap2());
        number("3", protocol.dagenPerStap().stap3());
        json.writeEndObject();
        bool("verwijsindex", protocol.verwijsindex());
        json.writeEndObject();
    }

    void besluit(Besluit besluit) {
        json.writeStartObject();
        text("schema", MeldcodeJson.BESLUIT_SCHEMA);
        text("referentie", besluit.referentie());
        text("peildatum", besluit.peildatum());
        uitkomst(besluit.uitkomst());
        list("afwegingen", besluit.afwegingen(), afweging -> {
            json.writeStartObject();
            number("nummer", afweging.nummer());
            text("antwoord", afweging.antwoord());
            text("status", afweging.status());
            text("vraag", afweging.vraag());
            json.writeEndObject();
        });
        list("openVragen", besluit.openVragen(), vraag -> {
            json.writeStartObject();
            text("veld", vraag.veld());
            number("afweging", vraag.afweging());
            bool("dringend", vraag.dringend());
            text("vraag", vraag.vraag());
            json.writeEndObject();
        });
        list("acties", besluit.acties(), actie -> {
            json.writeStartObject();
            text("code", actie.code());
            text("wie", actie.wie());
            text("wanneer", actie.wanneer());
            text("uiterlijk", actie.uiterlijk());
            text("tekst", actie.tekst());
            json.writeEndObject();
        });
        list("redenen", besluit.redenen(), reden -> {
            json.writeStartObject();
            text("code", reden.code());
            text("oordeel", reden.oordeel());
            text("tekst", reden.tekst());
            json.writeEndObject();
        });
        list("aandachtspunten", besluit.aandachtspunten(), punt -> {
            json.writeStartObject();
            text("code", punt.code());
            text("tekst", punt.tekst());
            json.writeEndObject();
        });
        text("toelichting", besluit.toelichting());
        json.writeFieldName("auditTrail");
        auditTrail(besluit.auditTrail());
        json.writeEndObject();
    }

    void auditTrail(AuditTrail trail) {
        json.writeStartObject();
        auditContent(trail);
        text("hash", trail.hash());
        json.writeEndObject();
    }

    /** An audit trail without its hash: what the hash is over. */
    void unsealed(AuditTrail trail) {
        json.writeStartObject();
        auditContent(trail);
        json.writeEndObject();
    }

    private void auditContent(AuditTrail trail) {
        text("schema", MeldcodeJson.AUDIT_SCHEMA);
        text("besluitId", trail.besluitId());
        text("genomenOp", trail.genomenOp());
        text("modus", trail.modus());
        text("taal", trail.taal().code());
        Regelset regelset = trail.regelset();
        json.writeObjectFieldStart("regelset");
        text("id", regelset.id());
        text("versie", regelset.versie());
        text("geldigVanaf", regelset.geldigVanaf());
        text("geldigTot", regelset.geldigTot());
        text("sha256", regelset.sha256());
        json.writeEndObject();
        json.writeObjectFieldStart("bibliotheek");
        text("naam", trail.bibliotheek().naam());
        text("versie", trail.bibliotheek().versie());
        text("drools", trail.bibliotheek().drools());
        json.writeEndObject();
        json.writeFieldName("invoer");
        casus(trail.invoer());
        json.writeFieldName("protocol");
        protocol(trail.protocol());
        list("stappen", trail.stappen(), stap -> {
            json.writeStartObject();
            number("volgnummer", stap.volgnummer());
            text("regel", stap.regel());
            number("afweging", stap.afweging());
            text("antwoord", stap.antwoord());
            text("gevolg", stap.gevolg());
            texts("feiten", stap.feiten());
            texts("bron", stap.bron());
            bool("keuze", stap.keuze());
            text("tekst", stap.tekst());
            json.writeEndObject();
        });
        json.writeObjectFieldStart("uitkomst");
        uitkomst(trail.uitkomst());
        json.writeEndObject();
        AuditTrail.Context context = trail.context();
        json.writeObjectFieldStart("context");
        text("traceId", context.traceId());
        text("spanId", context.spanId());
        text("verwerkingsactiviteit", context.verwerkingsactiviteit());
        labels("labels", context.labels());
        json.writeEndObject();
        text("vorigeHash", trail.vorigeHash());
    }

    private void uitkomst(Uitkomst uitkomst) {
        text("melding", uitkomst.melding());
        text("meldnorm", uitkomst.meldnorm());
        number("beslissendeAfweging", uitkomst.beslissendeAfweging());
        text("hulp", uitkomst.hulp());
        bool("enEn", uitkomst.enEn());
    }

    void verschil(Vergelijking.Verschil verschil) {
        json.writeStartObject();
        json.writeFieldName("casus");
        casus(verschil.casus());
        kant("a", verschil.a(), verschil.regelA());
        kant("b", verschil.b(), verschil.regelB());
        json.writeEndObject();
    }

    private void kant(String name, Uitkomst uitkomst, String regel) {
        json.writeObjectFieldStart(name);
        uitkomst(uitkomst);
        text("regel", regel);
        json.writeEndObject();
    }

    private void labels(String name, Map<?, ?> labels) {
        json.writeObjectFieldStart(name);
        for (Map.Entry<?, ?> label : labels.entrySet()) {
            String key = label.getKey().toString();
            if (label.getValue() instanceof Map<?, ?> map) {
                labels(key, map);
            } else {
                text(key, label.getValue());
            }
        }
        json.writeEndObject();
    }

    private void text(String name, @Nullable Object value) {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    private void number(String name, @Nullable Integer value) {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    private void bool(String name, @Nullable Boolean value) {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeBoolean(value);
        }
    }

    private void texts(String name, List<?> values) {
        list(name, values, value -> json.writeString(value.toString()));
    }

    private <T> void list(String name, List<T> values, Entry<T> entry) {
        json.writeFieldName(name);
        json.writeStartArray();
        for (T value : values) {
            entry.write(value);
        }
        json.writeEndArray();
    }
}
