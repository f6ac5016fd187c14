package nl.meldcode.casussen;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Besluitcontext;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.Protocol;
import nl.meldcode.Regelboek;
import nl.meldcode.Taal;

/**
 * A run over case files: weighs each with its own protocol, compares the decision with what the file expects, and remembers which rules
 * took part. Of a result it keeps nothing else, so that a run may be long. Thread-safe.
 */
public final class Oefening {

    private static final Besluitcontext CONTEXT =
            Besluitcontext.builder().modus(AuditTrail.Modus.OEFENING).build();

    private final Voorbeelden voorbeelden;
    private final Taal taal;
    private final Map<Protocol, Afwegingskader> kaders = new ConcurrentHashMap<>();
    private final Set<String> bereikt = ConcurrentHashMap.newKeySet();

    /**
     * Starts a run.
     *
     * @param voorbeelden the case files
     * @param taal the language of the decisions
     */
    public Oefening(Voorbeelden voorbeelden, Taal taal) {
        this.voorbeelden = voorbeelden;
        this.taal = taal;
    }

    /**
     * Runs one case file. The audit trail of its decision says that it was an exercise.
     *
     * @param bestand the name of one of the {@link Voorbeelden#bestanden}
     * @return how it came out
     * @throws VoorbeeldException when the file does not fit or cannot be read, names a rule that does not exist, or has a reference
     *     date on which no rule set was in force
     * @throws NoSuchElementException when it is none of the case files
     */
    public Uitslag toets(String bestand) {
        // Of a name that is none of them the caller hears as of a bug.
        voorbeelden.plaats(bestand);
        return guarded(bestand, () -> toets(voorbeelden.document(bestand)));
    }

    /** What nobody thought of is a refusal of one file, and does not stop a run over many. */
    static <T> T guarded(String bestand, Supplier<T> run) {
        try {
            return run.get();
        } catch (VoorbeeldException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new VoorbeeldException(
                    bestand,
                    Foutcode.ONLEESBAAR,
                    null,
                    null,
                    e,
                    "fout.onverwacht",
                    e.getClass().getSimpleName());
        }
    }

    private Uitslag toets(Document document) {
        Voorbeeld voorbeeld = Voorbeeld.lees(document);
        Afwegingskader kader = kader(voorbeeld.protocol());
        requireKnown(document, voorbeeld.verwacht().regels(), kader.regelboek());
        Besluit besluit;
        try {
            besluit = kader.weeg(voorbeeld.casus(), CONTEXT);
        } catch (MeldcodeException e) {
            throw document.refusal(e, "casus");
        }
        besluit.auditTrail().stappen().forEach(stap -> bereikt.add(stap.regel()));
        return new Uitslag(voorbeeld, besluit);
    }

    /**
     * The rules that took part in no decision so far.
     *
     * @return those of the newest rule set, in the order of its rule book
     */
    public List<Regelboek.Regel> nietBereikt() {
        return kader(Protocol.STANDAARD).regelboek().regels().stream()
                .filter(regel -> !bereikt.contains(regel.id()))
                .toList();
    }

    private Afwegingskader kader(Protocol protocol) {
        return kaders.computeIfAbsent(
                protocol,
                own -> Afwegingskader.builder().taal(taal).protocol(own).build());
    }

    private static void requireKnown(Document document, List<String> regels, Regelboek regelboek) {
        List<String> ids = regelboek.regels().stream().map(Regelboek.Regel::id).toList();
        for (int i = 0; i < regels.size(); i++) {
            if (regelboek.regel(regels.get(i)).isEmpty()) {
                String path = "verwacht.regels[" + i + "]";
                document.keep(Nearest.to(regels.get(i), ids)
                        .map(meant -> document.refusal(
                                Foutcode.ONGELDIGE_WAARDE, path, "fout.onbekende-regel-bedoeld", meant))
                        .orElseGet(() -> document.refusal(Foutcode.ONGELDIGE_WAARDE, path, "fout.onbekende-regel")));
            }
        }
        document.requireNoFault();
    }
}
