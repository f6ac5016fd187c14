package nl.meldcode.casussen.rapport;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The templates of this package. One that ends in {@code .ftlh} escapes all that it shows; a value that is missing fails; none can
 * reach a class that it was not given. Thread-safe.
 */
final class Sjablonen {

    private static final Configuration INSTELLING = instelling();

    private Sjablonen() {}

    /** Writes what a template makes of a model. */
    static void schrijf(String sjabloon, Map<String, ?> model, Writer uit) throws IOException {
        try {
            INSTELLING.getTemplate(sjabloon).process(model, uit);
        } catch (TemplateException e) {
            throw new IllegalStateException("Template " + sjabloon + " does not fit its model", e);
        }
    }

    /** Writes a file, in UTF-8; what UTF-8 cannot hold, half of a surrogate pair, becomes a question mark. */
    static void schrijf(String sjabloon, Map<String, ?> model, Path bestand) throws IOException {
        try (Writer uit =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(bestand), StandardCharsets.UTF_8))) {
            schrijf(sjabloon, model, uit);
        }
    }

    private static Configuration instelling() {
        Configuration instelling = new Configuration(Configuration.VERSION_2_3_35);
        instelling.setClassForTemplateLoading(Sjablonen.class, "");
        instelling.setDefaultEncoding(StandardCharsets.UTF_8.name());
        instelling.setLocale(Locale.ROOT);
        instelling.setLocalizedLookup(false);
        instelling.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        instelling.setNumberFormat("c");
        instelling.setBooleanFormat("c");
        instelling.setFallbackOnNullLoopVariable(false);
        instelling.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        instelling.setLogTemplateExceptions(false);
        instelling.setWrapUncheckedExceptions(true);
        instelling.setAPIBuiltinEnabled(false);
        instelling.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        return instelling;
    }
}
