package nl.meldcode.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class NdjsonTest {

    private static final String A = Casussen.casus("a", "JA");
    private static final String B = Casussen.casus("b", "NEE");

    @Test
    void answers_line_by_line_with_bad_lines_in_their_place() {
        Run run = Run.withInput(A + "\n{\"referentie\":\"x\"}\n" + B + "\nonzin\n" + A + "\n", "weeg", "--ndjson");

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"referentie\":\"a\""),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "{\"regelnummer\":2,\"fout\":{\"code\":\"VERPLICHT_VELD\",\"veld\":\"peildatum\","
                                                + "\"uitleg\":\"Dit veld is verplicht en heeft geen waarde. Vul het in.\"}}"),
                        line -> assertThat(line).contains("\"referentie\":\"b\""),
                        line -> assertThat(line)
                                .startsWith("{\"regelnummer\":4,\"fout\":{\"code\":\"ONGELDIGE_JSON\",\"veld\":null,"),
                        line -> assertThat(line).contains("\"referentie\":\"a\""));
    }

    @Test
    void passes_over_blank_lines_but_counts_them() {
        Run run = Run.withInput("\n \t\r\n" + A + "\r\n\n{}\n\n", "weeg", "--ndjson", "-");

        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"referentie\":\"a\""),
                        line -> assertThat(line).startsWith("{\"regelnummer\":5,"));
    }

    @Test
    void takes_a_last_line_without_end() {
        Run run = Run.withInput(A + "\n" + B, "weeg", "--ndjson");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).endsWith("}\n");
    }

    @Test
    void nothing_in_nothing_out() {
        assertThat(Run.withInput("", "weeg", "--ndjson")).isEqualTo(new Run(Main.OK, "", ""));
    }

    @Test
    void bytes_that_are_no_utf8_spoil_their_own_line_only() {
        byte[] bad = "{\"referentie\":\"\u00e9\"}\n".getBytes(ISO_8859_1);
        InputStream input =
                new SequenceInputStream(new ByteArrayInputStream(bad), new ByteArrayInputStream(B.getBytes(UTF_8)));

        assertThat(Run.withInput(input, "weeg", "--ndjson").out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"regelnummer\":1,\"fout\":{\"code\":\"ONGELDIGE_JSON\""),
                        line -> assertThat(line).contains("\"referentie\":\"b\""));
    }

    @Test
    void a_line_that_is_too_long_spoils_itself_only() {
        String fits = A + " ".repeat((1 << 20) - A.length());

        Run run = Run.withInput(fits + "\r\n" + fits + " \n" + " ".repeat(1 << 22) + "\n" + B, "weeg", "--ndjson");

        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"referentie\":\"a\""),
                        line -> assertThat(line).startsWith("{\"regelnummer\":2,\"fout\":{\"code\":\"TE_GROOT\","),
                        line -> assertThat(line).startsWith("{\"regelnummer\":3,\"fout\":{\"code\":\"TE_GROOT\","),
                        line -> assertThat(line).contains("\"referentie\":\"b\""));
    }

    @Test
    void a_field_of_any_name_gives_good_json() {
        Run run = Run.withInput(Casussen.with("\"\\\"\\\\\\u0007\":1"), "weeg", "--ndjson", "--taal", "en");

        assertThat(run.out())
                .startsWith("{\"regelnummer\":1,\"fout\":{\"code\":\"ONBEKEND_VELD\",\"veld\":\"")
                .contains("\"uitleg\":\"There is no such field here.")
                .matches("\\p{Print}+\n");
    }

    @Test
    void keeps_the_order_of_many_lines() {
        StringBuilder lines = new StringBuilder();
        StringBuilder order = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            // Some lines take much longer than others.
            lines.append(Casussen.casus("c-" + i, i % 7 == 0 ? "JA" : "NEE"))
                    .append(" ".repeat(i % 50 == 0 ? 100_000 : 0))
                    .append('\n');
            order.append("c-").append(i).append('\n');
        }

        String out = Run.withInput(lines.toString(), "weeg", "--ndjson").out();

        assertThat(out.replaceAll("(?m)^.*?\"referentie\":\"(.*?)\".*$", "$1")).isEqualTo(order.toString());
    }

    /** A program may send one case, wait for its answer, and then send the next. */
    @Test
    void answers_before_the_next_case_is_there() throws Exception {
        PipedOutputStream cases = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(cases);
        PipedInputStream answers = new PipedInputStream(1 << 16);
        OutputStream out = new PipedOutputStream(answers);
        Streams streams =
                new Streams(in, out, OutputStream.nullOutputStream(), new Terminal(Map.of(), descriptor -> false));
        CompletableFuture<Integer> status =
                CompletableFuture.supplyAsync(() -> Main.run(new String[] {"weeg", "--ndjson"}, streams));
        BufferedReader reader = new BufferedReader(new InputStreamReader(answers, UTF_8));

        for (String referentie : new String[] {"een", "twee"}) {
            cases.write((Casussen.casus(referentie, "NEE") + "\n").getBytes(UTF_8));
            cases.flush();
            assertThat(reader.readLine()).contains("\"referentie\":\"" + referentie + "\"");
        }
        // The same when the beginning of the next case came along.
        cases.write((Casussen.casus("drie", "NEE") + "\n{\"ref").getBytes(UTF_8));
        cases.flush();
        assertThat(reader.readLine()).contains("\"referentie\":\"drie\"");
        cases.write("erentie\":\"vier\",\"peildatum\":\"2026-11-20\"}\n".getBytes(UTF_8));
        cases.flush();
        assertThat(reader.readLine()).contains("\"referentie\":\"vier\"");
        cases.close();

        assertThat(status.get(30, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void what_was_read_before_a_read_error_is_answered() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        InputStream input = new SequenceInputStream(new ByteArrayInputStream((A + "\n").getBytes(UTF_8)), broken);

        Run run = Run.withInput(input, "weeg", "--ndjson");

        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err()).startsWith("meldcode: -: ONLEESBAAR: ").contains("Input/output error");
        assertThat(run.status()).isEqualTo(Main.REFUSED);
    }

    @Test
    void refuses_a_file_that_is_not_there(@TempDir Path folder) {
        Run run = Run.of("weeg", "--ndjson", folder.toString());

        assertThat(run.status()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("meldcode: " + folder + ": ONLEESBAAR: Dit is een map.");
    }

    @Test
    void stops_when_nobody_reads_any_more(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("c.ndjson"), (A + "\n").repeat(1_000));
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Streams streams =
                new Streams(InputStream.nullInputStream(), closed, closed, new Terminal(Map.of(), descriptor -> false));

        assertThat(Main.run(new String[] {"weeg", "--ndjson", file.toString()}, streams))
                .isZero();
    }

    @Test
    void shows_progress_on_a_terminal_only() {
        Terminal terminal = new Terminal(Map.of(), descriptor -> descriptor == 2);
        InputStream input = new ByteArrayInputStream((A + "\nonzin\n").getBytes(UTF_8));

        Run run = Run.on(terminal, input, "weeg", "--ndjson");

        assertThat(run.err()).startsWith("1 gewogen, 1 geweigerd, in ").endsWith("\n");
        assertThat(run.out()).doesNotContain("gewogen,").hasLineCount(2);
    }
}
