package nl.meldcode.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Protocol;
import nl.meldcode.Regelboek;
import nl.meldcode.Regelset;
import nl.meldcode.Taal;
import nl.meldcode.rules.Conclusies.EerdereMelding;
import nl.meldcode.rules.Conclusies.NaarAfweging;
import nl.meldcode.rules.Recorder.Firing;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;

/**
 * One version of the rules, compiled: what it is called, when it is in force, the engine's rule base, what each rule says of
 * itself, and the texts. Immutable to its users, and thread-safe.
 */
final class RuleSet {

    private static final Pattern RULE = Pattern.compile("^rule \"(.+)\"$", Pattern.MULTILINE);

    private final RuleSetFolder source;
    private final KieBase base;
    private final Map<String, Regel> regels;
    private final Map<Taal, Teksten> teksten;

    /** Those of {@link #base} that can touch the outcome; null as long as nobody asked for them, for most hosts only weigh. */
    private final AtomicReference<@Nullable KieBase> kern = new AtomicReference<>();

    private RuleSet(RuleSetFolder source, KieBase base, Map<String, Regel> regels, Map<Taal, Teksten> teksten) {
        this.source = source;
        this.base = base;
        this.regels = regels;
        this.teksten = teksten;
    }

    /** Reads the rule set in a folder of the class path, and runs it once. */
    static RuleSet load(String folder) {
        RuleSetFolder source = RuleSetFolder.read(folder);
        KieBase base = RuleCompiler.load(source);
        Map<Taal, Teksten> teksten = new EnumMap<>(Taal.class);
        for (Taal taal : Taal.values()) {
            teksten.put(taal, Teksten.load(folder, taal));
        }
        return new RuleSet(source, base, metadata(base, source), teksten).warmUp();
    }

    /** Compiles the draft in a folder on disk. It has no texts: it can be run, but not explain itself. */
    static RuleSet draft(Path folder) {
        RuleSetFolder source = RuleSetFolder.read(folder);
        KieBase base = RuleCompiler.of(RuleCompiler.compile(source));
        return new RuleSet(source, base, metadata(base, source), Map.of());
    }

    private RuleSet warmUp() {
        run(Casus.builder("warm-up", regelset().geldigVanaf()).build(), Protocol.STANDAARD);
        return this;
    }

    Regelset regelset() {
        return source.regelset();
    }

    /**
     * Runs the rules over a case, in a session of its own.
     *
     * @return what fired
     */
    List<Firing> run(Casus casus, Protocol protocol) {
        return run(casus, protocol, base.newKieSession());
    }

    /**
     * Runs the rules no further than the outcome, several times faster: without those that cannot touch it.
     *
     * @return what fired, with the row that decides among it
     */
    List<Firing> beslis(Casus casus, Protocol protocol) {
        return run(casus, protocol, kern().newKieSession());
    }

    private List<Firing> run(Casus casus, Protocol protocol, KieSession session) {
        Recorder recorder = new Recorder(this);
        try {
            session.addEventListener((AgendaEventListener) recorder);
            session.addEventListener((RuleRuntimeEventListener) recorder);
            decide(session, casus, protocol);
            return recorder.firings();
        } finally {
            session.dispose();
        }
    }

    private KieBase kern() {
        KieBase made = kern.get();
        if (made == null) {
            // Two threads may both load it, and then both are right.
            made = RuleSets.withOwnClassLoader(() -> RuleCompiler.kern(source));
            kern.set(made);
        }
        return made;
    }

    /**
     * Tells a session all facts, and then asks the first question: a rule that asks whether something is absent sees the whole case.
     */
    private static void decide(KieSession session, Casus casus, Protocol protocol) {
        session.insert(protocol);
        session.insert(casus);
        session.insert(casus.antwoorden());
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
    }

    /** These rules, if they are in force on a day. */
    RuleSet op(LocalDate peildatum) {
        Regelset regelset = regelset();
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

    /** The rules in words, in the order of the files. */
    Regelboek regelboek(Taal taal) {
        Teksten woorden = teksten(taal);
        return new Regelboek(
                source.regelset(),
                taal,
                regels.values().stream()
                        .map(regel -> new Regelboek.Regel(
                                regel.id(),
                                woorden.hoofdstuk(regel.bestand()),
                                regel.rij(),
                                regel.afweging(),
                                regel.feiten(),
                                regel.bron(),
                                regel.keuze(),
                                woorden.regel(regel.id())))
                        .toList());
    }

    Regel regel(String id) {
        return Objects.requireNonNull(regels.get(id), id);
    }

    Teksten teksten(Taal taal) {
        return Objects.requireNonNull(teksten.get(taal));
    }

    /** What each rule says of itself. Its place in the rule set is its place in the files: Drools loads rules in another order. */
    private static Map<String, Regel> metadata(KieBase base, RuleSetFolder source) {
        Map<String, Rule> rules = base.getKiePackages().stream()
                .flatMap(kiePackage -> kiePackage.getRules().stream())
                .collect(Collectors.toMap(Rule::getName, Function.identity()));
        Map<String, Regel> regels = new LinkedHashMap<>();
        source.drl().forEach((name, bytes) -> {
            String file = source.path(name);
            Matcher names = RULE.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (names.find()) {
                Rule rule = rules.get(names.group(1));
                if (rule == null || regels.containsKey(rule.getName())) {
                    throw onvindbaar(file, names.group(1));
                }
                regels.put(rule.getName(), Regel.of(rule, regels.size(), file));
            }
        });
        rules.keySet().stream()
                .filter(name -> !regels.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw onvindbaar(source.folder(), name);
                });
        return Collections.unmodifiableMap(regels);
    }

    private static MeldcodeException onvindbaar(String where, String name) {
        return new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, where, "regelset-regel", name);
    }
}
