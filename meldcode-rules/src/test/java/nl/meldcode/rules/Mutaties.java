package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Casus;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Protocol;
import nl.meldcode.Taal;
import nl.meldcode.rules.Oracle.Verwacht;
import nl.meldcode.rules.Ruimte.Geval;
import nl.meldcode.rules.RuleCompiler.Part;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;

/**
 * Whether the tests see it when a rule is altered. Every rule is altered in every way that {@link Mutatie} knows; each alteration that
 * compiles must be seen by the {@link Oracle}: over a few cases of every kind first, and over all of them when those do not tell. What
 * is not seen must be listed, with the reason why nothing could be seen. It takes too long for every build; CONTRIBUTING.md says how to
 * run it. {@code -Dmeldcode.mutaties=indicatie-.*} alters only the rules of which the id fits.
 *
 * <p>To compile costs most, so that many altered rules are compiled at once, beside the rules as they are; a filter then lets one of
 * them fire in the place of the rule that it was made of.
 */
class Mutaties {

    private static final String LIST = "/mutaties-gelijk.txt";
    private static final String NUMMER = "#";
    private static final int AT_ONCE = 60;
    private static final int SOME = 41;
    private static final int FEW = 331;
    private static final Pattern NAME = Pattern.compile("\\$\\w+");

    static {
        // Drools would turn every condition into bytecode after some use; none is used that much here.
        System.setProperty("drools.jittingThreshold", "-1");
    }

    private static final AuditTrail TEMPLATE = Afwegingskader.onderwijs()
            .weeg(Casus.builder("casus", Ruimte.PEILDATUM).build())
            .auditTrail();

    private final RuleSetFolder source = Drl.source();
    private final RuleSet onveranderd = RuleSets.onderwijs().nieuwste();
    private final Map<Part, Sessions> bases = Arrays.stream(Part.values())
            .collect(Collectors.toMap(Function.identity(), part -> new Sessions(RuleCompiler.load(source, part))));

    /** A case of the first, small round, with what must come of it. */
    private record Proef(Geval geval, Verwacht verwacht, Set<String> regels) {}

    private record Gemuteerd(Mutatie mutatie, RuleSet regels) {}

    @Test
    void every_alteration_of_a_rule_is_seen_but_for_those_that_are_listed() throws IOException {
        long begin = System.nanoTime();
        String welke = System.getProperty("meldcode.mutaties", ".*");
        List<Proef> proeven = proeven();
        assertThat(gezien(onveranderd, proeven, "")).as("the rules as they are").isFalse();
        int gemaakt = 0;
        int gecompileerd = 0;
        List<Gemuteerd> levend = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Mutatie> mutaties = part.files(source).values().stream()
                    .flatMap(drl -> Mutatie.van(new String(drl, StandardCharsets.UTF_8)).stream())
                    .filter(mutatie -> mutatie.regel().matches(welke))
                    .toList();
            gemaakt += mutaties.size();
            for (int van = 0; van < mutaties.size(); van += AT_ONCE) {
                List<Gemuteerd> samen =
                        gemuteerd(part, mutaties.subList(van, Math.min(van + AT_ONCE, mutaties.size())));
                gecompileerd += samen.size();
                samen.parallelStream()
                        .filter(een ->
                                !gezien(een.regels(), proeven, een.mutatie().regel()))
                        .forEachOrdered(een -> {
                            System.out.println("To the second round: " + een.mutatie());
                            levend.add(een);
                        });
                System.out.printf(
                        "Mutations: %s, %,d of %,d after %.0f s; not seen by the first %,d cases: %,d%n",
                        part,
                        Math.min(van + AT_ONCE, mutaties.size()),
                        mutaties.size(),
                        (System.nanoTime() - begin) / 1e9,
                        proeven.size(),
                        levend.size());
            }
        }
        Set<String> over = tweedeRonde(levend);

