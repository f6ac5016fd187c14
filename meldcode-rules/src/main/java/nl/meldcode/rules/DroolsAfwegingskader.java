package nl.meldcode.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Properties;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Casus;
import nl.meldcode.spi.Settings;
import org.drools.base.util.Drools;

/** Selects the rule set, runs it, and records the decision. Thread-safe: all that it holds is immutable. */
final class DroolsAfwegingskader implements Afwegingskader {

    private static final AuditTrail.Bibliotheek BIBLIOTHEEK = bibliotheek();

    private final Regelsets regelsets;
    private final Settings settings;

    DroolsAfwegingskader(Regelsets regelsets, Settings settings) {
        this.regelsets = regelsets;
        this.settings = settings;
    }

    @Override
    public Besluit weeg(Casus casus) {
        Regels regels = regelsets.op(casus.peildatum());
        Weging weging = new Weging(
                casus, settings.protocol(), regels.teksten(settings.taal()), regels.run(casus, settings.protocol()));
        AuditTrail.Uitkomst uitkomst = weging.uitkomst();
        AuditTrail trail = new AuditTrail(
                settings.ids().get(),
                Instant.now(settings.clock()).truncatedTo(ChronoUnit.SECONDS),
                AuditTrail.Modus.PRAKTIJK,
                settings.taal(),
                regels.regelset(),
                BIBLIOTHEEK,
                casus,
                settings.protocol(),
                weging.stappen(),
                uitkomst,
                AuditTrail.Context.LEEG,
                null,
                "");
        return new Besluit(
                casus.referentie(),
                casus.peildatum(),
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
                trail.verzegeld());
    }

    private static AuditTrail.Bibliotheek bibliotheek() {
        Properties properties = new Properties();
        try (InputStream stream = DroolsAfwegingskader.class.getResourceAsStream("bibliotheek.properties")) {
            properties.load(Objects.requireNonNull(stream, "bibliotheek.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AuditTrail.Bibliotheek("meldcode", properties.getProperty("versie"), Drools.getFullVersion());
    }
}
