package nl.meldcode.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afweging;
import nl.meldcode.AuditTrail;
import nl.meldcode.AuditTrail.Stap;
import nl.meldcode.Besluit;
import nl.meldcode.Bevinding;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.OpenVraag;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Regelset;
import nl.meldcode.Taal;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the audit trails of one case (the seal of each, the links between them, and that each decision can be made again), or a
 * decision beside its audit trail. An object serves one verification.
 */
final class Controle {

    /** In the place of a text, which no value can do without. */
    private static final String GEEN_TEKST = "-";

    private final RuleSets ruleSets;
    private final Taal taal;
    private final List<Bevinding> bevindingen = new ArrayList<>();

    Controle(RuleSets ruleSets, Taal taal) {
        this.ruleSets = ruleSets;
        this.taal = taal;
    }

    /** Verifies a chain from its first record on; with a hash, from what followed the record with that hash. */
    List<Bevinding> controleer(@Nullable String vanaf, List<AuditTrail> keten) {
        Objects.requireNonNull(keten, "keten");
        for (int i = 0; i < keten.size(); i++) {
            Objects.requireNonNull(keten.get(i), "keten[" + i + "]");
        }
        Set<UUID> besluiten = new HashSet<>();
        boolean heel = true;
        for (int i = 0; i < keten.size(); i++) {
            AuditTrail trail = keten.get(i);
            boolean echt = verzegeld(i, trail, "");
            if (heel) {
                heel = i == 0 ? begin(trail, vanaf) : schakel(i, trail, keten.get(i - 1));
            }
            if (heel && echt) {
                samenhang(i, trail, keten, besluiten);
            }
            if (echt) {
                herhaal(i, trail, "");
            }
        }
        return List.copyOf(bevindingen);
    }

    /** Verifies what stands in a decision beside its audit trail, and that audit trail by itself. */
    List<Bevinding> controleer(Besluit besluit) {
        Objects.requireNonNull(besluit, "besluit");
        AuditTrail trail = besluit.auditTrail();
        Optional<Weging> weging =
                verzegeld(0, trail, "auditTrail.") ? herhaal(0, trail, "auditTrail.") : Optional.empty();
        gelijk("referentie", besluit.referentie(), trail.invoer().referentie());
        gelijk("peildatum", besluit.peildatum(), trail.invoer().peildatum());
        gelijk("melding", besluit.melding(), trail.uitkomst().melding());
        gelijk("meldnorm", besluit.meldnorm(), trail.uitkomst().meldnorm());
        gelijk(
                "beslissendeAfweging",
                besluit.beslissendeAfweging(),
                trail.uitkomst().beslissendeAfweging());
        gelijk("hulp", besluit.hulp(), trail.uitkomst().hulp());
        gelijk("enEn", besluit.enEn(), trail.uitkomst().enEn());
        weging.ifPresent(opnieuw -> {
            gelijk("afwegingen", besluit.afwegingen(), opnieuw.afwegingen(), Controle::zonderTekst);
            gelijk("openVragen", besluit.openVragen(), opnieuw.openVragen(), Controle::zonderTekst);
            gelijk("acties", besluit.acties(), opnieuw.acties(), Controle::zonderTekst);
            gelijk("redenen", besluit.redenen(), opnieuw.redenen(), Controle::zonderTekst);
            gelijk("aandachtspunten", besluit.aandachtspunten(), opnieuw.aandachtspunten(), Aandachtspunt::code);
        });
        return List.copyOf(bevindingen);
    }

    private boolean verzegeld(int index, AuditTrail trail, String pad) {
        boolean echt = trail.hash().equals(trail.berekendeHash());
        if (!echt) {
            bevinding(index, Foutcode.HASH_KLOPT_NIET, pad + "hash", "hash-klopt-niet");
        }
        return echt;
    }

    private boolean begin(AuditTrail trail, @Nullable String vanaf) {
        if (!Objects.equals(trail.vorigeHash(), vanaf)) {
            bevinding(0, Foutcode.KETEN_KLOPT_NIET, "vorigeHash", vanaf == null ? "keten-begin" : "keten-vanaf");
            return false;
        }
        return true;
    }

