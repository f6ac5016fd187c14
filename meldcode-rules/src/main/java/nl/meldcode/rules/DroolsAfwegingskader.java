package nl.meldcode.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Besluitcontext;
import nl.meldcode.Bevinding;
import nl.meldcode.Casus;
import nl.meldcode.spi.Settings;
import org.jspecify.annotations.Nullable;

/** Selects the rule set, runs it, and records the decision. Thread-safe: all that it holds is immutable. */
final class DroolsAfwegingskader implements Afwegingskader {

    private final Regelsets regelsets;
    private final @Nullable Regels vast;
    private final Settings settings;

    DroolsAfwegingskader(Regelsets regelsets, Settings settings) {
        this.regelsets = regelsets;
        this.vast = settings.versie() == null ? null : regelsets.versie(settings.versie());
        this.settings = settings;
    }

    @Override
    public Besluit weeg(Casus casus, Besluitcontext context) {
        LocalDate peildatum = casus.peildatum();
        Regels regels = vast == null ? regelsets.op(peildatum) : vast.op(peildatum);
        Weging weging = Weging.of(regels, casus, settings.protocol(), settings.taal());
        AuditTrail.Uitkomst uitkomst = weging.uitkomst();
        AuditTrail trail = new AuditTrail(
                        settings.ids().get(),
                        Instant.now(settings.clock()).truncatedTo(ChronoUnit.SECONDS),
                        context.modus(),
                        settings.taal(),
                        regels.regelset(),
                        Bibliotheek.MELDCODE,
                        casus,
                        settings.protocol(),
                        weging.stappen(),
                        uitkomst,
                        context.context(),
                        context.vorigeHash(),
                        "")
                .verzegeld();
        Besluit besluit = new Besluit(
                casus.referentie(),
                peildatum,
                uitkomst.melding(),
                uitkomst.meldnorm(),
                uitkomst.beslissendeAfweging(),
                uitkomst.hulp(),
                uitkomst.enEn(),
                weging.afwegingen(),
                weging.openVragen(),
                weging.acties(),
                weging.redenen(),
                weging.aandachtspunten(),
                weging.toelichting(),
                trail);
        settings.listener().besloten(trail);
        return besluit;
    }

    @Override
    public List<Bevinding> controleer(List<AuditTrail> keten) {
        return new Controle(regelsets, settings.taal()).controleer(keten);
    }
}
