package nl.meldcode.rules;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import nl.meldcode.Foutcode;
import nl.meldcode.MeldcodeException;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Drools rule bases. Compiling DRL takes seconds, so that the build does it once and keeps the result beside the DRL. That
 * result is taken only when it was compiled from exactly these DRL bytes by exactly this version of Drools; otherwise the DRL is
 * compiled here and now. Either way the rules are those of the DRL.
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

        private String compiled() {
            return name().toLowerCase(Locale.ROOT) + ".bin";
        }
    }

    private RuleCompiler() {}

    static InternalKnowledgeBase load(RuleSetFolder source, Part part) {
        Collection<KiePackage> packages = compiled(source, part);
        if (packages == null) {
            LOG.info(
                    "Compiling the rules in {} for Drools {}; this takes seconds",
                    source.folder(),
                    Bibliotheek.MELDCODE.drools());
            packages = compile(source, part);
        }
        return of(packages);
    }

    static InternalKnowledgeBase of(Collection<KiePackage> packages) {
        InternalRuleBase ruleBase = RuleBaseFactory.newRuleBase();
        ruleBase.addPackages(packages);
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

    /** What the build compiled, or null when that is of no use here. */
    @SuppressWarnings("unchecked")
    static @Nullable Collection<KiePackage> compiled(RuleSetFolder source, Part part) {
        try (InputStream stream = RuleCompiler.class.getResourceAsStream(source.folder() + "/" + part.compiled())) {
            if (stream == null) {
                return null;
            }
            try (DroolsObjectInputStream in =
                    new DroolsObjectInputStream(new BufferedInputStream(stream), RuleCompiler.class.getClassLoader())) {
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
        for (String folder : RuleSets.ONDERWIJS) {
            RuleSetFolder source = RuleSetFolder.read(folder);
            for (Part part : Part.values()) {
                write(source, compile(source, part), Path.of(args[0], folder, part.compiled()));
            }
        }
    }

    private static void write(RuleSetFolder source, Collection<KiePackage> packages, Path file) throws IOException {
        try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(Files.newOutputStream(file))) {
            out.writeUTF(source.regelset().sha256());
            out.writeUTF(Bibliotheek.MELDCODE.drools());
            out.writeObject(new ArrayList<>(packages));
        }
    }
}
