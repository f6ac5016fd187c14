package nl.meldcode.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Bevinding;
import nl.meldcode.Foutcode;
import nl.meldcode.Uitkomst;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code controleer}: verifies the audit trails of one case, in the order in which they are named. */
@Command(name = "controleer")
final class Controleer implements Callable<Integer> {

    private final Main main;

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "file")
    private List<String> files = new ArrayList<>();

    /**
     * A file, and what came of it.
     *
     * @param name its name
     * @param stored what is in it, or null when it was refused
     * @param wrong why it was refused, or what was found in it
     */
    private record Link(String name, @Nullable StoredTrail stored, List<Fault> wrong) {}

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
        List<Link> links = new ArrayList<>();
        for (String name : files) {
            links.add(read(name));
        }
        verify(links);
        for (Link link : links) {
            tell(link);
        }
        summarise(links);
        return main.status();
    }

    private Link read(String name) {
        try {
            return new Link(name, new Source(name, main).read(StoredTrail::read), new ArrayList<>());
        } catch (RefusedException e) {
            return new Link(name, null, List.of(e.fault()));
        }
    }

    /**
     * Has the library verify all that could be read, as one chain. Where files were refused, one stand-in keeps their place: to
     * what it points, and what points to it, cannot be judged, but all else can.
     */
    private void verify(List<Link> links) {
        List<AuditTrail> chain = new ArrayList<>();
        // Of a stand-in none is told: what is found in it is nobody's.
        List<Consumer<Bevinding>> listeners = new ArrayList<>();
        AuditTrail last = null;
        boolean gap = false;
        for (Link link : links) {
            StoredTrail stored = link.stored();
            if (stored == null) {
                gap = true;
                continue;
            }
            if (gap) {
                chain.add(standIn(last, stored.trail()));
                listeners.add(bevinding -> {});
                gap = false;
            }
            last = stored.trail();
            chain.add(last);
            listeners.add(bevinding ->
                    link.wrong().add(new Fault(bevinding.code(), stored.path(bevinding.veld()), bevinding.uitleg())));
        }
        if (!chain.isEmpty()) {
            Afwegingskader kader = Afwegingskader.builder().taal(main.taal()).build();
            kader.controleer(chain)
                    .forEach(bevinding -> listeners.get(bevinding.nummer() - 1).accept(bevinding));
        }
    }

    /**
     * What may have stood between two audit trails: it points to the one before and has the hash to which the one behind points.
     * Its content is that of a neighbour, so that a change of case over the gap still shows. That the hash is not that of its
     * content is found as well, and is nobody's.
     */
    private static AuditTrail standIn(@Nullable AuditTrail before, AuditTrail behind) {
        AuditTrail like = before == null ? behind : before;
        String vorigeHash = behind.vorigeHash();
        // Whatever was refused, a trail that points to nothing does not follow it.
        return like.toBuilder()
                .vorigeHash(before == null ? null : before.hash())
                .hash(vorigeHash == null ? "" : vorigeHash)
                .build();
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
                            labels.of(uitkomst)));
        }
    }

    /** Says what was not judged as well: an "in order" is no more than it says. */
    private void summarise(List<Link> links) throws IOException {
        Labels labels = main.labels();
        long good = links.stream().filter(link -> link.wrong().isEmpty()).count();
        List<String> sentences = new ArrayList<>();
        sentences.add(labels.get("check.summary", good, links.size()));
        if (good == links.size()) {
            sentences.add(labels.get("check.complete"));
        }
        for (Link link : links) {
            if (link.wrong().stream().anyMatch(fault -> fault.code() == Foutcode.KETEN_KLOPT_NIET)) {
                sentences.add(labels.get("check.broken", link.name()));
            }
        }
        if (links.stream().anyMatch(link -> link.stored() == null)) {
            sentences.add(labels.get("check.gap"));
        }
        main.streams().line(String.join(" ", sentences));
    }
}
