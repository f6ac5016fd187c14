package nl.meldcode.benchmark;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.meldcode.Casus;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import org.jspecify.annotations.Nullable;

/** What both DMN engines are given, and what they give back: codes as text, days as days, nothing concluded. */
final class DmnFacts {

    private DmnFacts() {}

    static InputStream table() {
        return Objects.requireNonNull(DmnFacts.class.getResourceAsStream("meldcode.dmn"));
    }

    static Map<String, @Nullable Object> of(Casus casus) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("bereik", casus.bereik().name());
        facts.put("vermoeden", casus.antwoorden().vermoeden().name());
        facts.put("acuut", casus.antwoorden().acuteOnveiligheid().name());
        facts.put("structureel", casus.antwoorden().structureleOnveiligheid().name());
        facts.put("onthulling", casus.antwoorden().onthulling().name());
        facts.put("hulp", casus.antwoorden().effectieveHulpMogelijk().name());
        facts.put("aanvaard", casus.antwoorden().hulpAanvaard().name());
        facts.put("resultaat", casus.antwoorden().resultaatBereikt().name());
        facts.put("termijn", casus.hulp().termijn());
        facts.put("peildatum", casus.peildatum());
        facts.put(
                "signalen",
                casus.signalen().stream()
                        .map(signaal -> Map.of("aard", signaal.aard().name(), "datum", signaal.datum()))
                        .toList());
        facts.put("vormen", casus.bijzondereVormen().stream().map(Enum::name).toList());
        facts.put("meldingen", List.copyOf(casus.eerdereMeldingen()));
        facts.put("uitkomst", casus.stappen().uitkomstAdvies().name());
        facts.put("advies", casus.stappen().adviesVeiligThuis());
        return facts;
    }

    static Outcome outcome(Map<String, ?> row) {
        Object meldnorm = row.get("meldnorm");
        Object afweging = row.get("afweging");
        return new Outcome(
                String.valueOf(row.get("rij")),
                Melding.valueOf(String.valueOf(row.get("melding"))),
                meldnorm == null ? null : Meldnorm.valueOf(meldnorm.toString()),
                afweging == null ? null : ((Number) afweging).intValue());
    }
}
