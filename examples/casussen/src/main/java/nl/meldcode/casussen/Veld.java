package nl.meldcode.casussen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.meldcode.Foutcode;
import org.jspecify.annotations.Nullable;

/**
 * A value in a case file, and where it stands. Each method returns what it promises or refuses the file.
 *
 * @param document the case file
 * @param pad the path from the top, empty for the whole
 * @param waarde the value
 */
record Veld(Document document, String pad, JsonNode waarde) {

    private static final int MAX_ONDERDELEN = 1000;
    private static final Pattern NAAM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** This value as an object that has no other fields than these. */
    Veld object(List<String> bekend) {
        if (!waarde.isObject()) {
            throw fout(Foutcode.ONGELDIGE_WAARDE, "fout.object");
        }
        for (Iterator<String> namen = waarde.fieldNames(); namen.hasNext(); ) {
            String naam = namen.next();
            if (!bekend.contains(naam)) {
                throw new Veld(document, onder(naam), waarde)
                        .fout(Foutcode.ONBEKEND_VELD, "fout.onbekend-veld", String.join(", ", bekend));
            }
        }
        return this;
    }

    /** The field of this name, also when its value is null; null when there is none. */
    @Nullable
    Veld veld(String naam) {
        JsonNode node = waarde.get(naam);
        return node == null ? null : new Veld(document, onder(naam), node);
    }

    /** The field of this name, which must be there. */
    Veld verplicht(String naam) {
        Veld veld = veld(naam);
        if (veld == null || veld.isNull()) {
            throw new Veld(document, onder(naam), waarde).fout(Foutcode.VERPLICHT_VELD, "fout.verplicht");
        }
        return veld;
    }

    boolean isNull() {
        return waarde.isNull();
    }

    String tekst() {
        if (!waarde.isTextual() || waarde.textValue().isBlank()) {
            throw fout(Foutcode.ONGELDIGE_WAARDE, "fout.tekst");
        }
        return waarde.textValue();
    }

    boolean waarOfOnwaar() {
        if (!waarde.isBoolean()) {
            throw fout(Foutcode.ONGELDIGE_WAARDE, "fout.waar-of-onwaar");
        }
        return waarde.booleanValue();
    }

    int afweging() {
        if (!waarde.isInt() || waarde.intValue() < 1 || waarde.intValue() > 5) {
            throw fout(Foutcode.ONGELDIGE_WAARDE, "fout.afweging");
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
            throw fout(Foutcode.ONGELDIGE_WAARDE, "fout.lijst");
        }
        if (waarde.size() > MAX_ONDERDELEN) {
            throw fout(Foutcode.TE_GROOT, "fout.te-lang", MAX_ONDERDELEN);
        }
        List<Veld> velden = new ArrayList<>();
        for (JsonNode node : waarde) {
            Veld veld = new Veld(document, pad + "[" + velden.size() + "]", node);
            if (velden.stream().anyMatch(eerder -> eerder.waarde.equals(node))) {
                throw veld.fout(Foutcode.ONGELDIGE_WAARDE, "fout.dubbel", veld.letterlijk());
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
            velden.put(Enum.valueOf(soort, veld.getKey()), new Veld(document, onder(veld.getKey()), veld.getValue()));
        }
        return velden;
    }

    /** This text as a name that a file can have, and a rule has: words in lower case, with hyphens. */
    String naam(String sleutel) {
        String naam = tekst();
        if (!NAAM.matcher(naam).matches()) {
            throw fout(Foutcode.ONGELDIGE_WAARDE, sleutel, letterlijk());
        }
        return naam;
    }

    /** The value as it stands in the file. */
    String letterlijk() {
        return Teksten.regel(waarde.toString());
    }

    VoorbeeldException fout(Foutcode code, String sleutel, Object... waarden) {
        return document.fout(code, pad, sleutel, waarden);
    }

    private VoorbeeldException onbekend(List<String> bekend) {
        return fout(Foutcode.ONGELDIGE_WAARDE, "fout.onbekende-waarde", letterlijk(), String.join(", ", bekend));
    }

    private String onder(String naam) {
        return pad.isEmpty() ? naam : pad + "." + naam;
    }
}
