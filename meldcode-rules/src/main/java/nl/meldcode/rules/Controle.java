package nl.meldcode.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.meldcode.AuditTrail;
import nl.meldcode.AuditTrail.Stap;
import nl.meldcode.Bevinding;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Regelset;
import nl.meldcode.Taal;
import org.jspecify.annotations.Nullable;

/** Verifies the audit trails of one case: the seal of each, the links between them, and that each decision can be made again. */
final class Controle {

    private final RuleSets ruleSets;
    private final Taal taal;
    private final List<Bevinding> bevindingen = new ArrayList<>();

    Controle(RuleSets ruleSets, Taal taal) {
        this.ruleSets = ruleSets;
        this.taal = taal;
    }

    List<Bevinding> controleer(List<AuditTrail> keten) {
        boolean heel = true;
        for (int i = 0; i < keten.size(); i++) {
            AuditTrail trail = keten.get(i);
            boolean echt = trail.hash().equals(trail.berekendeHash());
            if (!echt) {
                bevinding(i, Foutcode.HASH_KLOPT_NIET, "hash", "hash-klopt-niet");
            }
            if (heel) {
                heel = schakel(i, trail, i == 0 ? null : keten.get(i - 1));
            }
            if (echt) {
                herhaal(i, trail);
            }
        }
        return List.copyOf(bevindingen);
    }

    /** Whether a trail follows the one before; behind a broken link nothing is known of the order. */
    private boolean schakel(int index, AuditTrail trail, @Nullable AuditTrail vorige) {
        if (!Objects.equals(trail.vorigeHash(), vorige == null ? null : vorige.hash())) {
            bevinding(index, Foutcode.KETEN_KLOPT_NIET, "vorigeHash", vorige == null ? "keten-begin" : "keten-schakel");
            return false;
        }
        if (vorige != null
                && !trail.invoer().referentie().equals(vorige.invoer().referentie())) {
            bevinding(index, Foutcode.KETEN_KLOPT_NIET, "invoer.referentie", "keten-casus");
            return false;
        }
        return true;
    }

    private void herhaal(int index, AuditTrail trail) {
        Optional<RuleSet> regels = ruleSets.find(candidate -> isDezelfde(candidate.regelset(), trail.regelset()));
        if (regels.isEmpty()) {
            bevinding(
                    index,
                    Foutcode.ONBEKENDE_REGELSET,
                    "regelset",
                    "regelset-onbekend",
                    trail.regelset().id(),
                    trail.regelset().versie());
            return;
        }
        try {
            vergelijk(
                    index,
                    trail,
                    Weging.of(regels.get().op(trail.invoer().peildatum()), trail.invoer(), trail.protocol(), taal));
        } catch (MeldcodeException e) {
            bevindingen.add(new Bevinding(index + 1, e.code(), "invoer.peildatum", e.uitleg(taal)));
        }
    }

    /** A rule set that was in force without an end when the trail was made may have got one since. */
    private static boolean isDezelfde(Regelset hier, Regelset toen) {
        return hier.id().equals(toen.id())
                && hier.versie().equals(toen.versie())
                && hier.sha256().equals(toen.sha256())
                && hier.geldigVanaf().equals(toen.geldigVanaf())
                && (toen.geldigTot() == null || toen.geldigTot().equals(hier.geldigTot()));
    }

    private void vergelijk(int index, AuditTrail trail, Weging weging) {
        if (!trail.uitkomst().equals(weging.uitkomst())) {
            bevinding(index, Foutcode.UITKOMST_WIJKT_AF, "uitkomst", "uitkomst-wijkt-af");
        } else if (!zonderTekst(trail.stappen()).equals(zonderTekst(weging.stappen()))) {
            bevinding(index, Foutcode.UITKOMST_WIJKT_AF, "stappen", "stappen-wijken-af");
        }
    }

    /** Texts follow the language and may be reworded; all else of a step is the same whenever the rule fires. */
    private static List<Stap> zonderTekst(List<Stap> stappen) {
        return stappen.stream().map(Stap::zonderTekst).toList();
    }

    private void bevinding(int index, Foutcode code, String veld, String sleutel, Object... waarden) {
        String uitleg = new MeldcodeException(code, veld, sleutel, waarden).uitleg(taal);
        bevindingen.add(new Bevinding(index + 1, code, veld, uitleg));
    }
}