        Map<String, String> gelijk = gelijk();
        gelijk.keySet().removeIf(mutatie -> !mutatie.replaceFirst(":.*", "").matches(welke));
        System.out.printf(
                "Mutations: %,d made, %,d compiled, %,d seen, %,d not seen of which %,d are listed, in %.0f s%n",
                gemaakt,
                gecompileerd,
                gecompileerd - over.size(),
                over.size(),
                over.stream().filter(gelijk::containsKey).count(),
                (System.nanoTime() - begin) / 1e9);
        over.stream()
                .filter(mutatie -> !gelijk.containsKey(mutatie))
                .sorted()
                .forEach(mutatie -> System.out.println("Not seen: " + mutatie));
        assertThat(over)
                .as("not seen, against those listed in " + LIST)
                .containsExactlyInAnyOrderElementsOf(gelijk.keySet());
    }

    /** These, as far as they compile: where one does not, the two halves are tried. */
    private List<Gemuteerd> gemuteerd(Part part, List<Mutatie> mutaties) {
        StringBuilder drl = new StringBuilder("""
                package nl.meldcode.rules
                import nl.meldcode.*
                import nl.meldcode.rules.Conclusies.*
                import nl.meldcode.rules.Conclusies.Rij
                """);
        Map<String, Regel> regels = new HashMap<>(Drl.regels());
        List<Mutatie> geldig = mutaties.stream().filter(Mutaties::isGeldig).toList();
        for (int i = 0; i < geldig.size(); i++) {
            Mutatie mutatie = geldig.get(i);
            String naam = mutatie.regel() + NUMMER + i;
            drl.append(mutatie.drl().replace('"' + mutatie.regel() + '"', '"' + naam + '"'));
            regels.put(naam, onveranderd.regel(mutatie.regel()));
        }
        InternalKnowledgeBase base;
        try {
            base = compile(part, drl.toString());
        } catch (MeldcodeException e) {
            if (geldig.size() == 1) {
                return List.of();
            }
            int helft = geldig.size() / 2;
            return Stream.of(geldig.subList(0, helft), geldig.subList(helft, geldig.size()))
                    .flatMap(deel -> gemuteerd(part, deel).stream())
                    .toList();
        }
        return IntStream.range(0, geldig.size())
                .mapToObj(i -> {
                    String weg = geldig.get(i).regel();
                    String ervoor = weg + NUMMER + i;
                    Sessions gefilterd = new Filtered(base, match -> {
                        String naam = match.getRule().getName();
                        return naam.contains(NUMMER) ? naam.equals(ervoor) : !naam.equals(weg);
                    });
                    return new Gemuteerd(
                            geldig.get(i), Drl.ruleSet(welk -> welk == part ? gefilterd : bases.get(welk), regels));
                })
                .toList();
    }

    /** Whether no name is used that nothing has any more. */
    private static boolean isGeldig(Mutatie mutatie) {
        return NAME.matcher(mutatie.drl())
                .results()
                .map(MatchResult::group)
                .allMatch(naam -> mutatie.drl().contains(naam + " : "));
    }

    private InternalKnowledgeBase compile(Part part, String erbij) {
        Map<String, byte[]> files = new LinkedHashMap<>(part.files(source));
        files.put("mutaties.drl", erbij.getBytes(StandardCharsets.UTF_8));
        RuleSetFolder folder = new RuleSetFolder(source.folder(), source.regelset(), files, Map.of());
        return RuleSets.withOwnClassLoader(() -> RuleCompiler.of(RuleCompiler.compile(folder, Part.BESLISSING)));
    }

    /** Sessions in which no rule fires that a filter does not let through. */
    private static final class Filtered extends Sessions {

        private final AgendaFilter filter;

        Filtered(InternalKnowledgeBase base, AgendaFilter filter) {
            super(base);
            this.filter = filter;
        }

        @Override
        void use(Consumer<KieSession> work) {
            super.use(session -> work.accept(filtered(session)));
        }

        private KieSession filtered(KieSession session) {
            return (KieSession) Proxy.newProxyInstance(
                    Mutaties.class.getClassLoader(), new Class<?>[] {KieSession.class}, (proxy, method, args) -> {
                        try {
                            return method.getName().equals("fireAllRules")
                                    ? session.fireAllRules(filter, (int) args[0])
                                    : method.invoke(session, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    /** By turns a case in which the rule fires and one in which it does not: an alteration may show in either. */
    private static boolean gezien(RuleSet regels, List<Proef> proeven, String regel) {
        Map<Boolean, List<Proef>> vuurt = proeven.stream()
                .collect(Collectors.partitioningBy(proef -> proef.regels().contains(regel)));
        return IntStream.range(0, proeven.size())
                .boxed()
                .flatMap(i -> vuurt.values().stream()
                        .flatMap(lijst -> lijst.stream().skip(i).limit(1)))
                .anyMatch(proef -> !proef.verwacht().equals(werkelijk(regels, proef.geval())));
    }

    private static Set<String> tweedeRonde(List<Gemuteerd> levend) {
        // A set that lets all threads look through it at the same time.
        Set<Gemuteerd> over = ConcurrentHashMap.newKeySet();
        over.addAll(levend);
        List<Geval> zijpaden = Ruimte.zijpaden().toList();
        Stream.concat(
                        zijpaden.parallelStream(),
                        Ruimte.NUMMERS.parallelStream()
                                .map(nummer -> new Geval(Ruimte.casus(nummer), Protocol.STANDAARD)))
                .forEach(geval -> {
                    Verwacht verwacht = Oracle.weeg(geval.casus(), geval.protocol());
                    over.removeIf(mutatie -> !verwacht.equals(werkelijk(mutatie.regels(), geval)));
                });
        return over.stream()
                .map(mutatie -> mutatie.mutatie().toString())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What altered rules decide, or null when they come to no decision. */
    private static @Nullable Verwacht werkelijk(RuleSet regels, Geval geval) {
        try {
            return weeg(regels, geval);
        } catch (RuntimeException e) {
            // Of whatever kind: it is seen.
            return null;
        }
    }

    private static Verwacht weeg(RuleSet regels, Geval geval) {
        Weging weging = Weging.of(regels, geval.casus(), geval.protocol(), Taal.NL);
        return Verwacht.van(weging.besluit(TEMPLATE.toBuilder()
                .invoer(geval.casus())
                .stappen(weging.stappen())
                .uitkomst(weging.uitkomst())
                .build()));
    }

    private static List<Proef> proeven() {
        List<Geval> zijpaden = Ruimte.zijpaden().toList();
        return Stream.concat(
                        IntStream.range(0, zijpaden.size())
                                .filter(i -> i % SOME == 0)
                                .mapToObj(zijpaden::get),
                        Ruimte.NUMMERS.stream()
                                .filter(nummer -> nummer % FEW == 0)
                                .map(nummer -> new Geval(Ruimte.casus(nummer), Protocol.STANDAARD)))
                .map(geval -> {
                    Verwacht verwacht = Oracle.weeg(geval.casus(), geval.protocol());
                    return new Proef(
                            geval,
                            verwacht,
                            verwacht.stappen().stream()
                                    .map(OracleStappen.Stap::regel)
                                    .collect(Collectors.toUnmodifiableSet()));
                })
                .sorted(Comparator.comparingInt(
                        proef -> Ruimte.beurt(proef.geval().casus().referentie().hashCode(), 1 << 20)))
                .toList();
    }

    /** The alterations that nobody can see, each with its reason. */
    private static Map<String, String> gelijk() throws IOException {
        Map<String, String> gelijk = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(Mutaties.class.getResourceAsStream(LIST))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> gelijk.put(line.split(" => ", 2)[0], line.split(" => ", 2)[1]));
        }
        return gelijk;
    }
}
