package nl.meldcode.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meldcode.AuditTrail;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Protocol;
import nl.meldcode.Taal;
import nl.meldcode.rules.Feiten.EerdereMelding;
import nl.meldcode.rules.Feiten.NaarAfweging;
import nl.meldcode.rules.Opname.Vuring;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;

/**
 * One version of the rules, compiled: what it is called, when it is in force, the engine's rule base, what each rule says of
 * itself, and the texts. Immutable and thread-safe.
 */
final class Regels {

    private static final Pattern RULE = Pattern.compile("^rule \"(.+)\"$", Pattern.MULTILINE);

    private final AuditTrail.Regelset regelset;
    private final KieBase base;
    private final Map<String, Regel> regels;
    private final Map<Taal, Teksten> teksten;

    private Regels(AuditTrail.Regelset regelset, KieBase base, Map<String, Regel> regels, Map<Taal, Teksten> teksten) {
        this.regelset = regelset;
        this.base = base;
        this.regels = regels;
        this.teksten = teksten;
    }

    /** Reads the rule set in a folder of the class path. */
    static Regels load(String folder) {
        RuleSource source = RuleSource.read(folder);
        KieBase base = RuleBases.load(source);
        Map<Taal, Teksten> teksten = new EnumMap<>(Taal.class);
        for (Taal taal : Taal.values()) {
            teksten.put(taal, Teksten.load(folder, taal));
        }
        return new Regels(source.regelset(), base, metadata(base, source), teksten);
    }

    AuditTrail.Regelset regelset() {
        return regelset;
    }

    /**
     * Runs the rules over a case, in a session of its own. All facts are known before the first question is asked, so that a rule
     * that asks whether something is absent sees the whole case.
     *
     * @return what fired
     */
    List<Vuring> run(Casus casus, Protocol protocol) {
        Opname opname = new Opname(this);
        KieSession session = base.newKieSession();
        try {
            session.addEventListener((AgendaEventListener) opname);
            session.addEventListener((RuleRuntimeEventListener) opname);
            session.insert(protocol);
            session.insert(casus);
            session.insert(casus.afwegingen());
            session.insert(casus.stappen());
            session.insert(casus.hulp());
            casus.signalen().forEach(session::insert);
            casus.hulp().bestaandeHulpverlening().forEach(session::insert);
            casus.bijzondereVormen().forEach(session::insert);
            casus.eerdereMeldingen().forEach(datum -> session.insert(new EerdereMelding(datum)));
            casus.redenenOmNietTeMelden().forEach(session::insert);
            session.fireAllRules();
            session.insert(new NaarAfweging(1));
            session.fireAllRules();
            return opname.vuringen();
        } finally {
            session.dispose();
        }
    }

    /** These rules, if they are in force on a day. */
    Regels op(LocalDate peildatum) {
        LocalDate until = regelset.geldigTot();
        if (peildatum.isBefore(regelset.geldigVanaf()) || (until != null && !peildatum.isBefore(until))) {
            throw new MeldcodeException(
                    Foutcode.ONBEKENDE_REGELSET,
                    "peildatum",
                    until == null ? "regelset-vanaf" : "regelset-tussen",
                    peildatum,
                    regelset.versie(),
                    regelset.geldigVanaf(),
                    String.valueOf(until));
        }
        return this;
    }

    Regel regel(String id) {
        return Objects.requireNonNull(regels.get(id), id);
    }

    Teksten teksten(Taal taal) {
        return Objects.requireNonNull(teksten.get(taal));
    }

    /** What each rule says of itself. Its place in the rule set is its place in the files: Drools loads rules in another order. */
    private static Map<String, Regel> metadata(KieBase base, RuleSource source) {
        Map<String, Rule> rules = base.getKiePackages().stream()
                .flatMap(kiePackage -> kiePackage.getRules().stream())
                .collect(Collectors.toMap(Rule::getName, Function.identity()));
        Map<String, Regel> regels = new HashMap<>();
        for (byte[] file : source.drl().values()) {
            Matcher names = RULE.matcher(new String(file, StandardCharsets.UTF_8));
            while (names.find()) {
                String name = names.group(1);
                regels.put(name, Regel.of(Objects.requireNonNull(rules.get(name), name), regels.size()));
            }
        }
        if (regels.size() != rules.size()) {
            throw new IllegalStateException("A rule stands twice, or was not found in its file: " + rules.keySet());
        }
        return Map.copyOf(regels);
    }
}
