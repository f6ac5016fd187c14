package nl.meldcode.casussen.rapport;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldcode.Taal;

/**
 * The folder of a report. What is written waits in a folder inside it, on the same file system, and takes the place of the report
 * before it when all of it is there. A list in the folder names each file of the report with its hash: what is not on it, or is not
 * what it says any more, belongs to somebody else and is never replaced or deleted. No link is followed.
 *
 * <p>The waiting folder has one name, so that of two reports at once the second is refused.
 */
final class ReportFolder implements Closeable {

    /** The list, a text as sha256sum writes it. */
    static final String LIST = "meldcode-rapport.txt";

    /** The folder with the pages of the cases. */
    static final String CASUSSEN = "casussen";

    private static final String WAITING = "meldcode-rapport-nieuw";

    /** A line of the list: a hash, and a file in this folder or in that of the cases, never elsewhere. */
    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{64})  ((?:" + CASUSSEN + "/)?[a-z0-9][a-z0-9-]*(?:\\.[a-z]+)+)");

    private final Path map;
    private final boolean made;
    private final Path waiting;

    /** The files that were asked for: nothing else in the waiting folder is touched. */
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    private ReportFolder(Path map, boolean made) {
        this.map = map;
        this.made = made;
        this.waiting = map.resolve(WAITING);
    }

    /** Opens a folder: one that is not there yet, is empty, or holds an earlier report and nothing that stands in its way. */
    static ReportFolder open(Path map) throws IOException {
        requireFolder(map, "fout.geenMap");
        requireFolder(map.resolve(CASUSSEN), "fout.geenMap");
        boolean made = !exists(map);
        if (!made) {
            requireOwn(map, list(map), Set.of());
        }
        Files.createDirectories(map);
        ReportFolder folder = new ReportFolder(map, made);
        try {
            Files.createDirectory(folder.waiting);
        } catch (FileAlreadyExistsException e) {
            throw new RapportException(folder.waiting, "fout.alBezig");
        }
        Files.createDirectory(folder.waiting.resolve(CASUSSEN));
        return folder;
    }

    /** Where to write a file of the report. */
    Path file(String name) {
        names.add(name);
        return waiting.resolve(name);
    }

    /** Puts all that was written in its place. All that takes room on the disk comes before; what is left is renaming. */
    void replace() throws IOException {
        Map<String, Set<String>> earlier = list(map);
        Map<String, Set<String>> files = new TreeMap<>();
        for (String name : names) {
            files.put(name, Set.of(hash(waiting.resolve(name))));
        }
        requireOwn(map, earlier, files.keySet());
        Map<String, Set<String>> both = new TreeMap<>(files);
        earlier.forEach((file, hashes) -> both.merge(file, hashes, ReportFolder::union));
        // Should it break off halfway, then the list has both: the next report still knows what is its own.
        Path during = write(file("tijdens.txt"), both);
        Path after = write(file(LIST), files);
        move(during, map.resolve(LIST));
        Files.createDirectories(map.resolve(CASUSSEN));
        for (String file : files.keySet()) {
            move(waiting.resolve(file), map.resolve(file));
        }
        for (String file : earlier.keySet()) {
            if (!files.containsKey(file)) {
                Files.deleteIfExists(map.resolve(file));
            }
        }
        move(after, map.resolve(LIST));
    }

    /** Takes away what still waits; a folder that was made for a report that did not come goes as well. */
    @Override
    public void close() throws IOException {
        for (String name : names) {
            Files.deleteIfExists(waiting.resolve(name));
        }
        for (Path folder : List.of(waiting.resolve(CASUSSEN), waiting)) {
            if (exists(folder) && content(folder).isEmpty()) {
                Files.delete(folder);
            }
        }
        if (made && exists(map) && content(map).isEmpty()) {
            Files.delete(map);
        }
    }

    /** Nothing stands here, or a folder that is no link. */
    private static void requireFolder(Path path, String key) throws IOException {
        // Of "link/." the name is ".", and that is none.
        Path folder = path.normalize();
        if (!folder.toString().isEmpty() && exists(folder)) {
            BasicFileAttributes is = attributes(folder);
            if (is.isSymbolicLink() || is.isOther()) {
                throw new RapportException(path, "fout.eenKoppeling");
            }
            if (!is.isDirectory()) {
                throw new RapportException(path, key);
            }
        }
    }

    /** All files of the earlier report are as they were written, and where new ones come there is nothing else. */
    private static void requireOwn(Path map, Map<String, Set<String>> earlier, Set<String> coming) throws IOException {
        requireFolder(map.resolve(CASUSSEN), "fout.geenMap");
        Set<String> files = new TreeSet<>(earlier.keySet());
        files.addAll(coming);
        for (String name : files) {
            Path file = map.resolve(name);
            if (!exists(file)) {
                continue;
            }
            BasicFileAttributes is = attributes(file);
            if (is.isSymbolicLink()) {
                throw new RapportException(file, "fout.eenKoppeling");
            }
            if (!is.isRegularFile() || !earlier.getOrDefault(name, Set.of()).contains(hash(file))) {
                throw new RapportException(
                        file, earlier.containsKey(name) ? "fout.rapportVeranderd" : "fout.vanEenAnder");
            }
        }
        for (Path folder : List.of(map, map.resolve(CASUSSEN))) {
            if (exists(folder) && !Files.isWritable(folder)) {
                throw new RapportException(folder, "fout.nietSchrijfbaar");
            }
        }
    }

    /** What the list of an earlier report names: each file with its hash, or two of them where a report broke off. */
    private static Map<String, Set<String>> list(Path map) throws IOException {
        Path list = map.resolve(LIST);
        Map<String, Set<String>> files = new TreeMap<>();
        if (!exists(list)) {
            if (content(map).stream().anyMatch(path -> !path.endsWith(WAITING))) {
                throw new RapportException(map, "fout.nietLeeg");
            }
            return files;
        }
        if (!attributes(list).isRegularFile()) {
            throw new RapportException(list, "fout.eenKoppeling");
        }
        try {
            for (String line : Files.readAllLines(list)) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    files.merge(matcher.group(2), Set.of(matcher.group(1)), ReportFolder::union);
                } else if (!line.startsWith("#")) {
                    throw new RapportException(list, "fout.geenLijst");
                }
            }
        } catch (CharacterCodingException e) {
            throw new RapportException(list, "fout.geenLijst");
        }
        return files;
    }

    private static Path write(Path list, Map<String, Set<String>> files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Taal taal : Taal.values()) {
            lines.add("# " + new Labels(taal).of("merkteken"));
        }
        files.forEach((file, hashes) -> hashes.forEach(hash -> lines.add(hash + "  " + file)));
        return Files.write(list, lines);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String hash(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // The digest hears all that is read.
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static List<Path> content(Path folder) throws IOException {
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            List<Path> content = new ArrayList<>();
            paths.forEach(content::add);
            return content;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }
}
