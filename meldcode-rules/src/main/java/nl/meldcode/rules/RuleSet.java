package nl.meldcode.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Protocol;
import nl.meldcode.Regelboek;
import nl.meldcode.Regelset;
import nl.meldcode.Taal;
import nl.meldcode.rules.Conclusies.Beantwoord;
import nl.meldcode.rules.Conclusies.EerdereMelding;
import nl.meldcode.rules.Conclusies.Gevolg;
import nl.meldcode.rules.Conclusies.NaarAfweging;
import nl.meldcode.rules.Conclusies.Rij;
import nl.meldcode.rules.RuleCompiler.Part;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;

/**
 * One version of the rules, compiled: what it is called, when it is in force, the engine's rule bases, what each rule says of
 * itself, and the texts. Immutable to its users, and thread-safe.
 */
final class RuleSet {

    /** Many more than the largest case needs: whoever comes this far never ends. */
    private static final int MAX_FIRINGS = 100_000;

    private final RuleSetFolder source;
    private final Sessions beslissing;

    /** Null in a draft, of which nothing but the decision is asked. */
    private final @Nullable Sessions vervolg;

    private final Map<String, Regel> regels;
    private final Map<Taal, Teksten> teksten;

    RuleSet(
            RuleSetFolder source,
            Sessions beslissing,
            @Nullable Sessions vervolg,
            Map<String, Regel> regels,
            Map<Taal, Teksten> teksten) {
        this.source = source;
        this.beslissing = beslissing;
        this.vervolg = vervolg;
        this.regels = regels;
        this.teksten = teksten;
    }

    /** Reads the rule set in a folder of the class path, and runs it once. */
    static RuleSet load(String folder) {
        RuleSetFolder source = RuleSetFolder.read(folder);
        InternalKnowledgeBase beslissing = RuleCompiler.load(source, Part.BESLISSING);
        InternalKnowledgeBase vervolg = RuleCompiler.load(source, Part.VERVOLG);
        Map<Taal, Teksten> teksten = new EnumMap<>(Taal.class);
        for (Taal taal : Taal.values()) {
            teksten.put(taal, Teksten.load(folder, taal));
        }
        RuleSet ruleSet = new RuleSet(
                source,
                new Sessions(beslissing),
                new Sessions(vervolg),
                metadata(source, source.drl(), List.of(beslissing, vervolg)),
                teksten);
        ruleSet.weeg(Casus.builder("warm-up", source.regelset().geldigVanaf()).build(), Protocol.STANDAARD);
        return ruleSet;
    }

    /** Compiles the rules that decide of the draft in a folder on disk. It has no texts: it can decide, but not explain itself. */
    static RuleSet draft(Path folder) {
        RuleSetFolder source = RuleSetFolder.read(folder);
        InternalKnowledgeBase beslissing = RuleCompiler.of(RuleCompiler.compile(source, Part.BESLISSING));
        return new RuleSet(
                source,
                new Sessions(beslissing),
                null,
                metadata(source, source.beslissing(), List.of(beslissing)),
                Map.of());
    }

    Regelset regelset() {
        return source.regelset();
    }

    /**
     * Runs the rules that decide, several times faster than all of them. They are told neither the school's protocol nor its reasons for
     * not reporting: these never change an outcome.
     */
    Recording beslis(Casus casus) {
        return new Recording(casus, run(beslissing, facts(casus), List.of(new NaarAfweging(0))));
    }

    /** Runs the rules that decide, and tells what they concluded to those that say what follows from it. */
    Recording weeg(Casus casus, Protocol protocol) {
        Recording besluit = beslis(casus);
        List<Object> facts = facts(casus);
        facts.add(protocol);
        facts.addAll(casus.redenenOmNietTeMelden());
        facts.addAll(besluit.antwoorden());
        besluit.conclusions(Gevolg.class).stream()
                .filter(gevolg -> !(gevolg instanceof Rij || gevolg instanceof Beantwoord))
                .forEach(facts::add);
        return besluit.met(run(Objects.requireNonNull(vervolg, "vervolg"), facts, besluit.conclusions(Rij.class)));
    }

    /**
     * Tells a session all that is known, and only then what sets the rules going: a rule that asks whether something is absent sees all
     * of it.
     */
    private List<Firing> run(Sessions sessions, List<?> known, List<?> then) {
        Recorder recorder = new Recorder(this);
        sessions.use(session -> {
            session.addEventListener((AgendaEventListener) recorder);
            session.addEventListener((RuleRuntimeEventListener) recorder);
            known.forEach(session::insert);
            fire(session);
            then.forEach(session::insert);
            fire(session);
        });
        return recorder.firings();
    }

    private static void fire(KieSession session) {
        if (session.fireAllRules(MAX_FIRINGS) == MAX_FIRINGS) {
            throw new IllegalStateException("these rules fire more than " + MAX_FIRINGS + " times on one case");
        }
    }

    private static List<Object> facts(Casus casus) {
        List<Object> facts = new ArrayList<>(List.of(casus, casus.antwoorden(), casus.stappen(), casus.hulp()));
        facts.addAll(casus.signalen());
        facts.addAll(casus.hulp().bestaandeHulpverlening());
        facts.addAll(casus.bijzondereVormen());
        casus.eerdereMeldingen().forEach(datum -> facts.add(new EerdereMelding(datum)));
        return facts;
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
                        .map(regel -> Regelboek.Regel.builder(
                                        regel.id(), woorden.hoofdstuk(regel.bestand()), woorden.regel(regel.id()))
                                .rij(regel.rij(), regel.melding())
                                .afweging(regel.afweging())
                                .feiten(regel.feiten())
                                .bron(regel.bron())
                                .keuze(regel.keuze())
                                .build())
                        .toList());
    }

    Regel regel(String id) {
        return Objects.requireNonNull(regels.get(id), id);
    }

    Teksten teksten(Taal taal) {
        return Objects.requireNonNull(teksten.get(taal));
    }

    /** What each rule says of itself. Its place in the rule set is its place in the files: Drools loads rules in another order. */
    private static Map<String, Regel> metadata(RuleSetFolder source, Map<String, byte[]> files, List<KieBase> bases) {
        Map<String, Rule> rules = bases.stream()
                .flatMap(base -> base.getKiePackages().stream())
                .flatMap(kiePackage -> kiePackage.getRules().stream())
                .collect(Collectors.toMap(Rule::getName, Function.identity()));
        Map<String, Regel> regels = new LinkedHashMap<>();
        files.forEach((name, bytes) -> {
            String file = source.path(name);
            for (String id : RuleSetFolder.ruleNames(bytes)) {
                Rule rule = rules.get(id);
                if (rule == null || regels.containsKey(id)) {
                    throw onvindbaar(file, id);
                }
                regels.put(id, Regel.of(rule, regels.size(), file));
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
