package nl.meldcode.casussen.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.meldcode.Taal;
import nl.meldcode.casussen.Oefening;
import nl.meldcode.casussen.Voorbeelden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report replaces an earlier one, and nothing else. */
class ReportFolderTest {

    private static final String EEN = "hulp-geslaagd";
    private static final String TWEE = "vader-niet-gesproken";

    @TempDir
    private Path folder;

    private Path map;

    @BeforeEach
    void inside() {
        map = folder.resolve("rapport");
    }

    @Test
    void the_next_report_takes_the_place_of_the_last() throws IOException {
        write(EEN);
        write(TWEE);

        assertThat(page(EEN)).doesNotExist();
        assertThat(page(TWEE)).exists();
        assertThat(map.resolve("index.html")).content().contains(TWEE).doesNotContain(EEN);
    }

    @Test
    void the_list_names_every_file_with_its_hash_and_nothing_is_left_waiting() throws IOException {
        write(EEN);

        Map<String, String> content = content(map);
        String list = String.valueOf(content.remove(ReportFolder.LIST));
        assertThat(list.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.replaceFirst("^[0-9a-f]{64}  ", "")))
                .containsExactlyElementsOf(content.keySet())
                .contains("casussen/" + EEN + ".en.html", "index.html", "rapport.css", "rapport.js");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactly(map);
        }
    }

    @Test
    void a_report_that_is_not_completed_leaves_the_last_one_as_it_was() throws IOException {
        write(EEN);
        Map<String, String> before = content(map);

        try (Rapport rapport = Rapport.in(map)) {
            add(rapport, TWEE);
        }

        assertThat(content(map)).isEqualTo(before);
    }

    @Test
    void a_first_report_that_is_not_completed_leaves_nothing() throws IOException {
        try (Rapport rapport = Rapport.in(map)) {
            add(rapport, EEN);
        }

        assertThat(map).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mijn-notities.html", "casussen/mijn-notities.html", "casussen/mijn-casus.json", "mijn/plan.txt"
            })
    void what_somebody_put_beside_a_report_stays(String name) throws IOException {
        write(EEN);
        Path theirs = map.resolve(name);
        Files.createDirectories(theirs.getParent());
        // Saved from the browser it even says that it is a page of a report.
        Files.copy(page(EEN), theirs);
        String before = Files.readString(theirs);

        write(TWEE);

        assertThat(theirs).hasContent(before);
        assertThat(page(EEN)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "rapport.css", "casussen/hulp-geslaagd.html"})
    void a_file_of_the_report_that_somebody_changed_is_not_lost(String name) throws IOException {
        write(EEN);
        Files.writeString(map.resolve(name), "<!-- van mij -->", StandardOpenOption.APPEND);
        Map<String, String> before = content(map);

        assertThatThrownBy(() -> Rapport.in(map))
                .isInstanceOf(RapportException.class)
                .hasMessageStartingWith(map.resolve(name) + ": dit bestand van het vorige rapport is daarna veranderd");
        assertThat(content(map)).isEqualTo(before);
    }

    @Test
    void a_file_that_was_changed_while_the_report_was_made_is_not_lost_either() throws IOException {
        write(EEN);

        Map<String, String> before = content(map);
        try (Rapport rapport = Rapport.in(map)) {
            Files.writeString(page(EEN), "van mij");

            assertThatThrownBy(rapport::voltooi)
                    .isInstanceOf(RapportException.class)
                    .hasMessageStartingWith(page(EEN) + ": ");
        }

        Map<String, String> expected = new TreeMap<>(before);
        expected.put("casussen/" + EEN + ".html", "van mij");
        assertThat(content(map)).isEqualTo(expected);
    }

    @Test
    void a_page_that_would_come_where_somebody_elses_file_stands_is_refused() throws IOException {
        write(EEN);
        Path theirs = Files.writeString(page(TWEE), "van mij");

        assertThatThrownBy(() -> write(TWEE))
                .isInstanceOf(RapportException.class)
                .hasMessageStartingWith(theirs + ": dit bestand is niet van een eerder rapport");
        assertThat(theirs).hasContent("van mij");
        assertThat(map.resolve("index.html")).content().contains(EEN).doesNotContain(TWEE);
    }

    @Test
    void a_page_that_somebody_deleted_is_not_missed() throws IOException {
        write(EEN);
        Files.delete(page(EEN));

        write(TWEE);

        assertThat(page(TWEE)).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "casussen", "rapport.css", "casussen/hulp-geslaagd.html", "meldcode-rapport.txt"})
    void nothing_behind_a_link_is_written_or_deleted(String linked) throws IOException {
        write(EEN);
        Path link = linked.isEmpty() ? map : map.resolve(linked);
        Path theirs = folder.resolve("van-een-ander");
        Files.move(link, theirs);
        Files.createSymbolicLink(link, theirs);
        Map<String, String> before = content(folder);

        assertThatThrownBy(() -> Rapport.in(map))
                .isInstanceOf(RapportException.class)
                .hasMessageStartingWith(link + ": dit is een koppeling");
        assertThatThrownBy(() -> Rapport.in(map.resolve("."))).isInstanceOf(RapportException.class);
        assertThat(content(folder)).isEqualTo(before);
    }

    @Test
    void a_link_to_nowhere_is_refused_too() throws IOException {
        Files.createSymbolicLink(map, folder.resolve("nergens"));

        assertThatThrownBy(() -> Rapport.in(map)).hasMessageContaining("dit is een koppeling");
        assertThat(folder.resolve("nergens")).doesNotExist();
    }

    @Test
    void of_two_reports_at_once_the_second_is_refused() throws IOException {
        try (Rapport first = Rapport.in(map)) {
            assertThatThrownBy(() -> Rapport.in(map))
                    .isInstanceOf(RapportException.class)
                    .hasMessageStartingWith(
                            map.resolve("meldcode-rapport-nieuw") + ": hier wordt nu een ander rapport gemaakt");
            add(first, EEN);
            first.voltooi();
        }

        assertThat(page(EEN)).exists();
    }

    /** The list has both hashes while files are being replaced, so that a report after one that broke off knows what is its own. */
    @Test
    void a_report_that_broke_off_while_it_took_its_place_is_replaced_by_the_next() throws IOException {
        write(EEN);
        Map<String, String> first = content(map);
        write(TWEE);
        String second = String.valueOf(content(map).get(ReportFolder.LIST));
        Files.writeString(map.resolve(ReportFolder.LIST), first.get(ReportFolder.LIST) + second);
        Files.writeString(map.resolve("index.html"), String.valueOf(first.get("index.html")));
        Files.writeString(page(EEN), String.valueOf(first.get("casussen/" + EEN + ".html")));

        write(TWEE);

        assertThat(page(EEN)).doesNotExist();
        assertThat(map.resolve("index.html")).content().contains(TWEE);
        assertThat(map.resolve(ReportFolder.LIST)).hasContent(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  ../brief.html",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  mijn/brief.html",
                "Mijn eigen tekst",
                "\u00ff",
            })
    void a_list_that_no_report_writes_is_no_list(String line) throws IOException {
        write(EEN);
        Files.write(map.resolve(ReportFolder.LIST), line.getBytes(StandardCharsets.ISO_8859_1));
        Path brief = Files.writeString(folder.resolve("brief.html"), "");

        assertThatThrownBy(() -> Rapport.in(map))
                .isInstanceOf(RapportException.class)
                .hasMessageContaining("dit is geen lijst van een eerder rapport");
        assertThat(brief).exists();
    }

    @Test
    void files_of_another_stay() throws IOException {
        Files.createDirectory(map);
        Path letter = Files.writeString(map.resolve("brief.txt"), "van mij");

        assertThatThrownBy(() -> Rapport.in(map))
                .isInstanceOf(RapportException.class)
                .hasMessageStartingWith(map + ": deze map is niet leeg")
                .satisfies(refusal -> assertThat(((RapportException) refusal).uitleg(Taal.EN))
                        .startsWith(map + ": this folder is not empty")
                        .doesNotContain("\n"));
        assertThatThrownBy(() -> Rapport.in(letter)).hasMessageStartingWith(letter + ": dit is geen map");
        assertThatThrownBy(() -> Rapport.in(letter.resolve("rapport")))
                .isInstanceOf(RapportException.class)
                .hasMessageContaining("kan niet worden geschreven");
        assertThat(content(map)).isEqualTo(Map.of("brief.txt", "van mij"));
    }

    private void write(String id) throws IOException {
        try (Rapport rapport = Rapport.in(map)) {
            add(rapport, id);
            rapport.voltooi();
        }
    }

    private static void add(Rapport rapport, String id) throws IOException {
        rapport.voegToe(new Oefening(Voorbeelden.meegeleverd(), Taal.NL).toets(id + ".json"));
    }

    private Path page(String id) {
        return map.resolve("casussen").resolve(id + ".html");
    }

    /** Every file in a folder and below it, by its path. */
    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (Files.isRegularFile(path)) {
                    content.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
                }
            }
        }
        return content;
    }
}
