package nl.meldcode.rules;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Drools rule bases. Compiling DRL takes seconds, so that the build does it once and keeps the result beside the DRL. That
 * result is taken only when it was compiled from exactly these DRL bytes by exactly this version of Drools; otherwise the DRL is
 * compiled here and now. Either way the rules are those of the DRL.
 */
final class RuleBases {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBases.class);
    private static final String COMPILED = "regels.bin";

    private RuleBases() {}

    static KieBase load(RuleSource source) {
        Collection<KiePackage> packages = compiled(source);
        if (packages == null) {
            LOG.info(
                    "Compiling the rules in {} for Drools {}; this takes seconds",
                    source.folder(),
                    Bibliotheek.MELDCODE.drools());
        }
        InternalRuleBase ruleBase = RuleBaseFactory.newRuleBase();
        ruleBase.addPackages(packages == null ? compile(source) : packages);
        return new SilentRuleBase(ruleBase);
    }

    /** From bytes, and not through a KieFileSystem, whose name two libraries in one JVM would share. */
    static Collection<KiePackage> compile(RuleSource source) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, RuleBases.class.getClassLoader()));
        source.drl()
                .forEach((name, bytes) ->
                        builder.add(ResourceFactory.newByteArrayResource(bytes).setSourcePath(name), ResourceType.DRL));
        if (builder.hasErrors()) {
            throw new IllegalStateException(
                    "The rules in " + source.folder() + " do not compile: " + builder.getErrors());
        }
        return builder.getKnowledgePackages();
    }

    /** What the build compiled, or null when that is of no use here. */
    @SuppressWarnings("unchecked")
    static @Nullable Collection<KiePackage> compiled(RuleSource source) {
        try (InputStream stream = RuleBases.class.getResourceAsStream(source.folder() + "/" + COMPILED)) {
            if (stream == null) {
                return null;
            }
            try (DroolsObjectInputStream in =
                    new DroolsObjectInputStream(new BufferedInputStream(stream), RuleBases.class.getClassLoader())) {
                boolean fits = in.readUTF().equals(source.regelset().sha256())
                        && in.readUTF().equals(Bibliotheek.MELDCODE.drools());
                return fits ? (Collection<KiePackage>) in.readObject() : null;
            }
        } catch (IOException | ClassNotFoundException | LinkageError e) {
            LOG.debug("The compiled rules in {} cannot be read", source.folder(), e);
            return null;
        }
    }

    /**
     * Compiles every rule set. For the build.
     *
     * @param args the root of this package in the folder that is to become the jar
     * @throws IOException when a result cannot be written
     */
    public static void main(String[] args) throws IOException {
        for (String folder : Regelsets.ONDERWIJS) {
            RuleSource source = RuleSource.read(folder);
            Path file = Path.of(args[0], folder, COMPILED);
            try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(Files.newOutputStream(file))) {
                out.writeUTF(source.regelset().sha256());
                out.writeUTF(Bibliotheek.MELDCODE.drools());
                out.writeObject(new ArrayList<>(compile(source)));
            }
        }
    }
}
