package nl.meldcode.verslag;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.meldcode.AuditTrail.Stap;
import nl.meldcode.Casus;
import nl.meldcode.Signaal;
import nl.meldcode.Veld;
import nl.meldcode.verslag.Page.Value;
import org.jspecify.annotations.Nullable;

/** The facts that a rule read: for each path, what a reader would call it and what it holds in this case. */
final class Feiten {

    private static final Pattern EEN = Pattern.compile("([A-Za-z.]+)\\[([0-9]{1,4})](?:\\.[a-z]+)?");

    private static final int KORT = 3;

    private final Casus casus;
    private final Labels labels;

    Feiten(Casus casus, Labels labels) {
        this.casus = casus;
        this.labels = labels;
    }

    /** The fact at that path, with the path itself; the path alone where it leads to nothing that is known here. */
    Value feit(String pad) {
        String tekst = tekst(pad);
        return tekst == null ? Value.code(pad) : new Value(tekst, pad);
    }

    private @Nullable String tekst(String pad) {
        Optional<Veld> veld = Veld.van(pad);
        if (veld.isPresent()) {
            return labels.get("feit", labels.naam(veld.get()), kort(veld.get().waarde(casus)));
        }
        // Of a group of fields the name alone, which says where to look.
        return labels.kent("feit." + pad) ? labels.get("feit." + pad) : een(pad);
    }

    /** The reason that a step is about, or null when it is about none. */
    @Nullable
    String reden(Stap stap) {
        return stap.feiten().stream()
                .filter(pad -> pad.startsWith(Veld.REDENEN_OM_NIET_TE_MELDEN.pad() + "["))
                .flatMap(pad -> Optional.ofNullable(opPlaats(pad)).stream())
                .map(labels::of)
                .findFirst()
                .orElse(null);
    }

    /** One entry of a list, where there are words for such a fact. */
    private @Nullable String een(String pad) {
        Object een = opPlaats(pad);
        String sleutel = "feit." + pad.replaceFirst("\\[.*", "") + ".een";
        if (een == null || !labels.kent(sleutel)) {
            return null;
        }
        return een instanceof Signaal signaal
                ? labels.get(sleutel, labels.of(signaal.datum()), labels.of(signaal.aard()))
                : labels.get(sleutel, labels.of(een));
    }

    private @Nullable Object opPlaats(String pad) {
        Matcher een = EEN.matcher(pad);
        if (een.matches()
                && Veld.van(een.group(1)).map(veld -> veld.waarde(casus)).orElse(null) instanceof List<?> lijst) {
            int plaats = Integer.parseInt(een.group(2));
            return plaats < lijst.size() ? lijst.get(plaats) : null;
        }
        return null;
    }

    /** Of a list a few entries as they are; of more only how many, for they stand with the case. */
    private String kort(@Nullable Object waarde) {
        if (!(waarde instanceof List<?> lijst)) {
            return labels.of(waarde);
        }
        if (lijst.isEmpty()) {
            return labels.get("geen");
        }
        return lijst.size() <= KORT
                ? lijst.stream().map(labels::of).collect(Collectors.joining("; "))
                : labels.get("feit.aantal", lijst.size());
    }
}
