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
class SjablonenTest {

    @Test
    void wat_een_sjabloon_toont_is_tekst_en_geen_html() throws IOException {
        assertThat(schrijf("proef-tonen.ftlh", "<b>\"'&${1}")).isEqualTo("<p>&lt;b&gt;&quot;&#39;&amp;${1}</p>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proef-ontbreekt.ftlh", "proef-klasse.ftlh", "proef-api.ftlh"})
    void watOntbreektOfNietMagFaalt(String sjabloon) {
        assertThatThrownBy(() -> schrijf(sjabloon, "iets"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sjabloon);
    }

    private static String schrijf(String sjabloon, Object waarde) throws IOException {
        StringWriter uit = new StringWriter();
        Sjablonen.schrijf(sjabloon, Map.of("waarde", waarde), uit);
        return uit.toString();
    }
}
