package nl.meldcode.benchmark;

import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;
import static nl.meldcode.Antwoord.TWIJFEL;
import static nl.meldcode.BestaandeHulp.Organisatie.LOKAAL_TEAM;

import java.time.LocalDate;
import nl.meldcode.Casus;
import nl.meldcode.Reden;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen;

/** The case that is weighed: a usual one, with doubt about structural unsafety, existing help and an invalid reason. */
final class Example {

    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 20);

    static final Casus CASUS = Casus.builder("casus-2026-0142", PEILDATUM)
            .signalenInKaart(PEILDATUM.minusDays(17))
            .collegialeConsultatie(PEILDATUM.minusDays(15))
            .adviesVeiligThuis(PEILDATUM.minusDays(14), Stappen.UitkomstAdvies.ONBEKEND)
            .gesprekBetrokkenen(PEILDATUM.minusDays(10))
            .signaal(PEILDATUM.minusDays(19), Signaal.Aard.HOOG_SCHOOLVERZUIM)
            .vermoeden(JA)
            .acuteOnveiligheid(NEE)
            .structureleOnveiligheid(TWIJFEL)
            .onthulling(NEE)
            .effectieveHulpMogelijk(JA)
            .bestaandeHulpverlening(LOKAAL_TEAM)
            .oudersVoorafGeinformeerd(NEE)
            .redenOmNietTeMelden(Reden.AL_HULPVERLENING_AANWEZIG)
            .build();

    private Example() {}
}
