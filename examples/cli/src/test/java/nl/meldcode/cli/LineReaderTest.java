package nl.meldcode.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    /** However few bytes a pipe gives at a time. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void splits_at_lf_and_crlf(int chunk) throws IOException {
        assertThat(lines("", chunk)).isEmpty();
        assertThat(lines("a", chunk)).containsExactly("a");
        assertThat(lines("a\n", chunk)).containsExactly("a");
        assertThat(lines("\n\r\n\n", chunk)).containsExactly("", "", "");
        assertThat(lines("a\r\nb\rc\r\r\nd\r", chunk)).containsExactly("a", "b\rc\r", "d");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void holds_one_byte_more_than_a_line_may_have(int chunk) throws IOException {
        assertThat(lines("12345\n12345\r\n12345\r", chunk)).containsExactly("12345", "12345", "12345");
        assertThat(lines("123456\nb\n123456\r\nb\n1234567890\nb", chunk))
                .containsExactly("123456", "b", "123456", "b", "123456", "b");
    }

    private static List<String> lines(String text, int chunk) throws IOException {
        InputStream in = new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, chunk));
            }
        };
        LineReader reader = new LineReader(in, 5);
        List<String> lines = new ArrayList<>();
        for (byte[] line = reader.next(); line != null; line = reader.next()) {
            lines.add(new String(line, UTF_8));
        }
        return lines;
    }
}
