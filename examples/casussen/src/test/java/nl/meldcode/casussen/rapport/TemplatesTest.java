package nl.meldcode.casussen.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template can do, and what not. */
class TemplatesTest {

    @Test
    void what_a_template_shows_is_text_and_no_html() throws IOException {
        assertThat(write("test-show.ftlh", "<b>\"'&${1}")).isEqualTo("<p>&lt;b&gt;&quot;&#39;&amp;${1}</p>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test-missing.ftlh", "test-class.ftlh", "test-api.ftlh"})
    void what_is_missing_or_not_allowed_fails(String template) {
        assertThatThrownBy(() -> write(template, "iets"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(template);
    }

    private static String write(String template, Object value) throws IOException {
        StringWriter out = new StringWriter();
        Templates.write(template, Map.of("value", value), out);
        return out.toString();
    }
}
