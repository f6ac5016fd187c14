package nl.meldcode.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Casus;
import nl.meldcode.Protocol;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** The peer: Drools as one would use it by hand, over the DRL of this library. */
final class BareSession {

    private static final String FOLDER = "/nl/meldcode/rules/onderwijs/2019-1/";

    private final KieBase base;
    private final List<Object> facts;

    BareSession() {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        try {
            Properties regelset = new Properties();
            regelset.load(open("regelset.properties"));
            for (String part : List.of("beslissing", "vervolg")) {
                for (String file : regelset.getProperty(part).split(", ", -1)) {
                    builder.add(ResourceFactory.newByteArrayResource(open(file).readAllBytes()), ResourceType.DRL);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.base = builder.newKieBase();
        this.facts = facts();
    }

    List<Object> run() {
        base.newStatelessKieSession().execute(facts);
        return facts;
    }

    private static List<Object> facts() {
        Casus casus = Example.CASUS;
        List<Object> facts =
                new ArrayList<>(List.of(Protocol.STANDAARD, casus, casus.antwoorden(), casus.stappen(), casus.hulp()));
        facts.addAll(casus.signalen());
        facts.addAll(casus.hulp().bestaandeHulpverlening());
        facts.addAll(casus.redenenOmNietTeMelden());
        facts.add(conclusie("NaarAfweging", 0));
        facts.add(conclusie("Beantwoord", 1, casus.antwoorden().vermoeden()));
        facts.add(conclusie("Beantwoord", 3, casus.antwoorden().effectieveHulpMogelijk()));
        facts.add(conclusie("Beantwoord", 4, casus.antwoorden().hulpAanvaard()));
        facts.add(conclusie("Beantwoord", 5, casus.antwoorden().resultaatBereikt()));
        return facts;
    }

    /** The library keeps these facts to itself. */
    private static Object conclusie(String name, Object... parts) {
        try {
            return Class.forName("nl.meldcode.rules.Conclusies$" + name)
                    .getConstructors()[0]
                    .newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Afwegingskader.class.getResourceAsStream(FOLDER + name), name);
    }
}
