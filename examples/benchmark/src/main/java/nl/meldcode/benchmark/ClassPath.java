package nl.meldcode.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which jars a dependency brings, as the build resolved them. Immutable. */
final class ClassPath {

    /** A line of the tree: how deep it stands, group and artifact, the rest, and whether it is a repetition. */
    private static final Pattern LINE = Pattern.compile(
            "([| +\\\\-]*)(\\(?)([\\w.-]+:[\\w.-]+):jar:(?:([\\w-]+):)?([\\w.-]+):(?:compile|runtime).*");

    private static final int INDENT = 3;

    private final Path lib;
    private final Map<String, Set<String>> brings = new HashMap<>();
    private final Map<String, Set<String>> jars = new HashMap<>();
    private final Map<String, String> versions = new HashMap<>();

    /**
     * Reads what the build wrote.
     *
     * @param target the folder that it wrote to
     */
    ClassPath(Path target) throws IOException {
        this.lib = target.resolve("lib");
        Deque<String> above = new ArrayDeque<>();
        for (String line : Files.readAllLines(target.resolve("dependencies.txt"))) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                continue;
            }
            while (above.size() >= Math.max(1, matcher.group(1).length() / INDENT)) {
                above.pop();
            }
            String artifact = matcher.group(3);
            String bringer = above.peek();
            if (bringer != null) {
                brings.computeIfAbsent(bringer, key -> new LinkedHashSet<>()).add(artifact);
            }
            if (matcher.group(2).isEmpty()) {
                String name = artifact.substring(artifact.indexOf(':') + 1) + "-" + matcher.group(5);
                String classifier = matcher.group(4) == null ? "" : "-" + matcher.group(4);
                jars.computeIfAbsent(artifact, key -> new LinkedHashSet<>()).add(name + classifier + ".jar");
                versions.put(artifact, matcher.group(5));
            }
            above.push(artifact);
        }
    }

    /** The version of an artifact. */
    String version(String artifact) {
        return Objects.requireNonNull(versions.get(artifact), artifact);
    }

    /** The jar of this alone. */
    Path jar(String artifact) {
        return lib.resolve(
                Objects.requireNonNull(jars.get(artifact), artifact).iterator().next());
    }

    /** The jars of an artifact and of all that it brings; none for null. */
    List<Path> of(@Nullable String artifact) {
        Set<String> seen = new LinkedHashSet<>();
        if (artifact != null) {
            collect(artifact, seen);
        }
        return seen.stream()
                .flatMap(one -> jars.getOrDefault(one, Set.of()).stream())
                .map(lib::resolve)
                .toList();
    }

    private void collect(String artifact, Set<String> seen) {
        if (seen.add(artifact)) {
            brings.getOrDefault(artifact, Set.of()).forEach(brought -> collect(brought, seen));
        }
    }

    static long bytes(List<Path> jars) {
        return jars.stream().mapToLong(jar -> jar.toFile().length()).sum();
    }
}
