package nl.meldcode.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import nl.meldcode.Actie;
import nl.meldcode.Protocol;
import nl.meldcode.Taal;
import nl.meldcode.verslag.Woorden;

/** The texts of a rule set in one language. Immutable and thread-safe. */
final class Teksten {

    private static final String REGEL = "regel.";

    private final Taal taal;
    private final ResourceBundle bundle;
    private final Map<String, String> regels;

    private Teksten(Taal taal, ResourceBundle bundle, Map<String, String> regels) {
        this.taal = taal;
        this.bundle = bundle;
        this.regels = regels;
    }

    static Teksten load(String folder, Taal taal) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                Teksten.class.getPackageName().replace('.', '/') + "/" + folder + "/teksten", taal.locale());
        Map<String, String> regels = new HashMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(REGEL)) {
                regels.put(key.substring(REGEL.length()), bundle.getString(key));
            }
        }
        return new Teksten(taal, bundle, Map.copyOf(regels));
    }

    /** What a rule says. */
    String regel(String id) {
        return Objects.requireNonNull(regels.get(id), id);
    }

    /** What the rules in a DRL file are about. */
    String hoofdstuk(String bestand) {
        return bundle.getString("hoofdstuk." + bestand);
    }

    /** What must be done, in the words of the rule that asks for it where it has its own, with the school's own recipient filled in. */
    String actie(Regel regel, Actie.Code code, Protocol.Meldpunt meldpunt) {
        String key = "actie." + code;
        String own = key + "." + regel.id();
        return bundle.getString(bundle.containsKey(own) ? own : key)
                .replace("{naam}", meldpunt.naam())
                .replace("{telefoon}", meldpunt.telefoon());
    }

    /** The question of an afweging, 1 to 5. */
    String vraag(int afweging) {
        return bundle.getString("vraag." + afweging);
    }

    /** The question that the field at this path answers. */
    String vraag(String veld) {
        return bundle.getString("vraag." + veld);
    }

    /** The questions that help to answer that question, in order. */
    List<String> hulpvragen(String veld) {
        List<String> hulpvragen = new ArrayList<>();
        for (String key = hulpvraag(veld, 1); bundle.containsKey(key); key = hulpvraag(veld, hulpvragen.size() + 1)) {
            hulpvragen.add(bundle.getString(key));
        }
        return hulpvragen;
    }

    private static String hulpvraag(String veld, int nummer) {
        return "hulpvraag." + veld + "." + nummer;
    }

    /** The reminder of a step, 1 to 3, with its last day filled in. */
    String herinnering(int stap, LocalDate uiterlijk) {
        return bundle.getString("herinnering." + stap)
                .replace("{datum}", Woorden.in(taal).of(uiterlijk));
    }
}
