package nl.meldcode.verslag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Melding;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Taal;
import nl.meldcode.Uitkomst;
import nl.meldcode.verslag.Page.Waarde;
import org.jspecify.annotations.Nullable;

/** The words of a report in one language: nobody who reads it has to know a code. */
final class Labels {

    private static final List<Class<? extends Enum<?>>> VERVOLG =
            List.of(Actie.Code.class, Redenoordeel.Oordeel.class, Aandachtspunt.Code.class);

    private final ResourceBundle bundle;
    private final Woorden woorden;
    private final DateTimeFormatter moment;

    Labels(Taal taal) {
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

    private boolean kent(String sleutel) {
        return bundle.containsKey(sleutel);
    }

    /** The name of a field with a word on where it stands, where it is a group of fields; null where there is no such field. */
    @Nullable
    String veld(String pad) {
        if (kent("feit." + pad)) {
            return get("feit." + pad);
        }
        return woorden.kentVeld(pad) ? woorden.veld(pad) : null;
    }

    /** The words for a code, by its type and its name. */
    String of(Enum<?> code) {
        return woorden.of(code);
    }

    /** The words for a code; nothing was recorded where it is null. */
    String ofNiets(@Nullable Enum<?> code) {
        return code == null ? get("nietVastgelegd") : of(code);
    }

    /** A date as people write it. */
    String of(LocalDate dag) {
        return woorden.of(dag);
    }

    /** A date as people write it; nothing was recorded where it is null. */
    String ofNiets(@Nullable LocalDate dag) {
        return dag == null ? get("nietVastgelegd") : of(dag);
    }

    /** A moment as people write it, in UTC. */
    String of(Instant tijdstip) {
        return moment.format(tijdstip);
    }

    /** Yes or no; nothing was recorded where it is null. */
    String ofNiets(@Nullable Boolean waar) {
        return waar == null ? get("nietVastgelegd") : get(waar ? "ja" : "nee");
    }

    /** The full name of a source, with its tag; the tag alone where it is not in the table. */
    Waarde bron(String tag) {
        String naam = woorden.bron(tag);
        return new Waarde(naam.equals(tag) ? "" : naam, tag);
    }

    /** What followed from a rule; by its code where there are no words for it. */
    Waarde gevolg(String gevolg, Uitkomst uitkomst) {
        if (code(Melding.class, gevolg).isPresent()) {
            return new Waarde(get("gevolg.melden", uitkomst(uitkomst)));
        }
        return VERVOLG.stream()
                .flatMap(type -> code(type, gevolg).stream())
                .findFirst()
                .map(code -> new Waarde(of(code)))
                .orElseGet(() -> kent("gevolg." + gevolg) ? new Waarde(get("gevolg." + gevolg)) : Waarde.code(gevolg));
    }

    /** The outcome, with the norm that makes it so. */
    String uitkomst(Uitkomst uitkomst) {
        return woorden.uitkomst(uitkomst);
    }

    /** The code of that name, if there is one. */
    static Optional<? extends Enum<?>> code(Class<? extends Enum<?>> type, String naam) {
        return Arrays.stream(type.getEnumConstants())
                .filter(code -> code.name().equals(naam))
                .findFirst();
    }
}
