package nl.meldcode.verslag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.AuditTrail.Stap;
import nl.meldcode.BestaandeHulp;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Signaal;
import nl.meldcode.Taal;
import nl.meldcode.Uitkomst;
import nl.meldcode.Veld;
import nl.meldcode.verslag.Page.Value;
import org.jspecify.annotations.Nullable;

/** The words of a report in one language: nobody who reads it has to know a code. */
final class Labels {

    private final Taal taal;
    private final ResourceBundle bundle;
    private final Woorden woorden;
    private final DateTimeFormatter moment;

    Labels(Taal taal) {
        this.taal = taal;
        this.bundle = ResourceBundle.getBundle("nl.meldcode.verslag.labels", taal.locale());
        this.woorden = Woorden.in(taal);
        this.moment = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", taal.locale())
                .withZone(ZoneOffset.UTC);
    }

    /** The words for a key, with values filled in. */
    String get(String sleutel, Object... waarden) {
        return waarden.length == 0
                ? bundle.getString(sleutel)
                : bundle.getString(sleutel).formatted(waarden);
    }

    boolean kent(String sleutel) {
        return bundle.containsKey(sleutel);
    }

    /** The name of a field, to begin a line with. */
    String kop(Veld veld) {
        String naam = naam(veld);
        int eerste = naam.offsetByCodePoints(0, 1);
        return naam.substring(0, eerste).toUpperCase(taal.locale()) + naam.substring(eerste);
    }

    /** The name of a field, within a sentence. */
    String naam(Veld veld) {
        return woorden.veld(veld.pad());
    }

    /** What a field holds, or one entry of its list; nothing was recorded where it is null. */
    String of(@Nullable Object waarde) {
        if (waarde == null) {
            return get("nietVastgelegd");
        }
        if (waarde instanceof Enum<?> code) {
            return woorden.of(code);
        }
        if (waarde instanceof LocalDate dag) {
            return woorden.of(dag);
        }
        if (waarde instanceof Boolean ja) {
            return get(ja ? "ja" : "nee");
        }
        if (waarde instanceof Signaal signaal) {
            return get("signaal", of(signaal.datum()), of(signaal.aard()), of(signaal.bron()));
        }
        if (waarde instanceof BestaandeHulp hulp) {
            return hulp.sinds() == null
                    ? get("bestaandeHulp.zonderDatum", of(hulp.organisatie()))
                    : get("bestaandeHulp", of(hulp.organisatie()), of(hulp.sinds()));
        }
        return waarde.toString();
    }

    /** A moment as people write it, in UTC. */
    String moment(Instant tijdstip) {
        return moment.format(tijdstip);
    }

    /** The full name of a source, with its tag; the tag alone where it is not in the table. */
    Value bron(String tag) {
        String naam = woorden.bron(tag);
        return new Value(naam.equals(tag) ? "" : naam, tag);
    }

    /** What followed from a rule; by its code where there are no words for it. */
    Value gevolg(Stap stap, Uitkomst uitkomst) {
        String gevolg = stap.gevolg();
        return switch (stap.soort()) {
            case UITKOMST -> new Value(get("gevolg.melden", uitkomst(uitkomst)));
            case ACTIE -> new Value(of(Actie.Code.valueOf(gevolg)));
            case REDEN -> new Value(of(Redenoordeel.Oordeel.valueOf(gevolg)));
            case AANDACHTSPUNT -> new Value(of(Aandachtspunt.Code.valueOf(gevolg)));
            case WEG, OVERIG -> kent("gevolg." + gevolg) ? new Value(get("gevolg." + gevolg)) : Value.code(gevolg);
        };
    }

    /** The outcome, with the norm that makes it so. */
    String uitkomst(Uitkomst uitkomst) {
        return woorden.uitkomst(uitkomst);
    }
}
