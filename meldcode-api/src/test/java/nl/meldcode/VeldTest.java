package nl.meldcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fields of a case are those of its schema, and each takes what it gives. */
class VeldTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 20);
    private static final Casus LEEG = Casus.builder("leeg", DAG.minusDays(1)).build();
    private static final Casus VOL = Casus.builder("vol", DAG)
            .bereik(Bereik.LEERLINGEN_ONDERLING)
            .signalenInKaart(DAG)
            .collegialeConsultatie(DAG)
            .adviesVeiligThuis(DAG, Stappen.UitkomstAdvies.MELDEN)
            .adviesOuders(Stappen.AdviesOuders.INFORMEREN)
            .gesprekBetrokkenen(DAG)
            .redenGeenGesprek(Stappen.RedenGeenGesprek.SPOED)
            .signaal(DAG, Signaal.Aard.OVERIG)
            .vermoeden(Antwoord.JA)
            .acuteOnveiligheid(Antwoord.JA)
            .structureleOnveiligheid(Antwoord.JA)
            .onthulling(Antwoord.JA)
            .effectieveHulpMogelijk(Antwoord.JA)
            .hulpAanvaard(Antwoord.JA)
            .resultaatBereikt(Antwoord.JA)
            .bestaandeHulpverlening(BestaandeHulp.Organisatie.GGZ)
            .termijn(DAG)
            .casemanager(true)
            .bijzondereVorm(BijzondereVorm.PARTNERGEWELD)
            .eerdereMelding(DAG)
            .oudersVoorafGeinformeerd(Antwoord.JA)
            .alleGezagdragersGesproken(Antwoord.JA)
            .leerlingMeerderjarig(true)
            .leerlingBetrokken(Antwoord.JA)
            .kindcheck(Antwoord.JA)
            .redenOmNietTeMelden(Reden.OVERIG)
            .build();

    @Test
    void the_fields_are_those_that_are_written_in_that_order() throws Exception {
        JsonNode json = new JsonMapper().readTree(MeldcodeJson.write(LEEG));
        List<String> paden = new ArrayList<>();
        json.properties().forEach(veld -> {
            if (veld.getValue().isObject()) {
                veld.getValue().fieldNames().forEachRemaining(naam -> paden.add(veld.getKey() + "." + naam));
            } else {
                paden.add(veld.getKey());
            }
        });
        paden.remove("schema");

        assertThat(Veld.values()).extracting(Veld::pad).isEqualTo(paden);
    }

    @ParameterizedTest
    @EnumSource
    void a_field_is_found_by_its_path_and_nothing_else_is(Veld veld) {
        assertThat(Veld.van(veld.pad())).contains(veld);
        assertThat(Veld.van(veld.pad() + "[0]")).isEmpty();
        assertThat(Veld.van(veld.groep())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_field_takes_what_it_gives_and_touches_no_other(Veld veld) {
        assertThat(veld.waarde(VOL)).as("nothing is left empty here").isNotEqualTo(veld.waarde(LEEG));
        Casus.Builder builder = LEEG.toBuilder();
        veld.zet(builder, veld.waarde(VOL));
        Casus casus = builder.build();

        for (Veld ander : Veld.values()) {
            assertThat(ander.waarde(casus)).isEqualTo(ander.waarde(ander == veld ? VOL : LEEG));
        }
        Casus.Builder terug = casus.toBuilder();
        veld.zet(terug, veld.waarde(LEEG));
        assertThat(terug.build()).isEqualTo(LEEG);
    }

    @ParameterizedTest
    @EnumSource
    void a_field_holds_a_value_of_its_kind_and_type(Veld veld) {
        Object waarde = veld.waarde(VOL);
        if (veld.soort() == Veld.Soort.LIJST) {
            assertThat((List<?>) waarde).isNotEmpty().hasOnlyElementsOfType(veld.type());
        } else {
            assertThat(waarde).isInstanceOf(veld.type());
        }
        assertThat(veld.soort() == Veld.Soort.ANTWOORD).isEqualTo(waarde instanceof Antwoord);
        assertThat(veld.soort() == Veld.Soort.DATUM).isEqualTo(waarde instanceof LocalDate);
        assertThat(veld.soort() == Veld.Soort.JA_NEE).isEqualTo(waarde instanceof Boolean);
    }
}
