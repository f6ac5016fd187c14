package nl.meldcode.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.Properties;
import nl.meldcode.rules.RuleCompiler.Part;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Java code that the build made of a rule set's DRL: an executable model, in the words of Drools. A file beside the DRL says which
 * class it is, from which DRL it was made, and by which version of Drools.
 */
final class RuleModel {

    static final String SHA256 = "sha256";
    static final String DROOLS = "drools";
    static final String MODEL = "model";

    private static final Logger LOG = LoggerFactory.getLogger(RuleModel.class);

    private RuleModel() {}

    /** The rules of that code, or null when it is not of exactly these rules for exactly this version of Drools. */
    static @Nullable Collection<? extends KiePackage> packages(RuleSetFolder source, Part part) {
        Properties made = new Properties();
        try (InputStream stream = RuleModel.class.getResourceAsStream(source.folder() + "/" + part.model())) {
            if (stream == null) {
                return null;
            }
            made.load(stream);
            if (!source.regelset().sha256().equals(made.getProperty(SHA256))
                    || !Bibliotheek.MELDCODE.drools().equals(made.getProperty(DROOLS))) {
                return null;
            }
            Model model = Class.forName(made.getProperty(MODEL))
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
            return new KiePackagesBuilder(
                            RuleBaseFactory.newKnowledgeBaseConfiguration(), null, Collections.singletonList(model))
                    .build()
                    .getKiePackages();
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            LOG.debug("The code of the rules in {} cannot be used", source.folder(), e);
            return null;
        }
    }
}
