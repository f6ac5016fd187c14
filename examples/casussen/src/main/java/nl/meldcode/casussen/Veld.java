package nl.meldcode.casussen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.meldcode.Foutcode;
import org.jspecify.annotations.Nullable;

/**
 * A value in a case file, and where it stands. Each method returns what it promises or refuses the file.
 *
 * @param bestand the name of the file
 * @param pad the path from the top, empty for the whole
 * @param waarde the value
 */
record Veld(String bestand, String pad, JsonNode waarde) {

    /** This value as an object that has no other fields than these. */
    Veld object(List<String> bekend) {
        if (!waarde.isObject()) {
            throw fout(Foutcode.ONGELDIGE_WAARDE, "hier hoort een object te staan, tussen { en }");
        }
        for (Iterator<String> namen = waarde.fieldNames(); namen.hasNext(); ) {
            String naam = namen.next();
            if (!bekend.contains(naam)) {
                throw new Veld(bestand, onder(naam), waarde)
                        .fout(Foutcode.ONBEKEND_VELD, "dit veld bestaat niet; kies uit " + String.join(", ", bekend));
            }
        }
        return this;
    }

    /** The field of this name, also when its value is null; null when there is none. */
    @Nullable
    Veld veld(String naam) {
        JsonNode node = waarde.get(naam);
        return node == null ? null : new Veld(bestand, onder(naam), node);
    }

    /** The field of this name, which must be there. */
    Veld verplicht(String naam) {
        Veld veld = veld(naam);
        if (veld == null || veld.isNull()) {
            throw new Veld(bestand, onder(naam), waarde)
                    .fout(Foutcode.VERPLICHT_VELD, "dit veld is verplicht en staat er niet in");
        }
        return veld;
    }

    boolean isNull() {
        return waarde.isNull();
    }

    String tekst() {
        if (!waarde.isTextual() || waarde.textValue().isBlank()) {
            throw fout(
                    Foutcode.ONGELDIGE_WAARDE, "hier hoort een tekst te staan, tussen aanhalingstekens en niet leeg");
        }
        return waarde.textValue();
    }

    boolean waarOfOnwaar() {
        if (!waarde.isBoolean()) {
            throw fout(Foutcode.ONGELDIGE_WAARDE, "hier hoort true of false te staan, zonder aanhalingstekens");
        }
        return waarde.booleanValue();
    }

    int afweging() {
        if (!waarde.isInt() || waarde.intValue() < 1 || waarde.intValue() > 5) {
            throw fout(
                    Foutcode.ONGELDIGE_WAARDE, "hier hoort een getal van 1 tot en met 5 te staan, of null voor geen");
        }
        return waarde.intValue();
    }

    <E extends Enum<E>> E code(Class<E> soort) {
        String naam = tekst();
        for (E code : soort.getEnumConstants()) {
            if (code.name().equals(naam)) {
                return code;
            }
        }
        throw onbekend(Arrays.stream(soort.getEnumConstants()).map(Enum::name).toList());
    }

    /** This text as one of these. */
    String eenVan(List<String> bekend) {
        String naam = tekst();
        if (!bekend.contains(naam)) {
            throw onbekend(bekend);
        }
        return naam;
    }

    /** The values of this list, of which none stands in it twice. */
    List<Veld> lijst() {
        if (!waarde.isArray()) {
            throw fout(Foutcode.ONGELDIGE_WAARDE, "hier hoort een lijst te staan, tussen [ en ]");
        }
        List<Veld> velden = new ArrayList<>();
        for (JsonNode node : waarde) {
            Veld veld = new Veld(bestand, pad + "[" + velden.size() + "]", node);
            if (velden.stream().anyMatch(eerder -> eerder.waarde.equals(node))) {
                throw veld.fout(Foutcode.ONGELDIGE_WAARDE, node + " staat twee keer in de lijst");
            }
            velden.add(veld);
        }
        return velden;
    }

    /** The fields of this object, each named by a code. */
    <E extends Enum<E>> Map<E, Veld> velden(Class<E> soort) {
        object(Arrays.stream(soort.getEnumConstants()).map(Enum::name).toList());
        Map<E, Veld> velden = new EnumMap<>(soort);
        for (Map.Entry<String, JsonNode> veld : waarde.properties()) {
            velden.put(Enum.valueOf(soort, veld.getKey()), new Veld(bestand, onder(veld.getKey()), veld.getValue()));
        }
        return velden;
    }

    VoorbeeldException fout(Foutcode code, String uitleg) {
        return new VoorbeeldException(bestand, code, pad.isEmpty() ? null : pad, uitleg, null);
    }

    private VoorbeeldException onbekend(List<String> bekend) {
        return fout(Foutcode.ONGELDIGE_WAARDE, waarde + " bestaat niet; kies uit " + String.join(", ", bekend));
    }

    private String onder(String naam) {
        return pad.isEmpty() ? naam : pad + "." + naam;
    }
}
