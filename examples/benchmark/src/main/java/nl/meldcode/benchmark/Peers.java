package nl.meldcode.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldcode.benchmark.Worker.Round;
import org.jspecify.annotations.Nullable;

/**
 * The command that measures this library and its peers, each in processes of its own with a class path of its own, in turn, so that what
 * else a machine does falls on all of them.
 */
final class Peers {

    private static final PrintStream SCREEN = System.out;
    private static final int STARTS = 7;
    private static final int ROUNDS = 9;
    private static final long WARM_UP = 8_000;
    private static final long ROUND = 1_000;
    private static final long HEAP_AFTER = 1_000_000;
    private static final long HEAP_AT_MOST = 45_000;

    private final Path target;
    private final ClassPath classPath;

    private Peers(Path target) throws IOException {
        this.target = target;
        this.classPath = new ClassPath(target);
    }

    /**
     * Measures, and writes {@code peers.md} and {@code peers.svg} into the folder of this module.
     *
     * @param args none; or {@code compare}, to hold each peer, or the one that is named, against plain Java in every case instead; or
     *     {@code jmh} and what JMH is told, to run the benchmarks of this library alone
     * @throws Exception when that cannot be done
     */
    public static void main(String[] args) throws Exception {
        URI classes =
                Peers.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        Peers peers = new Peers(Path.of(classes).resolveSibling(""));
        switch (args.length == 0 ? "" : args[0]) {
            case "compare" -> {
                for (Peer peer : args.length == 1 ? Peer.values() : new Peer[] {Peer.valueOf(args[1])}) {
                    SCREEN.println(peer + ": " + peers.run("compare", peer) + " cases, the same in each");
                }
            }
            case "jmh" -> System.exit(peers.jmh(List.of(args).subList(1, args.length)));
            default -> {
                Map<Peer, Figures> figures = peers.measure();
                Files.writeString(peers.target.resolveSibling("peers.md"), new Page(figures).markdown());
                Files.writeString(peers.target.resolveSibling("peers.svg"), new Picture(figures).svg());
            }
        }
    }

    /** With no peer on the class path. */
    private int jmh(List<String> arguments) throws IOException, InterruptedException {
        return java(
                        Stream.of("nl.meldcode:meldcode-rules", "org.openjdk.jmh:jmh-core", "org.slf4j:slf4j-nop")
                                .flatMap(artifact -> classPath.of(artifact).stream()),
                        Stream.concat(Stream.of("org.openjdk.jmh.Main"), arguments.stream()))
                .inheritIO()
                .start()
                .waitFor();
    }

    private Map<Peer, Figures> measure() throws IOException, InterruptedException {
        List<Measured> peers = Stream.of(Peer.values()).map(Measured::new).toList();
        for (int i = 1; i <= STARTS; i++) {
            for (Measured peer : peers) {
                peer.start();
            }
            SCREEN.println("starts " + i + " of " + STARTS);
        }
        Map<Peer, Figures> figures = new EnumMap<>(Peer.class);
        try {
            for (Measured peer : peers) {
                peer.warmUp();
            }
            for (int i = 1; i <= ROUNDS; i++) {
                for (Measured peer : peers) {
                    peer.round();
                }
                SCREEN.println("rounds " + i + " of " + ROUNDS);
            }
            for (Measured peer : peers) {
                figures.put(peer.peer, peer.figures());
                SCREEN.println(peer.peer + " " + figures.get(peer.peer));
            }
        } finally {
            peers.forEach(Measured::end);
        }
        return figures;
    }

    /** Runs a process to its end, and gives what it said. */
    private String run(String order, Peer peer) throws IOException, InterruptedException {
        Process process = start(order, peer);
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(peer + " ended with status " + process.exitValue());
        }
        return answer;
    }

    /** With its own jars, and with what all need: the case, and the cases. */
    private Process start(String order, Peer peer) throws IOException {
        return java(
                        Stream.of(
                                        classPath.of(peer.artifact()),
                                        classPath.of("nl.meldcode:meldcode-api"),
                                        List.of(classPath.jar("nl.meldcode:meldcode-rules")),
                                        List.of(classPath.jar("org.slf4j:slf4j-nop")))
                                .flatMap(List::stream),
                        Stream.of("-Xmx512m", Worker.class.getName(), order, peer.name()))
                .redirectError(Redirect.INHERIT)
                .start();
    }

    private ProcessBuilder java(Stream<Path> jars, Stream<String> arguments) {
        String path = Stream.concat(Stream.of(target.resolve("classes")), jars)
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                Stream.concat(Stream.of(java, "-cp", path), arguments).toList());
    }

    /** What is measured of one peer, and its process. */
    private final class Measured {

        private final Peer peer;
        private final List<Double> starts = new ArrayList<>();
        private final List<Round> one = new ArrayList<>();
        private final List<Round> two = new ArrayList<>();
        private @Nullable Process process;

        Measured(Peer peer) {
            this.peer = peer;
        }

        void start() throws IOException, InterruptedException {
            long start = System.nanoTime();
            run("first", peer);
            starts.add((System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1));
        }

        void warmUp() throws IOException {
            process = Peers.this.start("serve", peer);
            ask(2, WARM_UP, Long.MAX_VALUE);
        }

        void round() throws IOException {
            one.add(ask(1, ROUND, Long.MAX_VALUE));
            two.add(ask(2, ROUND, Long.MAX_VALUE));
        }

        Figures figures() throws IOException {
            Round before = ask(2, 1, 2);
            Round after = ask(2, HEAP_AT_MOST, HEAP_AFTER);
            List<Path> jars = classPath.of(peer.artifact());
            String artifact = peer.artifact();
            return new Figures(
                    artifact == null || peer.own() ? "" : " " + classPath.version(artifact),
                    median(one, round -> (double) round.cpu() / round.decisions()),
                    median(one, round -> (double) round.allocated() / round.decisions()),
                    median(two, Measured::pace) / median(one, Measured::pace),
                    Figures.median(starts),
                    before.heap(),
                    after.heap(),
                    after.decisions(),
                    jars.size(),
                    ClassPath.bytes(jars));
        }

        void end() {
            if (process != null) {
                process.destroy();
            }
        }

        private Round ask(int threads, long milliseconds, long decisions) throws IOException {
            Process asked = Objects.requireNonNull(process);
            Writer orders = asked.outputWriter(StandardCharsets.UTF_8);
            orders.write(threads + " " + milliseconds + " " + decisions + "\n");
            orders.flush();
            String answer = asked.inputReader(StandardCharsets.UTF_8).readLine();
            if (answer == null) {
                throw new IllegalStateException(peer + " ended before its time");
            }
            return Round.of(answer);
        }

        private static double pace(Round round) {
            return (double) round.decisions() / round.wall();
        }

        private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
            return Figures.median(rounds.stream().map(figure::applyAsDouble).toList());
        }
    }
}