    /** Whether a trail follows the one before; behind a broken link nothing is known of the order. */
    private boolean schakel(int index, AuditTrail trail, AuditTrail vorige) {
        if (!vorige.hash().equals(trail.vorigeHash())) {
            bevinding(index, Foutcode.KETEN_KLOPT_NIET, "vorigeHash", "keten-schakel");
            return false;
        }
        if (!trail.invoer().referentie().equals(vorige.invoer().referentie())) {
            bevinding(index, Foutcode.KETEN_KLOPT_NIET, "invoer.referentie", "keten-casus");
            return false;
        }
        return true;
    }

    /** What cannot be so in one chain, however well its hashes fit: this breaks no link. */
    private void samenhang(int index, AuditTrail trail, List<AuditTrail> keten, Set<UUID> besluiten) {
        if (!besluiten.add(trail.besluitId())) {
            bevinding(index, Foutcode.KETEN_KLOPT_NIET, "besluitId", "keten-besluit");
        }
        if (index > 0 && trail.genomenOp().isBefore(keten.get(index - 1).genomenOp())) {
            bevinding(index, Foutcode.KETEN_KLOPT_NIET, "genomenOp", "keten-tijd");
        }
        if (trail.modus() != keten.get(0).modus()) {
            bevinding(index, Foutcode.KETEN_KLOPT_NIET, "modus", "keten-modus");
        }
    }

    /** Makes the decision again, where its rule set is at hand and was in force. */
    private Optional<Weging> herhaal(int index, AuditTrail trail, String pad) {
        Optional<RuleSet> regels = ruleSets.find(candidate -> isDezelfde(candidate.regelset(), trail.regelset()));
        if (regels.isEmpty()) {
            bevinding(
                    index,
                    Foutcode.ONBEKENDE_REGELSET,
                    pad + "regelset",
                    "regelset-onbekend",
                    trail.regelset().id(),
                    trail.regelset().versie());
            return Optional.empty();
        }
        try {
            Weging weging =
                    Weging.of(regels.get().op(trail.invoer().peildatum()), trail.invoer(), trail.protocol(), taal);
            vergelijk(index, trail, pad, weging);
            return Optional.of(weging);
        } catch (MeldcodeException e) {
            bevindingen.add(new Bevinding(index + 1, e.code(), pad + "invoer.peildatum", e.uitleg(taal)));
            return Optional.empty();
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

    private void vergelijk(int index, AuditTrail trail, String pad, Weging weging) {
        if (!trail.uitkomst().equals(weging.uitkomst())) {
            bevinding(index, Foutcode.UITKOMST_WIJKT_AF, pad + "uitkomst", "uitkomst-wijkt-af");
        } else if (!lijst(trail.stappen(), Stap::zonderTekst).equals(lijst(weging.stappen(), Stap::zonderTekst))) {
            bevinding(index, Foutcode.UITKOMST_WIJKT_AF, pad + "stappen", "stappen-wijken-af");
        }
    }

    private void gelijk(String veld, @Nullable Object besluit, @Nullable Object trail) {
        if (!Objects.equals(besluit, trail)) {
            bevinding(0, Foutcode.UITKOMST_WIJKT_AF, veld, "besluit-wijkt-af");
        }
    }

    private <T> void gelijk(String veld, List<T> besluit, List<T> opnieuw, Function<T, Object> zonderTekst) {
        gelijk(veld, lijst(besluit, zonderTekst), lijst(opnieuw, zonderTekst));
    }

    // Texts follow the language and may be reworded; all else is the same whenever the rules run.

    private static <T, R> List<R> lijst(List<T> lijst, Function<T, R> zonderTekst) {
        return lijst.stream().map(zonderTekst).toList();
    }

    private static Afweging zonderTekst(Afweging afweging) {
        return new Afweging(afweging.nummer(), afweging.antwoord(), afweging.status(), GEEN_TEKST);
    }

    private static OpenVraag zonderTekst(OpenVraag vraag) {
        return new OpenVraag(vraag.veld(), vraag.afweging(), vraag.dringend(), GEEN_TEKST, List.of());
    }

    private static Actie zonderTekst(Actie actie) {
        return new Actie(actie.code(), actie.wie(), actie.wanneer(), actie.uiterlijk(), GEEN_TEKST);
    }

    private static Redenoordeel zonderTekst(Redenoordeel reden) {
        return new Redenoordeel(reden.code(), reden.oordeel(), GEEN_TEKST);
    }

    private void bevinding(int index, Foutcode code, String veld, String sleutel, Object... waarden) {
        String uitleg = new MeldcodeException(code, veld, sleutel, waarden).uitleg(taal);
        bevindingen.add(new Bevinding(index + 1, code, veld, uitleg));
    }
}
