package nl.meldcode;

import static nl.meldcode.JsonReader.code;
import static nl.meldcode.JsonReader.codes;
import static nl.meldcode.JsonReader.constant;
import static nl.meldcode.JsonReader.list;
import static nl.meldcode.JsonReader.number;
import static nl.meldcode.JsonReader.text;

import java.io.IOException;
import java.util.List;
import nl.meldcode.JsonReader.Fields;
import nl.meldcode.JsonReader.Values;

/** What goes into a decision, as JSON: the case and the school's protocol. */
final class CasusJson {

    private static final Fields STAPPEN = new Fields()
            .optional("signalenInKaart", JsonReader::date)
            .optional("collegialeConsultatie", JsonReader::date)
            .optional("adviesVeiligThuis", JsonReader::date)
            .optional("uitkomstAdvies", code(Stappen.UitkomstAdvies.class))
            .optional("gesprekBetrokkenen", JsonReader::date)
            .optional("redenGeenGesprek", code(Stappen.RedenGeenGesprek.class));

    private static final Fields SIGNAAL = new Fields()
            .required("datum", JsonReader::date)
            .required("aard", code(Signaal.Aard.class))
            .optional("bron", code(Signaal.Bron.class));

    private static final Fields AFWEGINGEN = new Fields()
            .optional("vermoeden", code(Antwoord.class))
            .optional("acuteOnveiligheid", code(Antwoord.class))
            .optional("structureleOnveiligheid", code(Antwoord.class))
            .optional("onthulling", code(Antwoord.class))
            .optional("effectieveHulpMogelijk", code(Antwoord.class))
            .optional("hulpAanvaard", code(Antwoord.class))
            .optional("resultaatBereikt", code(Antwoord.class));

    private static final Fields BESTAANDE_HULP = new Fields()
            .required("organisatie", code(BestaandeHulp.Organisatie.class))
            .optional("sinds", JsonReader::date);

    private static final Fields HULP = new Fields()
            .optional("bestaandeHulpverlening", list(CasusJson::bestaandeHulp))
            .optional("termijn", JsonReader::date)
            .optional("casemanager", JsonReader::bool);

    private static final Fields CASUS = new Fields()
            .optional("schema", constant(MeldcodeJson.CASUS_SCHEMA))
            .required("referentie", text(Check::referentie))
            .required("peildatum", JsonReader::date)
            .optional("bereik", code(Bereik.class))
            .optional("stappen", CasusJson::stappen)
            .optional("signalen", list(CasusJson::signaal))
            .optional("afwegingen", CasusJson::afwegingen)
            .optional("hulp", CasusJson::hulp)
            .optional("bijzondereVormen", codes(BijzondereVorm.class))
            .optional("eerdereMeldingen", list(JsonReader::date))
            .optional("oudersVoorafGeinformeerd", code(Antwoord.class))
            .optional("alleGezagdragersGesproken", code(Antwoord.class))
            .optional("redenenOmNietTeMelden", codes(Reden.class));

    private static final Fields MELDPUNT =
            new Fields().optional("naam", text(Check::line)).optional("telefoon", text(Check::phone));

    private static final Fields DAGEN_PER_STAP = new Fields()
            .optional("1", number(0, Check.MAX_DAYS))
            .optional("2", number(0, Check.MAX_DAYS))
            .optional("3", number(0, Check.MAX_DAYS));

    private static final Fields PROTOCOL = new Fields()
            .optional("schema", constant(MeldcodeJson.PROTOCOL_SCHEMA))
            .optional("uitvoerder", code(Rol.class))
            .optional("melder", code(Rol.class))
            .optional("beslisser", code(Rol.class))
            .optional("meldpunt", CasusJson::meldpunt)
            .optional("dagenPerStap", CasusJson::dagenPerStap)
            .optional("verwijsindex", JsonReader::bool);

    private CasusJson() {}

