package nl.meldcode.casussen;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The case files of this folder, and the rules that they are there for. */
final class Verzameling {

    /** A rule opens with its name; a row of the decision table is named in the metadata before {@code when}. */
    private static final Pattern REGEL =
            Pattern.compile("^rule \"(?<naam>[^\"]+)\"(?<metadata>.*?)^when$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern RIJ = Pattern.compile("@rij\\(\"(?<rij>[a-z])\"\\)");
    private static final String REGELSET = "/nl/meldcode/rules/onderwijs/2019-1/";

    private Verzameling() {}

    static List<Path> bestanden() throws IOException {
        try (Stream<Path> bestanden =
                Files.list(Path.of(System.getProperty("basedir", "")).resolve("voorbeelden"))) {
            return bestanden
                    .filter(bestand -> bestand.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static Voorbeeld lees(Path bestand) throws IOException {
        return Voorbeeld.lees(Files.readAllBytes(bestand), bestand.getFileName().toString());
    }

    /** The rules of the rule set, each with its row of the decision table, or with nothing where it is about no row. */
    static Map<String, String> regels() throws IOException, URISyntaxException {
        URI map = Objects.requireNonNull(
                        Verzameling.class.getResource(REGELSET + "0-bereik.drl"), "no rules on the class path")
                .toURI();
        if (!map.getScheme().equals("jar")) {
            return regels(Path.of(map).getParent());
        }
        try (FileSystem jar = FileSystems.newFileSystem(map, Map.of())) {
            return regels(jar.getPath(REGELSET));
        }
    }

    private static Map<String, String> regels(Path map) throws IOException {
        Map<String, String> regels = new TreeMap<>();
        try (Stream<Path> bestanden = Files.list(map)) {
            for (Path bestand :
                    bestanden.filter(pad -> pad.toString().endsWith(".drl")).collect(Collectors.toList())) {
                Matcher regel = REGEL.matcher(Files.readString(bestand));
                while (regel.find()) {
                    Matcher rij = RIJ.matcher(regel.group("metadata"));
                    regels.put(regel.group("naam"), rij.find() ? rij.group("rij") : "");
                }
            }
        }
        return regels;
    }
}
