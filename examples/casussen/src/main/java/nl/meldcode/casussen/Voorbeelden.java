package nl.meldcode.casussen;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeJson;
import org.jspecify.annotations.Nullable;

/**
 * Case files that stand together. It knows where they are, and reads one only when asked, so that there may be thousands.
 * Immutable and thread-safe.
 */
public final class Voorbeelden {

    private static final String EXTENSION = Voorbeeld.EXTENSION;
    private static final String HIDDEN = ".txt";

    private final SortedMap<String, URI> bestanden;

    private Voorbeelden(SortedMap<String, URI> bestanden) {
        this.bestanden = bestanden;
    }

    /**
     * The case files of a folder: every file directly in it whose name ends in {@code .json}, in capitals or not. Folders in it are
     * not entered. What has such a name and is no file, and a {@code .json.txt}, is among them and is refused when it is read.
     *
     * @param map the folder
     * @return its case files, one or more
     * @throws VoorbeeldException with {@link Foutcode#ONLEESBAAR} when it is not there, is no folder, cannot be read or holds no case
     *     file
     */
    public static Voorbeelden inMap(Path map) {
        SortedMap<String, URI> bestanden = new TreeMap<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(map)) {
            for (Path path : paths) {
                URI plaats = path.toUri();
                String naam = naam(plaats);
                String klein = naam.toLowerCase(Locale.ROOT);
                if (klein.endsWith(EXTENSION) || klein.endsWith(EXTENSION + HIDDEN)) {
                    bestanden.put(naam, plaats);
                }
            }
        } catch (NoSuchFileException e) {
            throw unreadable(map.toString(), e, "fout.map-weg");
        } catch (NotDirectoryException e) {
            throw unreadable(map.toString(), e, "fout.geen-map");
        } catch (AccessDeniedException e) {
            throw unreadable(map.toString(), e, "fout.map-dicht");
        } catch (IOException | DirectoryIteratorException e) {
            throw unreadable(map.toString(), e, "fout.map-onleesbaar", reason(e));
        }
        if (bestanden.isEmpty()) {
            throw new VoorbeeldException(map.toString(), Foutcode.ONLEESBAAR, null, null, null, "fout.map-leeg");
        }
        return new Voorbeelden(bestanden);
    }

    /**
     * The name of a file, from its bytes. A path's own text follows the locale: in that of C a letter with an accent is lost, and two
     * files may have one name. A byte that is no UTF-8 stays as it is in a URI, such as {@code %E9}.
     */
    private static String naam(URI plaats) {
        String raw = plaats.getRawPath().replaceFirst("/$", "");
        raw = raw.substring(raw.lastIndexOf('/') + 1);
        String naam = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        return naam.indexOf('\uFFFD') < 0 ? naam : raw;
    }

    /**
     * The case files that come with this library.
     *
     * @return one or more for every row of the decision table
     * @throws UncheckedIOException when the library's own jar cannot be read
     */
    public static Voorbeelden meegeleverd() {
        URL here = Objects.requireNonNull(Voorbeelden.class.getResource("Voorbeelden.class"));
        try {
            if (here.openConnection() instanceof JarURLConnection jar) {
                return inJar(jar);
            }
            return inMap(Path.of(here.toURI()).resolveSibling("voorbeelden"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Voorbeelden inJar(JarURLConnection jar) throws IOException {
        String map = jar.getEntryName().replaceFirst("Voorbeelden\\.class$", "voorbeelden/");
        SortedMap<String, URI> bestanden = new TreeMap<>();
        // Not closed: the jar is the one that the class loader has open as well.
        jar.getJarFile().stream()
                .map(ZipEntry::getName)
                .filter(naam -> naam.startsWith(map) && naam.endsWith(EXTENSION))
                .forEach(naam -> {
                    URL plaats = Objects.requireNonNull(Voorbeelden.class.getResource("/" + naam));
                    bestanden.put(naam.substring(map.length()), URI.create(plaats.toString()));
                });
        return new Voorbeelden(bestanden);
    }

    /**
     * The files.
     *
     * @return their names without a folder, sorted
     */
    public List<String> bestanden() {
        return List.copyOf(bestanden.keySet());
    }

    /**
     * Where a file is.
     *
     * @param bestand the name of one of the {@link #bestanden}
     * @return its place
     * @throws NoSuchElementException when it is none of them
     */
    public URI plaats(String bestand) {
        URI plaats = bestanden.get(bestand);
        if (plaats == null) {
            throw new NoSuchElementException(bestand);
        }
        return plaats;
    }

    /**
     * Reads a file.
     *
     * @param bestand the name of one of the {@link #bestanden}
     * @return what is in it
     * @throws VoorbeeldException when it does not fit or cannot be read
     * @throws NoSuchElementException when it is none of them
     */
    public Voorbeeld lees(String bestand) {
        return Voorbeeld.lees(document(bestand));
    }

    /** The content of a file; of one that is too large, no more than shows that it is. */
    Document document(String bestand) {
        URI plaats = plaats(bestand);
        if (bestand.toLowerCase(Locale.ROOT).endsWith(HIDDEN)) {
            throw unreadable(bestand, null, "fout.verborgen-txt");
        }
        if ("file".equals(plaats.getScheme())
                && Files.exists(Path.of(plaats))
                && !Files.isRegularFile(Path.of(plaats))) {
            // A named pipe, say, gives nothing until somebody writes to it, which may be never.
            throw unreadable(bestand, null, "fout.geen-bestand");
        }
        try (InputStream in = open(plaats)) {
            return new Document(bestand, in.readNBytes(MeldcodeJson.MAX_BYTES + 1));
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw unreadable(bestand, e, "fout.bestand-weg");
        } catch (AccessDeniedException e) {
            throw unreadable(bestand, e, "fout.bestand-dicht");
        } catch (IOException e) {
            throw unreadable(bestand, e, "fout.bestand-onleesbaar", reason(e));
        }
    }

    private static InputStream open(URI plaats) throws IOException {
        return "jar".equals(plaats.getScheme()) ? plaats.toURL().openStream() : Files.newInputStream(Path.of(plaats));
    }

    private static VoorbeeldException unreadable(String naam, @Nullable Exception cause, String key, Object... values) {
        return new VoorbeeldException(naam, Foutcode.ONLEESBAAR, null, null, cause, key, values);
    }

    private static String reason(Exception cause) {
        String reason = cause instanceof FileSystemException bestand ? bestand.getReason() : cause.getMessage();
        return Labels.oneLine(String.valueOf(reason));
    }
}
