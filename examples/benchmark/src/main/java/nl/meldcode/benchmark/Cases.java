package nl.meldcode.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.meldcode.Casus;
import nl.meldcode.rules.Inside;

/** The cases: the space over which this library compares rule sets. Immutable. */
final class Cases {

    private static final Engine JUDGE = new PlainJava();

    private final Inside.Space space = Inside.space();

    int size() {
        return space.size();
    }

    /** Of each row the case with the fewest facts, one in the middle and the one with the most. */
    List<Casus> ofEachRow() {
        Map<String, List<Integer>> byRow = new TreeMap<>();
        for (int i = 0; i < size(); i++) {
            byRow.computeIfAbsent(JUDGE.decide(space.get(i)).row(), row -> new ArrayList<>())
                    .add(i);
        }
        return byRow.values().stream()
                .flatMap(numbers -> new LinkedHashSet<>(List.of(
                                numbers.get(0), numbers.get(numbers.size() / 2), numbers.get(numbers.size() - 1)))
                        .stream())
                .map(space::get)
                .toList();
    }

    /**
     * Holds an engine against plain Java, on all processors.
     *
     * @param step 1 for every case, 2 for every second, and so on
     * @return how many cases it decided, the same in each
     * @throws IllegalStateException at a difference
     */
    int compare(Engine engine, int step) {
        return IntStream.iterate(0, i -> i < size(), i -> i + step)
                .parallel()
                .map(i -> {
                    Casus casus = space.get(i);
                    Outcome expected = JUDGE.decide(casus);
                    Outcome actual = engine.decide(casus);
                    if (!actual.equals(expected)) {
                        throw new IllegalStateException(actual + " instead of " + expected + " for " + casus);
                    }
                    return 1;
                })
                .sum();
    }
}
