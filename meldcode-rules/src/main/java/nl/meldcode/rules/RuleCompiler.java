package nl.meldcode.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Drools rule bases: of the code that the build made of the DRL, where that is of use ({@link RuleModel}), or else of the DRL
 * itself, which takes seconds. Either way the rules are those of the DRL.
 */
final class RuleCompiler {

    private static final Logger LOG = LoggerFactory.getLogger(RuleCompiler.class);

    /** Of what a compiler or a rule says: enough to find the place, and not the whole file. */
    private static final int MAX_REASON = 300;

    /** The two parts of a rule set; each is a rule base of its own. */
    enum Part {
        BESLISSING,
        VERVOLG;

        Map<String, byte[]> files(RuleSetFolder source) {
            return this == BESLISSING ? source.beslissing() : source.vervolg();
        }

        /** What says which code the build made of it. */
        String model() {
            return name().toLowerCase(Locale.ROOT) + ".properties";
        }
    }

    private RuleCompiler() {}

    static InternalKnowledgeBase load(RuleSetFolder source, Part part) {
        Collection<? extends KiePackage> packages = RuleModel.packages(source, part);
        if (packages == null) {
            LOG.info(
                    "Compiling the rules in {} for Drools {}; this takes seconds",
                    source.folder(),
                    Bibliotheek.MELDCODE.drools());
            packages = compile(source, part);
        }
        return of(packages);
    }

    static InternalKnowledgeBase of(Collection<? extends KiePackage> packages) {
        InternalRuleBase ruleBase = RuleBaseFactory.newRuleBase();
        ruleBase.addPackages(new ArrayList<>(packages));
        return new SilentRuleBase(ruleBase);
    }

    /**
     * From bytes, and not through a KieFileSystem, whose name two libraries in one JVM would share. The first fault is enough: those
     * behind it mostly follow from it.
     */
    static Collection<KiePackage> compile(RuleSetFolder source, Part part) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, RuleCompiler.class.getClassLoader()));
        part.files(source).forEach((name, bytes) -> {
            try {
                builder.add(ResourceFactory.newByteArrayResource(bytes).setSourcePath(name), ResourceType.DRL);
            } catch (RuntimeException | StackOverflowError e) {
                throw new MeldcodeException(
                        Foutcode.ONGELDIGE_WAARDE, source.path(name), "regelset-compileert-niet", "?", reden(e));
            }
            for (KnowledgeBuilderError error : builder.getErrors()) {
                throw new MeldcodeException(
                        Foutcode.ONGELDIGE_WAARDE,
                        source.path(name),
                        "regelset-compileert-niet",
                        error.getLines().length == 0 ? "?" : error.getLines()[0],
                        eenRegel(error.getMessage()));
            }
        });
        return builder.getKnowledgePackages();
    }

    /** What went wrong, in one line. */
    static String reden(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : eenRegel(e.getMessage());
    }

    private static String eenRegel(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        return line.length() <= MAX_REASON ? line : line.substring(0, MAX_REASON) + "…";
    }
}
