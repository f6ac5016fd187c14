package nl.meldcode.rules;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Regelset;
import org.jspecify.annotations.Nullable;

/**
 * A rule set as it lies in a folder.
 *
 * @param folder the folder: relative to this package on the class path, or a draft on disk
 * @param regelset what it is called and when it is in force
 * @param beslissing the DRL files by name, in order, with the rules that decide
 * @param vervolg those with the rules that say what follows from the decision
 */
record RuleSetFolder(String folder, Regelset regelset, Map<String, byte[]> beslissing, Map<String, byte[]> vervolg) {

    private static final String PROPERTIES = "regelset.properties";

    /** What a file is called: no path. */
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-]+\\.drl");

    private static final int MAX_BYTES = 1 << 20;
    private static final Pattern RULE = Pattern.compile("^rule \"(.+)\"$", Pattern.MULTILINE);

    @FunctionalInterface
    private interface Opener {
        InputStream open(String name) throws IOException;
    }

    /** Reads the rule set in a folder of the class path. */
    static RuleSetFolder read(String folder) {
        return read(folder, name -> {
            @Nullable InputStream stream = RuleSetFolder.class.getResourceAsStream(folder + "/" + name);
            if (stream == null) {
                throw new FileNotFoundException(name);
            }
            return stream;
        });
    }

    /** Reads a draft on disk: files that lie in its folder, and nothing else, also not by a link. */
    static RuleSetFolder read(Path folder) {
        return read(folder.toString(), name -> {
            Path file = folder.resolve(name).toRealPath();
            if (!file.startsWith(folder.toRealPath())) {
                throw new MeldcodeException(
                        Foutcode.ONGELDIGE_WAARDE, path(folder.toString(), name), "regelset-buiten-map");
            }
            if (!Files.isRegularFile(file)) {
                throw new FileNotFoundException(name);
            }
            return Files.newInputStream(file);
        });
    }

    private static RuleSetFolder read(String folder, Opener opener) {
        Properties properties = properties(folder, bytes(folder, PROPERTIES, opener));
        Map<String, byte[]> beslissing = files(folder, property(folder, properties, "beslissing"), opener);
        Map<String, byte[]> vervolg = files(folder, properties.getProperty("vervolg", ""), opener);
        return new RuleSetFolder(
                folder,
                new Regelset(
                        property(folder, properties, "id"),
                        property(folder, properties, "versie"),
                        date(folder, property(folder, properties, "geldigVanaf")),
                        properties.getProperty("geldigTot") == null
                                ? null
                                : date(folder, property(folder, properties, "geldigTot")),
                        sha256(both(beslissing, vervolg))),
                beslissing,
                vervolg);
    }

    /** All its DRL files by name, in order. */
    Map<String, byte[]> drl() {
        return both(beslissing, vervolg);
    }

    private static Map<String, byte[]> both(Map<String, byte[]> beslissing, Map<String, byte[]> vervolg) {
        Map<String, byte[]> drl = new LinkedHashMap<>(beslissing);
        drl.putAll(vervolg);
        return drl;
    }

    private static Map<String, byte[]> files(String folder, String names, Opener opener) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (!names.isBlank()) {
            for (String name : names.split(", ", -1)) {
                if (!FILE.matcher(name).matches()) {
                    throw new MeldcodeException(
                            Foutcode.ONGELDIGE_WAARDE, path(folder, PROPERTIES), "regelset-bestandsnaam");
                }
                files.put(name, bytes(folder, name, opener));
            }
        }
        return files;
    }

    /** The ids of the rules in a DRL file, in order. */
    static List<String> ruleNames(byte[] drl) {
        return RULE.matcher(new String(drl, StandardCharsets.UTF_8))
                .results()
                .map(rule -> rule.group(1))
                .toList();
    }

    /** Where one of its files lies, for whoever has to mend it. */
    String path(String name) {
        return path(folder, name);
    }

    private static String path(String folder, String name) {
        return folder + "/" + name;
    }

    private static byte[] bytes(String folder, String name, Opener opener) {
        try (InputStream file = opener.open(name)) {
            byte[] bytes = file.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new MeldcodeException(Foutcode.TE_GROOT, path(folder, name), "document", MAX_BYTES);
            }
            return bytes;
        } catch (IOException | InvalidPathException e) {
            throw new MeldcodeException(Foutcode.ONLEESBAAR, path(folder, name), "regelset-bestand");
        }
    }

    private static Properties properties(String folder, byte[] bytes) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()));
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new MeldcodeException(Foutcode.ONLEESBAAR, path(folder, PROPERTIES), "regelset-bestand");
        }
    }

    private static String property(String folder, Properties properties, String key) {
        String value = properties.getProperty(key, "");
        if (value.isBlank()) {
            throw new MeldcodeException(Foutcode.VERPLICHT_VELD, path(folder, PROPERTIES), "regelset-sleutel", key);
        }
        return value;
    }

    private static LocalDate date(String folder, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, path(folder, PROPERTIES), "datum");
        }
    }

    private static String sha256(Map<String, byte[]> drl) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            drl.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
