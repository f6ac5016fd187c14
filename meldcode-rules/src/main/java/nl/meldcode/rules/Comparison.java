package nl.meldcode.rules;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meldcode.Casus;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Uitkomst;
import nl.meldcode.Vergelijking;
import nl.meldcode.rules.Conclusies.Rij;
import nl.meldcode.spi.Vergeleken;

/** Runs the rules of two rule sets over the same cases, and tells where they decide differently. It decides nothing. */
final class Comparison {

    /** What is weighed on all processors before it is told, in order: enough to keep them busy, and little to keep. */
    private static final int CHUNK = 4_096;

    private final Kant a;
    private final Kant b;

    /** A rule set, by the name that it was asked for. */
    private record Kant(String naam, RuleSet regels) {}

    /** What a rule set makes of a case, for as far as two of them are compared. */
    record Beslissing(Uitkomst uitkomst, String regel) {}

    /** A case with all that fired on it on either side. */
    private record Gewogen(Casus casus, Recording a, Recording b) {}

    Comparison(RuleSets ruleSets, Vergeleken a, Vergeleken b) {
        this.a = kant(ruleSets, a);
        this.b = kant(ruleSets, b);
    }

    private static Kant kant(RuleSets ruleSets, Vergeleken welke) {
        if (welke instanceof Vergeleken.Ontwerp ontwerp) {
            return new Kant(ontwerp.folder().toString(), RuleSets.ontwerp(ontwerp.folder()));
        }
        String versie = ((Vergeleken.Versie) welke).versie();
        return new Kant(versie, ruleSets.versie(versie, versie));
    }

    Vergelijking vergelijk(Vergelijking.Listener listener) {
        return vergelijk(new CaseSpace()::casus, CaseSpace.AANTAL, listener);
    }

    Vergelijking vergelijk(IntFunction<Casus> casussen, int aantal, Vergelijking.Listener listener) {
        long verschillen = 0;
        long andereRegel = 0;
        for (int from = 0; from < aantal; from += CHUNK) {
            int to = Math.min(from + CHUNK, aantal);
            List<Gewogen> gewogen = IntStream.range(from, to)
                    .parallel()
                    .mapToObj(casussen)
                    .map(casus -> new Gewogen(casus, run(a, casus), run(b, casus)))
                    .toList();
            for (Gewogen geval : gewogen) {
                Beslissing vanA = beslissing(a.naam(), geval.a());
                Beslissing vanB = beslissing(b.naam(), geval.b());
                if (!vanA.uitkomst().equals(vanB.uitkomst())) {
                    verschillen++;
                    listener.verschil(new Vergelijking.Verschil(
                            geval.casus(), vanA.uitkomst(), vanA.regel(), vanB.uitkomst(), vanB.regel()));
                } else if (!vanA.regel().equals(vanB.regel())) {
                    andereRegel++;
                }
            }
            listener.vergeleken(to, aantal);
        }
        return new Vergelijking(a.regels().regelset(), b.regels().regelset(), aantal, verschillen, andereRegel);
    }

    /** What a draft's rules throw is for its author to mend, whatever it is; but not that the memory is full. */
    private static Recording run(Kant kant, Casus casus) {
        try {
            return kant.regels().beslis(casus);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new MeldcodeException(
                    Foutcode.ONGELDIGE_WAARDE,
                    kant.naam(),
                    "regelset-faalt",
                    RuleCompiler.reden(e),
                    MeldcodeJson.write(casus));
        }
    }

    static Beslissing beslissing(String naam, Recording recording) {
        List<Firing> rijen = recording.beslissend();
        List<Rij> rij = recording.conclusions(Rij.class);
        if (rij.size() != 1) {
            throw new MeldcodeException(
                    Foutcode.ONGELDIGE_WAARDE,
                    naam,
                    rijen.isEmpty() ? "regelset-geen-rij" : "regelset-meer-rijen",
                    MeldcodeJson.write(recording.casus()),
                    rijen.stream().map(firing -> firing.regel().id()).collect(Collectors.joining(", ")));
        }
        return new Beslissing(
                rij.get(0).uitkomst(recording.enEn()), rijen.get(0).regel().id());
    }
}
