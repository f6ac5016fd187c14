package nl.meldcode;

import static nl.meldcode.JsonReader.code;
import static nl.meldcode.JsonReader.constant;
import static nl.meldcode.JsonReader.list;
import static nl.meldcode.JsonReader.number;
import static nl.meldcode.JsonReader.text;

import java.io.IOException;
import java.util.List;
import nl.meldcode.JsonReader.Fields;
import nl.meldcode.JsonReader.Shape;
import nl.meldcode.JsonReader.Values;

/** What comes out of a decision, as JSON: the decision and its audit trail. Every field is there, as it was written. */
final class BesluitJson {

    private static final int AFWEGINGEN = Check.AFWEGINGEN;

    private static final Shape<String> SENTENCE = text(Check::sentence);

    private static final Fields REGELSET = new Fields()
            .required("id", text(Check::ruleId))
            .required("versie", text(Check::line))
            .required("geldigVanaf", JsonReader::date)
            .nullable("geldigTot", JsonReader::date)
            .required("sha256", text(Check::hash));

    private static final Fields BIBLIOTHEEK = new Fields()
            .required("naam", text(Check::line))
            .required("versie", text(Check::line))
            .required("drools", text(Check::line));

    private static final Fields STAP = new Fields()
            .required("volgnummer", number(1, Check.MAX_ENTRIES))
            .required("regel", text(Check::ruleId))
            .nullable("afweging", number(1, AFWEGINGEN))
            .nullable("antwoord", code(Antwoord.class))
            .required("gevolg", text(Check::line))
            .required("feiten", list(text(Check::line)))
            .required("bron", list(text(Check::line)))
            .required("keuze", JsonReader::bool)
            .required("tekst", SENTENCE);

    private static final Fields UITKOMST = new Fields()
            .required("melding", code(Melding.class))
            .nullable("meldnorm", code(Meldnorm.class))
            .nullable("beslissendeAfweging", number(1, AFWEGINGEN))
            .required("hulp", code(Hulpbesluit.class))
            .required("enEn", JsonReader::bool);

    private static final Fields CONTEXT = new Fields()
            .nullable("traceId", text(Check::traceId))
            .nullable("spanId", text(Check::spanId))
            .nullable("verwerkingsactiviteit", text(Check::uri))
            .required("labels", JsonReader::labels);

    private static final Fields AUDIT_TRAIL = new Fields()
            .required("schema", constant(MeldcodeJson.AUDIT_SCHEMA))
            .required("besluitId", JsonReader::uuid)
            .required("genomenOp", JsonReader::instant)
            .required("modus", code(AuditTrail.Modus.class))
            .required("taal", code(Taal.class, Taal::code))
            .required("regelset", BesluitJson::regelset)
            .required("bibliotheek", BesluitJson::bibliotheek)
            .required("invoer", CasusJson::casus)
            .required("protocol", CasusJson::protocol)
            .required("stappen", list(BesluitJson::stap))
            .required("uitkomst", BesluitJson::uitkomst)
            .required("context", BesluitJson::context)
            .nullable("vorigeHash", text(Check::hash))
            .required("hash", text(Check::hash));

    private static final Fields AFWEGING = new Fields()
            .required("nummer", number(1, AFWEGINGEN))
            .required("antwoord", code(Antwoord.class))
            .required("status", code(Afweging.Status.class))
            .required("vraag", SENTENCE);

    private static final Fields OPEN_VRAAG = new Fields()
            .required("veld", text(Check::line))
            .required("afweging", number(1, AFWEGINGEN))
            .required("dringend", JsonReader::bool)
            .required("vraag", SENTENCE);

    private static final Fields ACTIE = new Fields()
            .required("code", code(Actie.Code.class))
            .required("wie", code(Rol.class))
            .required("wanneer", code(Actie.Wanneer.class))
            .nullable("uiterlijk", JsonReader::date)
            .required("tekst", SENTENCE);

    private static final Fields REDEN = new Fields()
            .required("code", code(Reden.class))
            .required("oordeel", code(Redenoordeel.Oordeel.class))
            .required("tekst", SENTENCE);

    private static final Fields AANDACHTSPUNT =
            new Fields().required("code", code(Aandachtspunt.Code.class)).required("tekst", SENTENCE);

    private static final Fields BESLUIT = new Fields()
            .required("schema", constant(MeldcodeJson.BESLUIT_SCHEMA))
            .required("referentie", text(Check::referentie))
            .required("peildatum", JsonReader::date)
            .required("melding", code(Melding.class))
            .nullable("meldnorm", code(Meldnorm.class))
            .nullable("beslissendeAfweging", number(1, AFWEGINGEN))
            .required("hulp", code(Hulpbesluit.class))
            .required("enEn", JsonReader::bool)
            .required("afwegingen", BesluitJson::afwegingen)
            .required("openVragen", list(BesluitJson::openVraag))
            .required("acties", list(BesluitJson::actie))
            .required("redenen", list(BesluitJson::reden))
            .required("aandachtspunten", list(BesluitJson::aandachtspunt))
            .required("toelichting", SENTENCE)
            .required("auditTrail", BesluitJson::auditTrail);

