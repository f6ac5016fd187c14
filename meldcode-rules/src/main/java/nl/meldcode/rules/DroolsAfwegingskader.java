package nl.meldcode.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Besluitcontext;
import nl.meldcode.Bevinding;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.Herinnering;
import nl.meldcode.MeldcodeException;
import nl.meldcode.OpenVraag;
import nl.meldcode.Regelboek;
import nl.meldcode.WatAls;
import nl.meldcode.spi.Settings;
import org.jspecify.annotations.Nullable;

/** Selects the rule set, runs it, and records the decision. Thread-safe: all that it holds is immutable. */
final class DroolsAfwegingskader implements Afwegingskader {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final RuleSets ruleSets;
    private final @Nullable RuleSet vast;
    private final Settings settings;

    DroolsAfwegingskader(RuleSets ruleSets, Settings settings) {
        this.ruleSets = ruleSets;
        this.vast = settings.versie() == null ? null : ruleSets.versie(settings.versie());
        this.settings = settings;
    }

    @Override
    public Besluit weeg(Casus casus, Besluitcontext context) {
        Objects.requireNonNull(casus, "casus");
        Objects.requireNonNull(context, "context");
        RuleSet regels = op(casus.peildatum());
        Weging weging = Weging.of(regels, casus, settings.protocol(), settings.taal());
        AuditTrail trail = AuditTrail.builder()
                .besluitId(settings.ids().get())
                .genomenOp(Instant.now(settings.clock()).truncatedTo(ChronoUnit.SECONDS))
                .modus(context.modus())
                .taal(settings.taal())
                .regelset(regels.regelset())
                .bibliotheek(Bibliotheek.MELDCODE)
                .invoer(casus)
                .protocol(settings.protocol())
                .stappen(weging.stappen())
                .uitkomst(weging.uitkomst())
                .context(context.context())
                .vorigeHash(context.vorigeHash())
                .build();
        Besluit besluit = weging.besluit(trail);
        settings.listener().besloten(trail);
        return besluit;
    }

    @Override
    public Optional<OpenVraag> volgendeVraag(Casus casus) {
        return weging(casus).openVragen().stream().findFirst();
    }

    @Override
    public List<WatAls> watAls(Casus casus) {
        Objects.requireNonNull(casus, "casus");
        return WhatIf.watAls(op(casus.peildatum()), casus, settings.protocol(), settings.taal());
    }

    @Override
    public List<Herinnering> herinneringen(Casus casus) {
        return weging(casus).herinneringen();
    }

    @Override
    public Regelboek regelboek() {
        return (vast == null ? ruleSets.nieuwste() : vast).regelboek(settings.taal());
    }

    private Weging weging(Casus casus) {
        Objects.requireNonNull(casus, "casus");
        return Weging.of(op(casus.peildatum()), casus, settings.protocol(), settings.taal());
    }

    private RuleSet op(LocalDate peildatum) {
        return vast == null ? ruleSets.op(peildatum) : vast.op(peildatum);
    }

    @Override
    public List<Bevinding> controleer(List<AuditTrail> keten) {
        return controle().controleer(null, keten);
    }

    @Override
    public List<Bevinding> controleer(String vertrouwdeHash, List<AuditTrail> keten) {
        Objects.requireNonNull(vertrouwdeHash, "vertrouwdeHash");
        if (!HASH.matcher(vertrouwdeHash).matches()) {
            throw new MeldcodeException(Foutcode.ONGELDIGE_WAARDE, "vertrouwdeHash", "hash");
        }
        return controle().controleer(vertrouwdeHash, keten);
    }

    @Override
    public List<Bevinding> controleer(Besluit besluit) {
        return controle().controleer(besluit);
    }

    private Controle controle() {
        return new Controle(ruleSets, settings.taal());
    }
}
