package nl.meldcode.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Bevinding;
import nl.meldcode.Foutcode;
import nl.meldcode.Uitkomst;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code controleer}: verifies records, those of each case as one chain, in the order in which they are given. */
@Command(name = "controleer")
final class Controleer implements Callable<Integer> {

    private static final String HASH = "[0-9a-f]{64}";

    private final Main main;

    @Option(names = "--vanaf", paramLabel = "HASH", descriptionKey = "vanaf")
    private @Nullable String vanaf;

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "file")
    private List<String> files = new ArrayList<>();

    /** Made on the first record: it takes most of a second, and a refusal need not wait for it. */
    private @Nullable Afwegingskader kader;

    /**
     * A record, and what came of it.
     *
     * @param name the file, and where it has more than one record the line
     * @param stored what stands there, or null when it was refused
     * @param wrong why it was refused, or what was found in it
     * @param gaps how many were refused before it
     */
    private record Link(String name, @Nullable StoredTrail stored, List<Fault> wrong, int gaps) {

        AuditTrail trail() {
            return record().trail();
        }

        StoredTrail record() {
            return Objects.requireNonNull(stored);
        }

        void found(Bevinding bevinding) {
            wrong.add(new Fault(bevinding.code(), record().path(bevinding.veld()), bevinding.uitleg()));
        }
    }

    Controleer(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() throws IOException {
        Labels labels = main.labels();
        if (files.isEmpty()) {
            return main.usageError(labels.get("usage.noTrail"));
        }
        if (Source.isStdinTwice(files.stream())) {
            return main.usageError(labels.get("usage.stdinTwice"));
        }
        if (vanaf != null && !vanaf.matches(HASH)) {
            return main.usageError(labels.get("usage.hash"));
        }
        List<Link> links = read();
        List<List<Link>> chains = chains(links);
        if (vanaf != null && chains.size() > 1) {
            return main.usageError(labels.get("usage.oneCase"));
        }
        for (List<Link> chain : chains) {
            verify(chain);
        }
        for (Link link : links) {
            tell(link);
        }
        summarise(links, chains.size());
        return main.status();
    }

    private List<Link> read() {
        List<Link> links = new ArrayList<>();
        int gaps = 0;
        for (String file : files) {
            for (Records.Entry entry : new Records(file, main).read()) {
                Fault refused = entry.refused();
                List<Fault> wrong = new ArrayList<>();
                if (refused != null) {
                    wrong.add(refused);
                    gaps++;
                }
                links.add(new Link(entry.name(), entry.stored(), wrong, gaps));
            }
        }
        return links;
    }

    /**
     * What could be read, by case. A record that points to one of another case is put with that one: that it is of another case is
     * then found.
     */
    private static List<List<Link>> chains(List<Link> links) {
        Map<String, List<Link>> byCase = new LinkedHashMap<>();
        Map<String, List<Link>> byHash = new HashMap<>();
        for (Link link : links) {
            if (link.stored() != null) {
                AuditTrail trail = link.trail();
                List<Link> chain = byHash.get(trail.vorigeHash());
                if (chain == null) {
                    chain = byCase.computeIfAbsent(trail.invoer().referentie(), referentie -> new ArrayList<>());
                }
                chain.add(link);
                byHash.put(trail.hash(), chain);
            }
        }
        return List.copyOf(byCase.values());
    }

    /**
     * Has the library verify one chain. Where something was refused it may have been a link of this one: what stood before the first
     * is taken for granted, and between two a stand-in keeps its place. To what a refused record points, and what points to it, cannot
     * be judged, but all else can.
     */
    private void verify(List<Link> chain) {
        List<AuditTrail> trails = new ArrayList<>();
        // Of a stand-in none is told: what is found in it is nobody's.
        List<Consumer<Bevinding>> listeners = new ArrayList<>();
        Link last = null;
        for (Link link : chain) {
            if (last != null && link.gaps() > last.gaps()) {
                trails.add(standIn(last.trail(), link.trail()));
                listeners.add(bevinding -> {});
            }
            last = link;
            trails.add(link.trail());
            listeners.add(link::found);
        }
        Link first = chain.get(0);
        String hash = first.gaps() > 0 ? first.trail().vorigeHash() : vanaf;
        List<Bevinding> found = hash == null ? kader().controleer(trails) : kader().controleer(hash, trails);
        found.forEach(bevinding -> listeners.get(bevinding.nummer() - 1).accept(bevinding));
        for (Link link : chain) {
            Besluit besluit = link.record().besluit();
            if (besluit != null) {
                kader().controleer(besluit).stream()
                        .filter(bevinding -> !bevinding.veld().startsWith(StoredTrail.TRAIL))
                        .forEach(bevinding ->
                                link.wrong().add(new Fault(bevinding.code(), bevinding.veld(), bevinding.uitleg())));
            }
        }
    }

    private Afwegingskader kader() {
        if (kader == null) {
            kader = Afwegingskader.builder().taal(main.taal()).build();
        }
        return kader;
    }

    /**
     * What may have stood between two audit trails: it points to the one before and has the hash to which the one behind points. That
     * the hash is not that of its content is found as well, and is nobody's.
     */
    private static AuditTrail standIn(AuditTrail before, AuditTrail behind) {
        AuditTrail.Builder between =
                before.toBuilder().besluitId(UUID.randomUUID()).vorigeHash(before.hash());
        String vorigeHash = behind.vorigeHash();
        // Whatever was refused, a trail that points to nothing does not follow it.
        return vorigeHash == null
                ? between.build().verzegeld()
                : between.hash(vorigeHash).build();
    }

    private void tell(Link link) throws IOException {
        StoredTrail stored = link.stored();
        for (Fault fault : link.wrong()) {
            if (stored == null) {
                main.refuse(link.name(), fault);
            } else {
                main.report(link.name(), fault);
            }
        }
        if (stored != null && link.wrong().isEmpty()) {
            Labels labels = main.labels();
            AuditTrail trail = stored.trail();
            Uitkomst uitkomst = trail.uitkomst();
            main.streams()
                    .line(labels.get(
                            "check.good",
                            link.name(),
                            trail.besluitId(),
                            labels.of(trail.invoer().peildatum()),
                            labels.of(uitkomst),
                            labels.of(trail.modus())));
        }
    }

    /** Says what was not judged as well: an "in order" is no more than it says. */
    private void summarise(List<Link> links, int chains) throws IOException {
        Labels labels = main.labels();
        long good = links.stream().filter(link -> link.wrong().isEmpty()).count();
        List<String> sentences = new ArrayList<>();
        sentences.add(labels.get("check.summary", good, links.size()));
        if (chains > 1) {
            sentences.add(labels.get("check.cases", chains));
        }
        if (good == links.size()) {
            sentences.add(labels.get(chains > 1 ? "check.completeCases" : "check.complete"));
        }
        for (Link link : links) {
            if (link.wrong().stream().anyMatch(Controleer::breaks)) {
                sentences.add(labels.get("check.broken", link.name()));
            }
        }
        if (links.stream().anyMatch(link -> link.stored() == null)) {
            sentences.add(labels.get("check.gap"));
        }
        main.streams().line(String.join(" ", sentences));
    }

    /** Behind what was found the order of the chain is not known. */
    private static boolean breaks(Fault fault) {
        String veld = String.valueOf(fault.veld());
        return fault.code() == Foutcode.KETEN_KLOPT_NIET
                && (veld.endsWith("vorigeHash") || veld.endsWith("invoer.referentie"));
    }
}
