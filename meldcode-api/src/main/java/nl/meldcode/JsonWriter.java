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
            signaal(signaal);
        } else if (entry instanceof BestaandeHulp hulp) {
            bestaandeHulp(hulp);
        } else {
            json.writeString(entry.toString());
        }
    }

    void signaal(Signaal signaal) {
        json.writeStartObject();
        text("datum", signaal.datum());
        text("aard", signaal.aard());
        text("bron", signaal.bron());
        json.writeEndObject();
    }

    void bestaandeHulp(BestaandeHulp hulp) {
        json.writeStartObject();
        text("organisatie", hulp.organisatie());
        text("sinds", hulp.sinds());
        json.writeEndObject();
    }

    void protocol(Protocol protocol) {
        json.writeStartObject();
        text("schema", MeldcodeJson.PROTOCOL_SCHEMA);
        text("uitvoerder", protocol.uitvoerder());
        text("melder", protocol.melder());
        text("beslisser", protocol.beslisser());
        json.writeFieldName("meldpunt");
        meldpunt(protocol.meldpunt());
        json.writeFieldName("dagenPerStap");
        dagenPerStap(protocol.dagenPerStap());
        bool("verwijsindex", protocol.verwijsindex());
        json.writeEndObject();
    }

    void meldpunt(Protocol.Meldpunt meldpunt) {
        json.writeStartObject();
        text("naam", meldpunt.naam());
        text("telefoon", meldpunt.telefoon());
        json.writeEndObject();
    }

    void dagenPerStap(Protocol.DagenPerStap dagen) {
        json.writeStartObject();
        number("1", dagen.stap1());
        number("2", dagen.stap2());
        number("3", dagen.stap3());
        json.writeEndObject();
    }

    void besluit(Besluit besluit) {
        json.writeStartObject();
        text("schema", MeldcodeJson.BESLUIT_SCHEMA);
        text("referentie", besluit.referentie());
        text("peildatum", besluit.peildatum());
        uitkomstFields(besluit.uitkomst());
        list("afwegingen", besluit.afwegingen(), this::afweging);
        list("openVragen", besluit.openVragen(), vraag -> {
            json.writeStartObject();
            text("veld", vraag.veld());
            number("afweging", vraag.afweging());
            bool("dringend", vraag.dringend());
            text("vraag", vraag.vraag());
            json.writeEndObject();
        });
        list("acties", besluit.acties(), this::actie);
        list("redenen", besluit.redenen(), this::reden);
        list("aandachtspunten", besluit.aandachtspunten(), this::aandachtspunt);
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
        json.writeFieldName("regelset");
        regelset(trail.regelset());
        json.writeFieldName("bibliotheek");
        bibliotheek(trail.bibliotheek());
        json.writeFieldName("invoer");
        casus(trail.invoer());
        json.writeFieldName("protocol");
        protocol(trail.protocol());
        list("stappen", trail.stappen(), this::stap);
        json.writeFieldName("uitkomst");
        uitkomst(trail.uitkomst());
        json.writeFieldName("context");
        context(trail.context());
        text("vorigeHash", trail.vorigeHash());
    }

    void afweging(Afweging afweging) {
        json.writeStartObject();
        number("nummer", afweging.nummer());
        text("antwoord", afweging.antwoord());
        text("status", afweging.status());
        text("vraag", afweging.vraag());
        json.writeEndObject();
    }

    void actie(Actie actie) {
        json.writeStartObject();
        text("code", actie.code());
        text("wie", actie.wie());
        text("wanneer", actie.wanneer());
        text("uiterlijk", actie.uiterlijk());
        text("tekst", actie.tekst());
        json.writeEndObject();
    }

    void reden(Redenoordeel reden) {
        json.writeStartObject();
        text("code", reden.code());
        text("oordeel", reden.oordeel());
        text("tekst", reden.tekst());
        json.writeEndObject();
    }

    void aandachtspunt(Aandachtspunt punt) {
        json.writeStartObject();
        text("code", punt.code());
        text("tekst", punt.tekst());
        json.writeEndObject();
    }

    void stap(AuditTrail.Stap stap) {
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
    }

    void regelset(Regelset regelset) {
        json.writeStartObject();
        text("id", regelset.id());
        text("versie", regelset.versie());
        text("geldigVanaf", regelset.geldigVanaf());
        text("geldigTot", regelset.geldigTot());
        text("sha256", regelset.sha256());
        json.writeEndObject();
    }

    void bibliotheek(AuditTrail.Bibliotheek bibliotheek) {
        json.writeStartObject();
        text("naam", bibliotheek.naam());
        text("versie", bibliotheek.versie());
        text("drools", bibliotheek.drools());
        json.writeEndObject();
    }

    void context(AuditTrail.Context context) {
        json.writeStartObject();
        text("traceId", context.traceId());
        text("spanId", context.spanId());
        text("verwerkingsactiviteit", context.verwerkingsactiviteit());
        labels("labels", context.labels());
        json.writeEndObject();
    }

    void uitkomst(Uitkomst uitkomst) {
        json.writeStartObject();
        uitkomstFields(uitkomst);
        json.writeEndObject();
    }

    private void uitkomstFields(Uitkomst uitkomst) {
        text("melding", uitkomst.melding());
        text("meldnorm", uitkomst.meldnorm());
        number("beslissendeAfweging", uitkomst.beslissendeAfweging());
        text("hulp", uitkomst.hulp());
        bool("enEn", uitkomst.enEn());
    }

    /** An open question, with all that a screen needs to ask it. */
    void vraag(OpenVraag vraag) {
        json.writeStartObject();
        text("schema", MeldcodeJson.VRAAG_SCHEMA);
        text("veld", vraag.veld());
        number("afweging", vraag.afweging());
        bool("dringend", vraag.dringend());
        text("vraag", vraag.vraag());
        texts("hulpvragen", vraag.hulpvragen());
        texts("mogelijkeAntwoorden", vraag.mogelijkeAntwoorden());
        json.writeEndObject();
    }

    void watAls(WatAls watAls) {
        json.writeStartObject();
        text("schema", MeldcodeJson.WAT_ALS_SCHEMA);
        list("wijzigingen", watAls.wijzigingen(), this::wijziging);
        json.writeFieldName("casus");
        casus(watAls.casus());
        json.writeFieldName("uitkomst");
        uitkomst(watAls.uitkomst());
        text("regel", watAls.regel());
        text("tekst", watAls.tekst());
        json.writeEndObject();
    }

    void wijziging(Wijziging wijziging) {
        json.writeStartObject();
        text("veld", wijziging.veld());
        text("van", wijziging.van());
        text("naar", wijziging.naar());
        text("tekst", wijziging.tekst());
        json.writeEndObject();
    }

    void herinnering(Herinnering herinnering) {
        json.writeStartObject();
        text("schema", MeldcodeJson.HERINNERING_SCHEMA);
        number("stap", herinnering.stap());
        text("uiterlijk", herinnering.uiterlijk());
        bool("verstreken", herinnering.verstreken());
        text("tekst", herinnering.tekst());
        json.writeEndObject();
    }

    void regelboek(Regelboek regelboek) {
        json.writeStartObject();
        text("schema", MeldcodeJson.REGELBOEK_SCHEMA);
        json.writeFieldName("regelset");
        regelset(regelboek.regelset());
        text("taal", regelboek.taal().code());
        list("regels", regelboek.regels(), this::regel);
        json.writeEndObject();
    }

    void regel(Regelboek.Regel regel) {
        json.writeStartObject();
        text("id", regel.id());
        text("hoofdstuk", regel.hoofdstuk());
        text("rij", regel.rij());
        text("melding", regel.melding());
        number("afweging", regel.afweging());
        texts("feiten", regel.feiten());
        texts("bron", regel.bron());
        bool("keuze", regel.keuze());
        text("tekst", regel.tekst());
        json.writeEndObject();
    }

    void bevinding(Bevinding bevinding) {
        json.writeStartObject();
        text("schema", MeldcodeJson.BEVINDING_SCHEMA);
        number("nummer", bevinding.nummer());
        text("code", bevinding.code());
        text("veld", bevinding.veld());
        text("uitleg", bevinding.uitleg());
        json.writeEndObject();
    }

    void code(Enum<?> code) {
        json.writeString(code instanceof Taal taal ? taal.code() : code.name());
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
        uitkomstFields(uitkomst);
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
