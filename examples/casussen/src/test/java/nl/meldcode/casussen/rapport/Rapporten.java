package nl.meldcode.casussen.rapport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.meldcode.Taal;
import nl.meldcode.casussen.Oefening;
import nl.meldcode.casussen.Uitslag;
import nl.meldcode.casussen.Voorbeelden;

/** The report over the case files of this folder. */
final class Rapporten {

    private Rapporten() {}

    static List<Uitslag> write(Path map) throws IOException {
        Voorbeelden voorbeelden = Voorbeelden.meegeleverd();
        Oefening oefening = new Oefening(voorbeelden, Taal.NL);
        List<Uitslag> uitslagen = new ArrayList<>();
        try (Rapport rapport = Rapport.in(map)) {
            for (String bestand : voorbeelden.bestanden()) {
                Uitslag uitslag = oefening.toets(bestand);
                rapport.voegToe(uitslag);
                uitslagen.add(uitslag);
            }
            rapport.voltooi();
        }
        return uitslagen;
    }
}