    static Casus casus(JsonReader json) throws IOException {
        Values casus = json.object(CASUS);
        return new Casus(
                casus.get("referentie"),
                casus.get("peildatum"),
                casus.or("bereik", Bereik.HUISELIJKE_KRING),
                casus.or("stappen", Stappen.GEEN),
                casus.or("signalen", List.of()),
                casus.or("afwegingen", Antwoorden.GEEN),
                casus.or("hulp", Hulp.GEEN),
                casus.or("bijzondereVormen", List.of()),
                casus.or("eerdereMeldingen", List.of()),
                casus.or("oudersVoorafGeinformeerd", Antwoord.ONBEKEND),
                casus.or("alleGezagdragersGesproken", Antwoord.ONBEKEND),
                casus.or("redenenOmNietTeMelden", List.of()));
    }

    private static Stappen stappen(JsonReader json) throws IOException {
        Values stappen = json.object(STAPPEN);
        return new Stappen(
                stappen.orNull("signalenInKaart"),
                stappen.orNull("collegialeConsultatie"),
                stappen.orNull("adviesVeiligThuis"),
                stappen.or("uitkomstAdvies", Stappen.UitkomstAdvies.ONBEKEND),
                stappen.orNull("gesprekBetrokkenen"),
                stappen.orNull("redenGeenGesprek"));
    }

    private static Signaal signaal(JsonReader json) throws IOException {
        Values signaal = json.object(SIGNAAL);
        return new Signaal(signaal.get("datum"), signaal.get("aard"), signaal.orNull("bron"));
    }

    private static Antwoorden afwegingen(JsonReader json) throws IOException {
        Values afwegingen = json.object(AFWEGINGEN);
        return new Antwoorden(
                afwegingen.or("vermoeden", Antwoord.ONBEKEND),
                afwegingen.or("acuteOnveiligheid", Antwoord.ONBEKEND),
                afwegingen.or("structureleOnveiligheid", Antwoord.ONBEKEND),
                afwegingen.or("onthulling", Antwoord.ONBEKEND),
                afwegingen.or("effectieveHulpMogelijk", Antwoord.ONBEKEND),
                afwegingen.or("hulpAanvaard", Antwoord.ONBEKEND),
                afwegingen.or("resultaatBereikt", Antwoord.ONBEKEND));
    }

    private static Hulp hulp(JsonReader json) throws IOException {
        Values hulp = json.object(HULP);
        return new Hulp(
                hulp.or("bestaandeHulpverlening", List.of()), hulp.orNull("termijn"), hulp.orNull("casemanager"));
    }

    private static BestaandeHulp bestaandeHulp(JsonReader json) throws IOException {
        Values hulp = json.object(BESTAANDE_HULP);
        return new BestaandeHulp(hulp.get("organisatie"), hulp.orNull("sinds"));
    }

    static Protocol protocol(JsonReader json) throws IOException {
        Values protocol = json.object(PROTOCOL);
        Protocol standaard = Protocol.STANDAARD;
        return new Protocol(
                protocol.or("uitvoerder", standaard.uitvoerder()),
                protocol.or("melder", standaard.melder()),
                protocol.or("beslisser", standaard.beslisser()),
                protocol.or("meldpunt", standaard.meldpunt()),
                protocol.or("dagenPerStap", standaard.dagenPerStap()),
                protocol.or("verwijsindex", standaard.verwijsindex()));
    }

    private static Protocol.Meldpunt meldpunt(JsonReader json) throws IOException {
        Values meldpunt = json.object(MELDPUNT);
        Protocol.Meldpunt standaard = Protocol.Meldpunt.VEILIG_THUIS;
        return new Protocol.Meldpunt(
                meldpunt.or("naam", standaard.naam()), meldpunt.or("telefoon", standaard.telefoon()));
    }

    private static Protocol.DagenPerStap dagenPerStap(JsonReader json) throws IOException {
        Values dagen = json.object(DAGEN_PER_STAP);
        return new Protocol.DagenPerStap(dagen.orNull("1"), dagen.orNull("2"), dagen.orNull("3"));
    }
}
