package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Besluitcontext;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Reden;
import nl.meldcode.Signaal;
import nl.meldcode.Taal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail of a real decision as JSON: kept for years, read back as it was written, and otherwise refused. */
class AuditJsonTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);
    private static final Besluit BESLUIT = school("2026-11-20T09:15:00Z", 1, Taal.NL)
            .weeg(
                    casus(false),
                    Besluitcontext.builder()
                            .vorigeHash("0".repeat(63) + "1")
                            .label("coördinator", Map.of("😀", "naïef", "\uff01", Map.of("a", "é")))
                            .build());
    private static final String TRAIL = MeldcodeJson.write(BESLUIT.auditTrail());

    @Test
    void what_was_written_is_read_and_written_again_byte_for_byte() {
        assertThat(MeldcodeJson.readAuditTrail(utf8(TRAIL))).isEqualTo(BESLUIT.auditTrail());
        assertThat(MeldcodeJson.write(MeldcodeJson.readAuditTrail(utf8(TRAIL)))).isEqualTo(TRAIL);

        String besluit = MeldcodeJson.write(BESLUIT);
        assertThat(MeldcodeJson.readBesluit(utf8(besluit))).isEqualTo(BESLUIT);
        assertThat(MeldcodeJson.write(MeldcodeJson.readBesluit(utf8(besluit)))).isEqualTo(besluit);
    }

    @Test
    void it_says_the_same_however_it_is_laid_out_and_its_hash_is_the_same() throws Exception {
        String netjes = json(TRAIL).toPrettyString();
        String achterstevoren = omgekeerd(json(TRAIL)).toString();
        StringBuilder ascii = new StringBuilder();
        TRAIL.chars().forEach(c -> ascii.append(c < 128 ? Character.toString(c) : String.format("\\u%04X", c)));

        assertThat(List.of(netjes, achterstevoren, ascii.toString()))
                .doesNotContain(TRAIL)
                .allSatisfy(anders -> {
                    AuditTrail gelezen = MeldcodeJson.readAuditTrail(utf8(anders));
                    assertThat(gelezen).isEqualTo(BESLUIT.auditTrail());
                    assertThat(gelezen.berekendeHash())
                            .isEqualTo(BESLUIT.auditTrail().hash());
                });
    }

    /** Two schools weigh the same facts, told in another order, at another time. */
    @Test
    void equal_cases_give_equal_bytes_but_for_the_id_the_moment_and_the_hashes() {
        Besluitcontext vervolg =
                Besluitcontext.builder().vorigeHash("a".repeat(64)).build();
        for (Taal taal : Taal.values()) {
            ObjectNode ene = json(
                    MeldcodeJson.write(school("2026-11-20T09:15:00Z", 1, taal).weeg(casus(false))));
            ObjectNode andere = json(
                    MeldcodeJson.write(school("2027-01-02T03:04:05Z", 2, taal).weeg(casus(true), vervolg)));

            assertThat(andere.get("auditTrail")).isNotEqualTo(ene.get("auditTrail"));
            for (String veld : List.of("besluitId", "genomenOp", "vorigeHash", "hash")) {
                assertThat(trail(andere).get(veld))
                        .as(veld)
                        .isNotEqualTo(trail(ene).get(veld));
                trail(andere).remove(veld);
                trail(ene).remove(veld);
            }
            assertThat(andere.toString()).isEqualTo(ene.toString());
        }
    }

    @Test
    void a_trail_that_breaks_off_anywhere_is_no_json() {
        byte[] heel = utf8(TRAIL);
        for (int lengte = 0; lengte < heel.length; lengte += lengte < heel.length - 200 ? 61 : 1) {
            byte[] deel = Arrays.copyOf(heel, lengte);

            assertThat(weigering(deel))
                    .as(lengte + " bytes")
                    .extracting(MeldcodeException::code)
                    .isEqualTo(Foutcode.ONGELDIGE_JSON);
        }
    }

    @Test
    void a_trail_in_bytes_that_are_no_utf_8_is_no_json() {
        assertThat(weigering(TRAIL.getBytes(StandardCharsets.ISO_8859_1)).code())
                .isEqualTo(Foutcode.ONGELDIGE_JSON);
        assertThat(weigering(TRAIL.getBytes(StandardCharsets.UTF_16)).code()).isEqualTo(Foutcode.ONGELDIGE_JSON);
    }

    @Test
    void a_trail_of_more_than_a_mebibyte_is_too_large_whatever_it_holds() {
        String vol = TRAIL + " ".repeat(MeldcodeJson.MAX_BYTES - utf8(TRAIL).length);

        assertThat(MeldcodeJson.readAuditTrail(utf8(vol))).isEqualTo(BESLUIT.auditTrail());
        assertThat(weigering(utf8(vol + " ")).code()).isEqualTo(Foutcode.TE_GROOT);
        assertThat(weigering(new byte[MeldcodeJson.MAX_BYTES + 1]).code()).isEqualTo(Foutcode.TE_GROOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stappen",
                "/stappen/0/feiten",
                "/stappen/0/bron",
                "/invoer/signalen",
                "/invoer/eerdereMeldingen",
                "/invoer/bijzondereVormen",
                "/invoer/redenenOmNietTeMelden",
                "/invoer/hulp/bestaandeHulpverlening"
            })
    void a_list_of_more_than_a_thousand_is_too_large(String pad) {
        ObjectNode lang = json(TRAIL);
        ArrayNode lijst = (ArrayNode) lang.at(pad);
        while (lijst.size() <= 1_000) {
            lijst.add(lijst.get(0));
        }

        MeldcodeException weigering = weigering(utf8(lang.toString()));
        assertThat(weigering.code()).isEqualTo(Foutcode.TE_GROOT);
        assertThat(weigering.veld())
                .isEqualTo(pad.substring(1).replace("/0/", "[0].").replace('/', '.'));
    }

    /** A case is the same in any order; a record is what was written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/invoer/signalen",
                "/invoer/eerdereMeldingen",
                "/invoer/bijzondereVormen",
                "/invoer/redenenOmNietTeMelden",
                "/invoer/hulp/bestaandeHulpverlening"
            })
    void an_input_list_in_another_order_is_not_what_was_written(String pad) {
        ObjectNode geschud = json(TRAIL);
        ArrayNode lijst = (ArrayNode) geschud.at(pad);
        lijst.add(lijst.remove(0));

        assertThat(weigering(utf8(geschud.toString())).code()).isEqualTo(Foutcode.ONGELDIGE_WAARDE);
        assertThat(catchThrowableOfType(
                                MeldcodeException.class,
                                () -> MeldcodeJson.readBesluit(utf8(json(MeldcodeJson.write(BESLUIT))
                                        .set("auditTrail", geschud)
                                        .toString())))
                        .code())
                .as("in a decision")
                .isEqualTo(Foutcode.ONGELDIGE_WAARDE);
    }

    private static Casus casus(boolean andersom) {
        Casus.Builder casus = Casus.builder("casus-2026-0142", PEILDATUM)
                .vermoeden(Antwoord.JA)
                .structureleOnveiligheid(Antwoord.TWIJFEL);
        List<Runnable> feiten = new ArrayList<>(List.of(
                () -> casus.signaal(PEILDATUM.minusDays(3), Signaal.Aard.WAPENGEBRUIK),
                () -> casus.signaal(PEILDATUM.minusDays(2), Signaal.Aard.OVERIG),
                () -> casus.signaal(PEILDATUM.minusDays(2), Signaal.Aard.HOOG_SCHOOLVERZUIM),
                () -> casus.bestaandeHulpverlening(BestaandeHulp.Organisatie.GGZ),
                () -> casus.bestaandeHulpverlening(BestaandeHulp.Organisatie.LOKAAL_TEAM),
                () -> casus.bijzondereVorm(BijzondereVorm.PARTNERGEWELD),
                () -> casus.bijzondereVorm(BijzondereVorm.ACHTERLATING),
                () -> casus.eerdereMelding(PEILDATUM.minusDays(9)),
                () -> casus.eerdereMelding(PEILDATUM.minusDays(99)),
                () -> casus.redenOmNietTeMelden(Reden.WEET_IK_NIET),
                () -> casus.redenOmNietTeMelden(Reden.AL_HULPVERLENING_AANWEZIG)));
        if (andersom) {
            Collections.reverse(feiten);
        }
        feiten.forEach(Runnable::run);
        return casus.build();
    }

    private static Afwegingskader school(String moment, int id, Taal taal) {
        return Afwegingskader.builder()
                .clock(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC))
                .ids(() -> new UUID(0, id))
                .taal(taal)
                .build();
    }

    private static MeldcodeException weigering(byte[] json) {
        MeldcodeException weigering =
                catchThrowableOfType(MeldcodeException.class, () -> MeldcodeJson.readAuditTrail(json));
        assertThat(weigering).as("the refusal").isNotNull();
        return weigering;
    }

    private static ObjectNode trail(ObjectNode besluit) {
        return (ObjectNode) besluit.get("auditTrail");
    }

    private static JsonNode omgekeerd(JsonNode json) {
        if (!json.isObject()) {
            return json;
        }
        List<String> namen = new ArrayList<>();
        json.fieldNames().forEachRemaining(namen::add);
        Collections.reverse(namen);
        ObjectNode omgekeerd = JsonNodeFactory.instance.objectNode();
        namen.forEach(naam -> omgekeerd.set(naam, omgekeerd(json.get(naam))));
        return omgekeerd;
    }

    private static ObjectNode json(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The library writes JSON", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