    private BesluitJson() {}

    static Besluit besluit(JsonReader json) throws IOException {
        Values besluit = json.object(BESLUIT);
        AuditTrail trail = besluit.get("auditTrail");
        return Besluit.builder(trail)
                .referentie(besluit.get("referentie"))
                .peildatum(besluit.get("peildatum"))
                .uitkomst(uitkomst(besluit))
                .afwegingen(besluit.get("afwegingen"))
                .openVragen(besluit.get("openVragen"))
                .acties(besluit.get("acties"))
                .redenen(besluit.get("redenen"))
                .aandachtspunten(besluit.get("aandachtspunten"))
                .toelichting(besluit.get("toelichting"))
                .build();
    }

    static AuditTrail auditTrail(JsonReader json) throws IOException {
        Values trail = json.object(AUDIT_TRAIL);
        return AuditTrail.builder()
                .besluitId(trail.get("besluitId"))
                .genomenOp(trail.get("genomenOp"))
                .modus(trail.get("modus"))
                .taal(trail.get("taal"))
                .regelset(trail.get("regelset"))
                .bibliotheek(trail.get("bibliotheek"))
                .invoer(trail.get("invoer"))
                .protocol(trail.get("protocol"))
                .stappen(trail.get("stappen"))
                .uitkomst(trail.get("uitkomst"))
                .context(trail.get("context"))
                .vorigeHash(trail.orNull("vorigeHash"))
                .hash(trail.get("hash"))
                .build();
    }

    static Regelset regelset(JsonReader json) throws IOException {
        Values regelset = json.object(REGELSET);
        return new Regelset(
                regelset.get("id"),
                regelset.get("versie"),
                regelset.get("geldigVanaf"),
                regelset.orNull("geldigTot"),
                regelset.get("sha256"));
    }

    static AuditTrail.Bibliotheek bibliotheek(JsonReader json) throws IOException {
        Values bibliotheek = json.object(BIBLIOTHEEK);
        return new AuditTrail.Bibliotheek(
                bibliotheek.get("naam"), bibliotheek.get("versie"), bibliotheek.get("drools"));
    }

    static AuditTrail.Stap stap(JsonReader json) throws IOException {
        Values stap = json.object(STAP);
        return AuditTrail.Stap.builder(stap.get("volgnummer"), stap.get("regel"), stap.get("gevolg"), stap.get("tekst"))
                .afweging(stap.orNull("afweging"), stap.orNull("antwoord"))
                .feiten(stap.get("feiten"))
                .bron(stap.get("bron"))
                .keuze(stap.get("keuze"))
                .build();
    }

    static Uitkomst uitkomst(JsonReader json) throws IOException {
        return uitkomst(json.object(UITKOMST));
    }

    private static Uitkomst uitkomst(Values uitkomst) {
        return new Uitkomst(
                uitkomst.get("melding"),
                uitkomst.orNull("meldnorm"),
                uitkomst.orNull("beslissendeAfweging"),
                uitkomst.get("hulp"),
                uitkomst.get("enEn"));
    }

    static AuditTrail.Context context(JsonReader json) throws IOException {
        Values context = json.object(CONTEXT);
        return new AuditTrail.Context(
                context.orNull("traceId"),
                context.orNull("spanId"),
                context.orNull("verwerkingsactiviteit"),
                context.get("labels"));
    }

    /** All five, in order. */
    private static List<Afweging> afwegingen(JsonReader json) throws IOException {
        List<Afweging> afwegingen = list(BesluitJson::afweging).read(json);
        return json.checked(() -> Check.afwegingen("", afwegingen));
    }

    static Afweging afweging(JsonReader json) throws IOException {
        Values afweging = json.object(AFWEGING);
        return new Afweging(
                afweging.get("nummer"), afweging.get("antwoord"), afweging.get("status"), afweging.get("vraag"));
    }

    private static OpenVraag openVraag(JsonReader json) throws IOException {
        Values vraag = json.object(OPEN_VRAAG);
        return new OpenVraag(
                vraag.get("veld"), vraag.get("afweging"), vraag.get("dringend"), vraag.get("vraag"), List.of());
    }

    static Actie actie(JsonReader json) throws IOException {
        Values actie = json.object(ACTIE);
        return new Actie(
                actie.get("code"),
                actie.get("wie"),
                actie.get("wanneer"),
                actie.orNull("uiterlijk"),
                actie.get("tekst"));
    }

    static Redenoordeel reden(JsonReader json) throws IOException {
        Values reden = json.object(REDEN);
        return new Redenoordeel(reden.get("code"), reden.get("oordeel"), reden.get("tekst"));
    }

    static Aandachtspunt aandachtspunt(JsonReader json) throws IOException {
        Values punt = json.object(AANDACHTSPUNT);
        return new Aandachtspunt(punt.get("code"), punt.get("tekst"));
    }
}
