package nl.meldcode.benchmark;

import static nl.meldcode.Antwoord.JA;
import static nl.meldcode.Antwoord.NEE;
import static nl.meldcode.Antwoord.ONBEKEND;
import static nl.meldcode.Antwoord.TWIJFEL;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.meldcode.Antwoord;
import nl.meldcode.Bereik;
import nl.meldcode.Casus;
import nl.meldcode.Signaal;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.Type;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The decision table as rules of Evrete, one for each row, with conditions in Java. It has no way to ask that there is no such fact: what
 * is found on the way is kept in a fact that rules change, and what is more urgent comes first by salience. A peer for measurement, not
 * part of the product.
 */
final class Evrete implements Engine {

    /** What was found on the way. */
    static final class Found {
        private boolean openIndication;
        private @Nullable Row row;
    }

    private static final int ON_THE_WAY = 100;

    private final RuleSetBuilder<Knowledge> rules;
    private final Knowledge knowledge;
    private int salience;

    Evrete() {
        Knowledge empty = new KnowledgeService().newKnowledge();
        Type<Casus> casus = empty.getTypeResolver().getOrDeclare(Casus.class);
        casus.declareField("it", Casus.class, Function.identity());
        casus.declareField("buitenBereik", Boolean.class, c -> c.bereik() != Bereik.HUISELIJKE_KRING);
        casus.declareField("vraag2", Antwoord.class, c -> PlainJava.question2(c.antwoorden()));
        casus.declareField("vermoeden", Antwoord.class, c -> c.antwoorden().vermoeden());
        casus.declareField("onthulling", Antwoord.class, c -> c.antwoorden().onthulling());
        casus.declareField("hulp", Antwoord.class, c -> c.antwoorden().effectieveHulpMogelijk());
        casus.declareField("aanvaard", Antwoord.class, c -> c.antwoorden().hulpAanvaard());
        casus.declareField("resultaat", Antwoord.class, c -> c.antwoorden().resultaatBereikt());
        Type<Signaal> signaal = empty.getTypeResolver().getOrDeclare(Signaal.class);
        signaal.declareField("it", Signaal.class, Function.identity());
        Type<Found> found = empty.getTypeResolver().getOrDeclare(Found.class);
        found.declareField("open", Boolean.class, f -> f.openIndication);
        this.rules = empty.builder();

        rules.newRule("open-form-or-advice")
                .salience(ON_THE_WAY)
                .forEach("$c", Casus.class, "$f", Found.class)
                .where(test((Casus c) -> PlainJava.adviceToReport(c) || PlainJava.openForm(c)), "$c.it")
                .where(test((Boolean open) -> !open), "$f.open")
                .execute(Evrete::foundOpenIndication);
        rules.newRule("open-signal")
                .salience(ON_THE_WAY)
                .forEach("$c", Casus.class, "$s", Signaal.class, "$f", Found.class)
                .where((ValuesPredicate) v -> PlainJava.openSignal(v.get(0), v.get(1)), "$c.it", "$s.it")
                .where(test((Boolean open) -> !open), "$f.open")
                .execute(Evrete::foundOpenIndication);

        row(Row.X, lhs -> lhs.where(test((Boolean outside) -> outside), "$c.buitenBereik"));
        row(Row.A, is("vraag2", JA));
        row(Row.B, is("vraag2", TWIJFEL));
        row(Row.C, is("vermoeden", ONBEKEND));
        row(Row.D, is("vermoeden", TWIJFEL));
        row(Row.E, is("vermoeden", NEE).andThen(Evrete::open));
        row(Row.F, is("vermoeden", NEE).andThen(is("onthulling", ONBEKEND)).andThen(casus(PlainJava::pupilSpoke)));
        row(Row.G, is("vermoeden", NEE));
        row(Row.H, is("hulp", NEE));
        row(Row.I, is("aanvaard", NEE));
        row(Row.J, is("resultaat", NEE));
        row(Row.K, is("vraag2", ONBEKEND));
        row(Row.L, Evrete::open);
        row(Row.M, is("hulp", TWIJFEL));
        row(Row.N, is("hulp", ONBEKEND));
        row(Row.O, is("aanvaard", TWIJFEL));
        row(Row.P, is("aanvaard", ONBEKEND));
        row(Row.Q, casus(c -> c.hulp().termijn() == null));
        row(Row.R, is("resultaat", TWIJFEL));
        row(Row.S, is("resultaat", JA));
        row(Row.T, casus(PlainJava::termRuns));
        row(Row.U, lhs -> lhs);
        this.knowledge = rules.build();
    }

    @Override
    public Outcome decide(Casus casus) {
        Found found = new Found();
        List<Object> facts = new ArrayList<>();
        facts.add(casus);
        facts.add(found);
        facts.addAll(casus.signalen());
        knowledge.newStatelessSession().insertAndFire(facts);
        return Objects.requireNonNull(found.row).outcome();
    }

    /** The first row that holds decides. */
    private void row(Row row, Function<LhsBuilder<Knowledge>, LhsBuilder<Knowledge>> when) {
        salience--;
        when.apply(rules.newRule("row-" + row).salience(salience).forEach("$c", Casus.class, "$f", Found.class))
                .execute(context -> {
                    Found found = context.get("$f");
                    if (found.row == null) {
                        found.row = row;
                    }
                });
    }

    private static Function<LhsBuilder<Knowledge>, LhsBuilder<Knowledge>> is(String field, Antwoord antwoord) {
        return lhs -> lhs.where(test(given -> given == antwoord), "$c." + field);
    }

    private static Function<LhsBuilder<Knowledge>, LhsBuilder<Knowledge>> casus(Predicate<Casus> holds) {
        return lhs -> lhs.where(test(holds), "$c.it");
    }

    private static LhsBuilder<Knowledge> open(LhsBuilder<Knowledge> lhs) {
        return lhs.where(test((Boolean open) -> open), "$f.open");
    }

    private static <T> ValuesPredicate test(Predicate<T> holds) {
        return values -> holds.test(values.get(0));
    }

    private static void foundOpenIndication(RhsContext context) {
        Found found = context.get("$f");
        if (!found.openIndication) {
            found.openIndication = true;
            context.update(found);
        }
    }
}
