package nl.meldcode.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.meldcode.rules.RuleCompiler.Part;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Makes Java code of every rule set, for the build: see {@link RuleModel}. It stays out of the jar, and so does what it needs. */
final class RuleCodeGenerator {

    private static final String CLASS = ".class";

    private RuleCodeGenerator() {}

    /**
     * Makes the code.
     *
     * @param args the folder that is to become the jar
     * @throws IOException when a result cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]);
        for (String folder : RuleSets.ONDERWIJS) {
            RuleSetFolder source = RuleSetFolder.read(folder);
            for (Part part : Part.values()) {
                generate(source, part, target);
            }
        }
    }

    private static void generate(RuleSetFolder source, Part part, Path target) throws IOException {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        // A name of its own: unless given one, all that is built in one JVM shares it.
        files.generateAndWritePomXML(services.newReleaseId(
                "nl.meldcode", part.name(), source.regelset().sha256()));
        part.files(source)
                .forEach((name, drl) -> files.write(
                        "src/main/resources/" + source.path(name), new String(drl, StandardCharsets.UTF_8)));
        KieBuilder builder = services.newKieBuilder(files, RuleCodeGenerator.class.getClassLoader())
                .buildAll(ExecutableModelProject.class);
        List<Message> messages = builder.getResults().getMessages();
        if (!messages.isEmpty()) {
            throw new IllegalStateException(messages.toString());
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        String own = RuleCodeGenerator.class.getPackageName().replace('.', '/') + "/";
        List<String> classes = module.getFileNames().stream()
                .filter(name -> name.startsWith(own) && name.endsWith(CLASS))
                .sorted()
                .toList();
        for (String name : classes) {
            write(target.resolve(name), module.getBytes(name));
        }
        write(
                target.resolve(own + source.folder() + "/" + part.model()),
                Stream.of(
                                RuleModel.SHA256 + " = " + source.regelset().sha256(),
                                RuleModel.DROOLS + " = " + Bibliotheek.MELDCODE.drools(),
                                RuleModel.MODEL + " = " + model(module))
                        .map(line -> line + "\n")
                        .reduce("", String::concat)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** What Drools itself keeps of the classes that it made: a line with its version, and one with the name of the model. */
    private static String model(InternalKieModule module) {
        String kept = module.getFileNames().stream()
                .filter(name -> name.endsWith("/drools-model"))
                .findFirst()
                .orElseThrow();
        return new String(module.getBytes(kept), StandardCharsets.UTF_8)
                .strip()
                .lines()
                .reduce((version, name) -> name)
                .orElseThrow();
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
