package nl.meldcode;

import static nl.meldcode.JsonReader.butNot;
import static nl.meldcode.JsonReader.code;
import static nl.meldcode.JsonReader.codes;
import static nl.meldcode.JsonReader.constant;
import static nl.meldcode.JsonReader.list;
import static nl.meldcode.JsonReader.number;
import static nl.meldcode.JsonReader.text;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.meldcode.JsonReader.Fields;
import nl.meldcode.JsonReader.Shape;
import nl.meldcode.JsonReader.Values;

/** What goes into a decision, as JSON: the case and the school's protocol. */
final class CasusJson {

    private static final Fields SIGNAAL = new Fields()
            .required("datum", JsonReader::date)
            .required("aard", butNot("HANDLE_WITH_CARE", "handle-with-care", code(Signaal.Aard.class)))
            .optional("bron", code(Signaal.Bron.class));

    private static final Fields BESTAANDE_HULP = new Fields()
            .required("organisatie", code(BestaandeHulp.Organisatie.class))
            .optional("sinds", JsonReader::date);

    private static final Fields CASUS = velden();

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

    private static Fields velden() {
        Fields casus = new Fields().optional("schema", constant(MeldcodeJson.CASUS_SCHEMA));
        Map<String, Fields> groepen = new HashMap<>();
        for (Veld veld : Veld.values()) {
            if (veld == Veld.REFERENTIE || veld == Veld.PEILDATUM) {
                casus.required(veld.naam(), shape(veld));
            } else if (veld.groep().isEmpty()) {
                casus.optional(veld.naam(), shape(veld));
            } else {
                groepen.computeIfAbsent(veld.groep(), groep -> groep(casus, groep))
                        .optional(veld.naam(), shape(veld));
            }
        }
        return casus;
    }

    private static Fields groep(Fields casus, String groep) {
        Fields fields = new Fields();
        casus.optional(groep, json -> json.object(fields));
        return fields;
    }

    private static Shape<?> shape(Veld veld) {
        Class<?> type = veld.type();
        if (type == Signaal.class) {
            return list(CasusJson::signaal);
        }
        if (type == BestaandeHulp.class) {
            return list(CasusJson::bestaandeHulp);
        }
        return switch (veld.soort()) {
            case TEKST -> text(Check::referentie);
            case DATUM -> JsonReader::date;
            case JA_NEE -> JsonReader::bool;
            case ANTWOORD, CODE -> eenVan(veld);
            case LIJST -> type == LocalDate.class ? list(JsonReader::date) : eenVan(veld);
        };
    }

    /** Which enum it is, is not known to the compiler. */
    @SuppressWarnings("unchecked")
    private static <E extends Enum<E>> Shape<?> eenVan(Veld veld) {
        Class<E> type = (Class<E>) veld.type();
        return veld.soort() == Veld.Soort.LIJST ? codes(type) : code(type);
    }

    static Casus casus(JsonReader json) throws IOException {
        Values casus = json.object(CASUS);
        Casus.Builder builder = Casus.builder(casus.get(Veld.REFERENTIE.naam()), casus.get(Veld.PEILDATUM.naam()));
        for (Veld veld : Veld.values()) {
            Values groep = veld.groep().isEmpty() ? casus : casus.orNull(veld.groep());
            Object waarde = groep == null ? null : groep.orNull(veld.naam());
            if (waarde != null) {
                veld.zet(builder, waarde);
            }
        }
        return builder.build();
    }

    static Signaal signaal(JsonReader json) throws IOException {
        Values signaal = json.object(SIGNAAL);
        return new Signaal(signaal.get("datum"), signaal.get("aard"), signaal.orNull("bron"));
    }

    static BestaandeHulp bestaandeHulp(JsonReader json) throws IOException {
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

    static Protocol.Meldpunt meldpunt(JsonReader json) throws IOException {
        Values meldpunt = json.object(MELDPUNT);
        Protocol.Meldpunt standaard = Protocol.Meldpunt.VEILIG_THUIS;
        return new Protocol.Meldpunt(
                meldpunt.or("naam", standaard.naam()), meldpunt.or("telefoon", standaard.telefoon()));
    }

    static Protocol.DagenPerStap dagenPerStap(JsonReader json) throws IOException {
        Values dagen = json.object(DAGEN_PER_STAP);
        return new Protocol.DagenPerStap(dagen.orNull("1"), dagen.orNull("2"), dagen.orNull("3"));
    }
}
