package nl.meldcode.casussen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Regelboek;
import nl.meldcode.Rol;
import nl.meldcode.Taal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over case files. */
class OefeningTest {

    @TempDir
    private Path map;

    @Test
    void an_oefening_is_no_real_casus_and_nothing_else_changes() {
        Voorbeelden voorbeelden = Voorbeelden.meegeleverd();
        Oefening oefening = new Oefening(voorbeelden, Taal.NL);

        assertThat(voorbeelden.bestanden()).allSatisfy(bestand -> {
            Besluit besluit = oefening.toets(bestand).besluit();
            Voorbeeld voorbeeld = voorbeelden.lees(bestand);
            Besluit practice = Afwegingskader.builder()
                    .protocol(voorbeeld.protocol())
                    .build()
                    .weeg(voorbeeld.casus());

            assertThat(besluit.auditTrail().modus()).isEqualTo(AuditTrail.Modus.OEFENING);
            assertThat(withoutItsOwn(besluit)).isEqualTo(withoutItsOwn(practice).replace("PRAKTIJK", "OEFENING"));
        });
    }

    @Test
    void every_file_is_weighed_with_its_own_protocol() throws IOException {
        Sample.write(map, "a");
        Sample.write(map, "b", "\"verwacht\"", "\"protocol\": {\"uitvoerder\": \"INTERN_BEGELEIDER\"}, \"verwacht\"");
        Oefening oefening = new Oefening(Voorbeelden.inMap(map), Taal.NL);

        for (int time = 0; time < 2; time++) {
            assertThat(uitvoerder(oefening.toets("a.json"))).isEqualTo(Rol.AANDACHTSFUNCTIONARIS);
            assertThat(uitvoerder(oefening.toets("b.json"))).isEqualTo(Rol.INTERN_BEGELEIDER);
        }
    }

    @Test
    void speaks_the_taal_that_is_asked_for() throws IOException {
        Sample.write(map, "a");

        Uitslag uitslag = new Oefening(Voorbeelden.inMap(map), Taal.EN).toets("a.json");

        assertThat(uitslag.besluit().auditTrail().taal()).isEqualTo(Taal.EN);
        assertThat(uitslag.verslag(Taal.EN))
                .startsWith("The decision is as expected.", "This is how the decision came about:");
    }

    @Test
    void knows_which_regels_took_no_part_yet() throws IOException {
        Sample.write(map, "a");
        Sample.write(map, "b", "{\"vermoeden\": \"NEE\"}", "{\"onthulling\": \"JA\"}");
        Oefening oefening = new Oefening(Voorbeelden.inMap(map), Taal.NL);

        assertThat(oefening.nietBereikt())
                .extracting(Regelboek.Regel::id)
                .contains("afweging-1-nee-is-afsluiten", "afweging-2-ja-is-melden");
        oefening.toets("a.json");
        assertThat(oefening.nietBereikt())
                .extracting(Regelboek.Regel::id)
                .contains("afweging-2-ja-is-melden")
                .doesNotContain("afweging-1-nee-is-afsluiten");
        oefening.toets("b.json");
        assertThat(oefening.nietBereikt())
                .extracting(Regelboek.Regel::id)
                .doesNotContain("afweging-1-nee-is-afsluiten", "afweging-2-ja-is-melden");
    }

    @Test
    void a_peildatum_before_the_first_regelset_is_refused() throws IOException {
        Sample.write(map, "a", "2024-03-04", "2018-12-31");
        Oefening oefening = new Oefening(Voorbeelden.inMap(map), Taal.NL);

        assertThatExceptionOfType(VoorbeeldException.class)
                .isThrownBy(() -> oefening.toets("a.json"))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(Foutcode.ONBEKENDE_REGELSET);
                    assertThat(e.veld()).isEqualTo("casus.peildatum");
                    assertThat(e.regelnummer()).isEqualTo(8);
                    assertThat(e.uitleg(Taal.NL)).contains("2019-01-01");
                });
    }

    private static Rol uitvoerder(Uitslag uitslag) {
        return uitslag.besluit().acties().get(0).wie();
    }

    private static String withoutItsOwn(Besluit besluit) {
        String json = MeldcodeJson.write(besluit);
        for (String field : List.of("besluitId", "genomenOp", "hash")) {
            json = json.replaceAll("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"\"");
        }
        return json;
    }
}
