package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.AuditTrail;
import nl.meldcode.Bereik;
import nl.meldcode.Besluitcontext;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.Bevinding;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.MeldcodeException;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Protocol;
import nl.meldcode.Reden;
import nl.meldcode.Rol;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen;
import nl.meldcode.Taal;
import org.junit.jupiter.api.Test;

/**
 * What verification finds when an audit trail was altered after the decision, and what it cannot find.
 *
 * <p>The trail that is altered here has a value in every field, and of each field a great many others are tried.
 */
class ControleTest {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);

    private static final Afwegingskader KADER = Afwegingskader.builder()
            .clock(Clock.fixed(Instant.parse("2026-11-20T09:15:00Z"), ZoneOffset.UTC))
            .protocol(Protocol.builder()
                    .uitvoerder(Rol.INTERN_BEGELEIDER)
                    .dagenPerStap(new Protocol.DagenPerStap(5, 10, 15))
                    .verwijsindex(true)
                    .build())
            .build();

    private static final AuditTrail TRAIL = KADER.weeg(
                    casus().build(),
                    Besluitcontext.builder()
                            .traceId("4bf92f3577b34da6a3ce929d0e0e4736")
                            .spanId("00f067aa0ba902b7")
                            .verwerkingsactiviteit("https://school.example/register#7")
                            .label("dossier", "2026/0142")
                            .label("vestiging", Map.of("plaats", "Ede", "team", Map.of("naam", "onderbouw")))
                            .build())
            .auditTrail();
    private static final JsonNode ORIGINEEL = json(TRAIL);

    /**
     * One thing that is different.
     *
     * @param pad where, as a JSON pointer
     * @param wat what was done there
     * @param hoe how
     */
    private record Wijziging(String pad, String wat, Consumer<JsonNode> hoe) {

        JsonNode json() {
            JsonNode json = ORIGINEEL.deepCopy();
            hoe.accept(json);
            return json;
        }

        /** The trail as the library reads it; empty when it refuses to. */
        Optional<AuditTrail> gelezen() {
            try {
                return Optional.of(lees(json()));
            } catch (MeldcodeException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return pad + ": " + wat;
        }
    }

    @Test
    void what_nobody_touched_is_in_order() {
        assertThat(KADER.controleer(List.of(TRAIL))).isEmpty();
        assertThat(TRAIL.stappen()).hasSizeGreaterThan(10);
        assertThat(bladeren())
                .as("fields without a value, of which there are few in this trail")
                .filteredOn(pad -> ORIGINEEL.at(pad).isNull())
                .extracting(JsonPointer::toString)
                .allMatch(pad -> List.of("/regelset/geldigTot", "/vorigeHash", "/invoer/signalen/2/bron")
                                .contains(pad)
                        || pad.matches("/stappen/[0-9]+/(afweging|antwoord)"));
    }

    @Test
    void every_value_that_was_altered_is_refused_or_found() {
        Set<String> leesbaar = ConcurrentHashMap.newKeySet();
        List<Wijziging> onopgemerkt = anders(pad -> true)
                .filter(wijziging -> wijziging.gelezen().stream()
                        .peek(trail -> leesbaar.add(wijziging.pad()))
                        .anyMatch(trail -> !gevonden(trail)))
                .toList();

        assertThat(onopgemerkt).isEmpty();
        assertThat(bladeren())
                .hasSizeGreaterThan(200)
                .extracting(JsonPointer::toString)
                .filteredOn(pad -> !leesbaar.contains(pad))
                .as("the only fields that have one possible value; of all others the hash gives the alteration away")
                .containsExactlyInAnyOrder("/schema", "/invoer/schema", "/protocol/schema");
    }

    @Test
    void every_entry_that_was_removed_repeated_or_moved_is_refused_or_found() {
        List<Wijziging> wijzigingen = andereLijsten().toList();

        assertThat(wijzigingen)
                .extracting(Wijziging::pad)
                .contains("/stappen", "/stappen/0/feiten", "/invoer/signalen", "/invoer/hulp/bestaandeHulpverlening");
        assertThat(wijzigingen.parallelStream().filter(ControleTest::onopgemerkt))
                .isEmpty();
    }

    @Test
    void every_field_that_was_removed_or_added_is_refused_or_found() {
        List<Wijziging> wijzigingen = andereVelden();

        assertThat(wijzigingen).hasSizeGreaterThan(200);
        assertThat(wijzigingen.parallelStream().filter(ControleTest::onopgemerkt))
                .isEmpty();
    }

    @Test
    void an_altered_field_is_reported_as_a_hash_that_does_not_fit_and_the_decision_is_not_made_again() {
        AuditTrail gewijzigd = met(TRAIL, json -> {
            ((ObjectNode) json.at("/invoer/afwegingen")).put("structureleOnveiligheid", "JA");
            ((ObjectNode) json.at("/uitkomst")).put("melding", "NIET_VEREIST");
            ((ObjectNode) json.at("/regelset")).put("versie", "2031.7");
        });

        assertThat(KADER.controleer(List.of(gewijzigd)))
                .containsExactly(new Bevinding(
                        1,
                        Foutcode.HASH_KLOPT_NIET,
                        "hash",
                        "De hash past niet bij de inhoud: na het besluit is er iets veranderd. "
                                + "Vraag de audit trail op zoals hij is vastgelegd."));
    }

    /** Whoever alters a trail may compute its hash anew. The rules give the alteration away. */
    @Test
    void another_outcome_under_a_new_hash_is_found_by_deciding_again() {
        assertThat(bevonden(anders(pad -> pad.startsWith("/uitkomst/"))))
                .containsOnlyKeys("[1 UITKOMST_WIJKT_AF uitkomst]");
    }

    @Test
    void other_steps_under_a_new_hash_are_found_by_deciding_again() {
        assertThat(bevonden(anders(pad -> pad.startsWith("/stappen/") && !pad.endsWith("/tekst"))))
                .containsOnlyKeys("[1 UITKOMST_WIJKT_AF stappen]");
        assertThat(bevonden(andereLijsten().filter(wijziging -> wijziging.pad().startsWith("/stappen"))))
                .containsOnlyKeys("[1 UITKOMST_WIJKT_AF stappen]");
    }

    @Test
    void another_answer_under_a_new_hash_is_found_when_the_outcome_or_the_steps_do_not_follow_from_it() {
        for (String vraag : List.of("vermoeden", "structureleOnveiligheid")) {
            AuditTrail gewijzigd = met(
                            TRAIL, json -> ((ObjectNode) json.at("/invoer/afwegingen")).put(vraag, "ONBEKEND"))
                    .verzegeld();

            assertThat(KADER.controleer(List.of(gewijzigd)))
                    .as(vraag)
                    .extracting(Bevinding::code)
                    .containsExactly(Foutcode.UITKOMST_WIJKT_AF);
        }
    }

    @Test
    void a_trail_of_another_rule_set_says_so_and_is_never_decided_again_by_this_one() {
        for (String veld : List.of("id", "versie", "geldigVanaf", "geldigTot", "sha256")) {
            assertThat(bevonden(anders(pad -> pad.equals("/regelset/" + veld))))
                    .as(veld)
                    .containsOnlyKeys("[1 ONBEKENDE_REGELSET regelset]");
        }

        AuditTrail ookAnders = met(TRAIL, json -> {
                    ((ObjectNode) json.at("/regelset")).put("versie", "2031.7");
                    ((ObjectNode) json.at("/uitkomst")).put("melding", "NIET_VEREIST");
                })
                .verzegeld();
        assertThat(KADER.controleer(List.of(ookAnders))).singleElement().satisfies(bevinding -> {
            assertThat(bevinding.code()).isEqualTo(Foutcode.ONBEKENDE_REGELSET);
            assertThat(bevinding.uitleg()).contains("onderwijs 2031.7");
        });
    }

    /** Texts follow the language and may be reworded by a later version of the library: they are no part of the decision. */
    @Test
    void a_limit__other_words_under_a_new_hash_are_in_order() {
        assertThat(bevonden(anders(pad -> pad.matches("/stappen/[0-9]+/tekst"))))
                .containsOnlyKeys("[]");
    }

    /** What the outcome and the steps do not depend on, nothing but the hash protects. */
    @Test
    void a_limit__what_makes_no_difference_to_the_decision_is_in_order_under_a_new_hash() {
        for (String plaats : List.of(
                "/besluitId",
                "/genomenOp",
                "/modus",
                "/taal",
                "/bibliotheek/versie",
                "/context/traceId",
                "/context/labels/dossier",
                "/context/labels/vestiging/team/naam",
                "/protocol/meldpunt/telefoon",
                "/invoer/referentie")) {
            assertThat(bevonden(anders(plaats::equals))).as(plaats).containsOnlyKeys("[]");
        }
        assertThat(KADER.controleer(List.of(met(
                                TRAIL,
                                json -> ((ObjectNode) json.at("/invoer")).put("alleGezagdragersGesproken", "ONBEKEND"))
                        .verzegeld())))
                .as("no rule asks for this fact unless it is NEE")
                .isEmpty();
    }

    @Test
    void a_trail_that_was_made_to_follow_another_no_longer_begins_a_chain() {
        assertThat(bevonden(anders("/vorigeHash"::equals))).containsOnlyKeys("[1 KETEN_KLOPT_NIET vorigeHash]");
    }

    /**
     * Without a key anybody can make a trail that the library would have made over another case. A host that keeps the latest hash
     * where a forger cannot reach it sees that the chain no longer ends there.
     */
    @Test
    void a_limit__a_forgery_of_input_and_outcome_that_is_consistent_to_the_end_of_the_chain_is_in_order() {
        AuditTrail volgende = KADER.weeg(
                        casus().build(), Besluitcontext.builder().na(TRAIL).build())
                .auditTrail();
        AuditTrail verdraaid = KADER.weeg(
                        casus().structureleOnveiligheid(Antwoord.NEE).build())
                .auditTrail();
        JsonNode anders = json(verdraaid);
        AuditTrail vervalst = met(
                        TRAIL,
                        json -> ((ObjectNode) json)
                                .setAll(Map.of(
                                        "invoer", anders.get("invoer"),
                                        "uitkomst", anders.get("uitkomst"),
                                        "stappen", anders.get("stappen"))))
                .verzegeld();
        AuditTrail aangepast = met(volgende, json -> ((ObjectNode) json).put("vorigeHash", vervalst.hash()))
                .verzegeld();

        assertThat(vervalst.uitkomst()).isNotEqualTo(TRAIL.uitkomst());
        assertThat(KADER.controleer(List.of(vervalst, volgende)))
                .as("as long as the next trail is the one that was made")
                .extracting(Bevinding::nummer, Bevinding::code)
                .extracting(Object::toString)
                .containsExactly("(2, KETEN_KLOPT_NIET)");
        assertThat(KADER.controleer(List.of(vervalst, aangepast)))
                .as("when all that follows was forged as well")
                .isEmpty();
        assertThat(aangepast.hash()).as("what the host kept elsewhere").isNotEqualTo(volgende.hash());
    }

    @Test
    void a_finding_is_explained_in_the_language_of_the_framework() {
        AuditTrail anders = met(TRAIL, json -> ((ObjectNode) json.at("/uitkomst")).put("enEn", false))
                .verzegeld();

        assertThat(KADER.controleer(List.of(anders)))
                .extracting(Bevinding::uitleg)
                .containsExactly("De regels geven over deze invoer een andere uitkomst dan hier staat.");
        assertThat(Afwegingskader.builder().taal(Taal.EN).build().controleer(List.of(anders)))
                .singleElement()
                .satisfies(bevinding -> {
                    assertThat(bevinding.code()).isEqualTo(Foutcode.UITKOMST_WIJKT_AF);
                    assertThat(bevinding.uitleg()).contains("outcome").doesNotContain("uitkomst");
                });
    }

    private static Casus.Builder casus() {
        return Casus.builder("casus-2026-0142", PEILDATUM)
                .signalenInKaart(PEILDATUM.minusDays(20))
                .collegialeConsultatie(PEILDATUM.minusDays(18))
                .adviesVeiligThuis(PEILDATUM.minusDays(15), Stappen.UitkomstAdvies.GEEN_MELDING)
                .gesprekBetrokkenen(PEILDATUM.minusDays(10))
                .redenGeenGesprek(Stappen.RedenGeenGesprek.ONBEREIKBAAR)
                .signaal(new Signaal(PEILDATUM.minusDays(30), Signaal.Aard.HOOG_SCHOOLVERZUIM, Signaal.Bron.LEERKRACHT))
                .signaal(new Signaal(PEILDATUM.minusDays(25), Signaal.Aard.UITSPRAAK_LEERLING, Signaal.Bron.LEERLING))
                .signaal(new Signaal(PEILDATUM.minusDays(5), Signaal.Aard.LETSEL_DOOR_GEWELD, null))
                .adviesOuders(Stappen.AdviesOuders.INFORMEREN)
                .leerlingMeerderjarig(false)
                .leerlingBetrokken(Antwoord.JA)
                .kindcheck(Antwoord.TWIJFEL)
                .vermoeden(Antwoord.JA)
                .structureleOnveiligheid(Antwoord.TWIJFEL)
                .acuteOnveiligheid(Antwoord.NEE)
                .onthulling(Antwoord.NEE)
                .effectieveHulpMogelijk(Antwoord.JA)
                .bestaandeHulpverlening(
                        new BestaandeHulp(BestaandeHulp.Organisatie.LOKAAL_TEAM, PEILDATUM.minusDays(100)))
                .bestaandeHulpverlening(new BestaandeHulp(BestaandeHulp.Organisatie.GGZ, PEILDATUM.minusDays(50)))
                .termijn(PEILDATUM.plusDays(60))
                .casemanager(true)
                .bijzondereVorm(BijzondereVorm.PARTNERGEWELD)
                .bijzondereVorm(BijzondereVorm.ACHTERLATING)
                .eerdereMelding(PEILDATUM.minusDays(500))
                .eerdereMelding(PEILDATUM.minusDays(400))
                .oudersVoorafGeinformeerd(Antwoord.NEE)
                .alleGezagdragersGesproken(Antwoord.TWIJFEL)
                .redenOmNietTeMelden(Reden.AL_HULPVERLENING_AANWEZIG)
                .redenOmNietTeMelden(Reden.WEET_IK_NIET);
    }

    private static boolean onopgemerkt(Wijziging wijziging) {
        return wijziging.gelezen().stream().anyMatch(trail -> !gevonden(trail));
    }

    private static boolean gevonden(AuditTrail trail) {
        return KADER.controleer(List.of(trail)).stream().anyMatch(b -> b.code() == Foutcode.HASH_KLOPT_NIET);
    }

    /**
     * What is found of the alterations that can be read, when the forger computes the hash anew: for each list of findings an
     * alteration that led to it.
     */
    private static Map<String, String> bevonden(Stream<Wijziging> wijzigingen) {
        Map<String, String> bevonden = new ConcurrentHashMap<>();
        wijzigingen
                .parallel()
                .forEach(wijziging -> wijziging
                        .gelezen()
                        .ifPresent(trail -> bevonden.put(
                                KADER.controleer(List.of(trail.verzegeld())).stream()
                                        .map(b -> b.nummer() + " " + b.code() + " " + b.veld())
                                        .toList()
                                        .toString(),
                                wijziging.toString())));
        return bevonden;
    }

    /** Every value in turn, in these places, where another one stands. The steps are alike: in most of them a few values do. */
    private static Stream<Wijziging> anders(Predicate<String> plaats) {
        Set<JsonNode> vele = waarden();
        List<JsonNode> enkele = Stream.of("x", "JA", "NEE", null, 4, 999, true, false)
                .<JsonNode>map(waarde -> new ObjectMapper().valueToTree(waarde))
                .toList();
        return bladeren().parallelStream()
                .filter(pad -> plaats.test(pad.toString()))
                .flatMap(pad -> (pad.toString().matches("/stappen/([3-9]|..+)/.*") ? enkele : vele)
                        .stream()
                                .filter(waarde -> !waarde.equals(ORIGINEEL.at(pad)))
                                .map(waarde -> wijziging(pad, "-> " + waarde, json -> zet(json, pad, waarde))));
    }

    /** Every list with an entry less, an entry twice, and two neighbours swapped; but not what leaves it as it is. */
    private static Stream<Wijziging> andereLijsten() {
        List<Wijziging> wijzigingen = new ArrayList<>();
        for (JsonPointer pad : takken(JsonNode::isArray)) {
            for (int i = 0; i < ORIGINEEL.at(pad).size(); i++) {
                int plaats = i;
                wijzigingen.add(
                        wijziging(pad, "without " + i, json -> lijst(json, pad).remove(plaats)));
                wijzigingen.add(wijziging(
                        pad,
                        "twice " + i,
                        json -> lijst(json, pad)
                                .insert(plaats, ORIGINEEL.at(pad).get(plaats).deepCopy())));
                if (i > 0) {
                    wijzigingen.add(wijziging(
                            pad,
                            "swapped " + i,
                            json -> lijst(json, pad)
                                    .insert(plaats - 1, lijst(json, pad).remove(plaats))));
                }
            }
        }
        return wijzigingen.stream().filter(wijziging -> !wijziging.json().equals(ORIGINEEL));
    }

    private static List<Wijziging> andereVelden() {
        List<Wijziging> wijzigingen = new ArrayList<>();
        for (JsonPointer pad : takken(JsonNode::isObject)) {
            ORIGINEEL
                    .at(pad)
                    .fieldNames()
                    .forEachRemaining(naam -> wijzigingen.add(wijziging(
                            pad, "without " + naam, json -> object(json, pad).remove(naam))));
            wijzigingen.add(
                    wijziging(pad, "with a new field", json -> object(json, pad).put("nieuw", "nieuw")));
        }
        return wijzigingen;
    }

    /** What may stand somewhere in a trail, and what may not stand anywhere. */
    private static Set<JsonNode> waarden() {
        Set<JsonNode> waarden = new LinkedHashSet<>();
        Stream.<Object[]>of(
                        Antwoord.values(),
                        Bereik.values(),
                        Stappen.UitkomstAdvies.values(),
                        Stappen.RedenGeenGesprek.values(),
                        Melding.values(),
                        Meldnorm.values(),
                        Hulpbesluit.values(),
                        AuditTrail.Modus.values(),
                        Rol.values())
                .flatMap(Stream::of)
                .forEach(code -> waarden.add(TextNode.valueOf(code.toString())));
        Stream.of(
                        Signaal.Aard.WAPENGEBRUIK.name(),
                        Signaal.Bron.POLITIE.name(),
                        BestaandeHulp.Organisatie.JEUGDHULP.name(),
                        BijzondereVorm.MENSENHANDEL.name(),
                        Reden.OVERIG.name(),
                        Reden.HULPVERLENING_INGEZET.name(),
                        "",
                        "x",
                        "nl",
                        "en",
                        "2019-01-02",
                        "2026-10-24",
                        "2026-11-21",
                        "2026-11-20T09:15:01Z",
                        "00000000-0000-4000-8000-000000000001",
                        "casus-1",
                        "030-0000000",
                        "https://school.example/",
                        "1".repeat(16),
                        "1".repeat(32),
                        "1".repeat(64))
                .forEach(tekst -> waarden.add(TextNode.valueOf(tekst)));
        waarden.addAll(List.of(
                NullNode.instance,
                BooleanNode.TRUE,
                BooleanNode.FALSE,
                IntNode.valueOf(0),
                IntNode.valueOf(4),
                IntNode.valueOf(999),
                JsonNodeFactory.instance.arrayNode(),
                JsonNodeFactory.instance.objectNode()));
        return waarden;
    }

    private static List<JsonPointer> bladeren() {
        return takken(JsonNode::isValueNode);
    }

    private static List<JsonPointer> takken(Predicate<JsonNode> welke) {
        List<JsonPointer> paden = new ArrayList<>();
        verzamel(ORIGINEEL, JsonPointer.empty(), welke, paden);
        return paden;
    }

    private static void verzamel(JsonNode node, JsonPointer pad, Predicate<JsonNode> welke, List<JsonPointer> paden) {
        if (welke.test(node)) {
            paden.add(pad);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                verzamel(node.get(i), pad.appendIndex(i), welke, paden);
            }
        }
        node.fieldNames().forEachRemaining(naam -> verzamel(node.get(naam), pad.appendProperty(naam), welke, paden));
    }

    private static void zet(JsonNode json, JsonPointer pad, JsonNode waarde) {
        if (json.at(pad.head()) instanceof ArrayNode lijst) {
            lijst.set(pad.last().getMatchingIndex(), waarde);
        } else {
            object(json, pad.head()).set(pad.last().getMatchingProperty(), waarde);
        }
    }

    private static ArrayNode lijst(JsonNode json, JsonPointer pad) {
        return (ArrayNode) json.at(pad);
    }

    private static ObjectNode object(JsonNode json, JsonPointer pad) {
        return (ObjectNode) json.at(pad);
    }

    private static Wijziging wijziging(JsonPointer pad, String wat, Consumer<JsonNode> hoe) {
        return new Wijziging(pad.toString(), wat, hoe);
    }

    private static AuditTrail met(AuditTrail trail, Consumer<JsonNode> hoe) {
        JsonNode json = json(trail);
        hoe.accept(json);
        return lees(json);
    }

    private static AuditTrail lees(JsonNode json) {
        return MeldcodeJson.readAuditTrail(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(AuditTrail trail) {
        try {
            return new ObjectMapper().readTree(MeldcodeJson.write(trail));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The library writes JSON", e);
        }
    }
}
