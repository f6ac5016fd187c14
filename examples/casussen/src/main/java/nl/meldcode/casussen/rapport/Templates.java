package nl.meldcode.casussen.rapport;

import freemarker.core.TemplateClassResolver;
import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.meldcode.Bron;

/**
 * The templates of this package. One that ends in {@code .ftlh} escapes all that it shows; a value that is missing fails; none can
 * reach a class that it was not given. Thread-safe.
 */
final class Templates {

    private static final Configuration CONFIGURATION = configuration();

    private Templates() {}

    /** Writes what a template makes of a model. */
    static void write(String template, Map<String, ?> model, Writer out) throws IOException {
        try {
            CONFIGURATION.getTemplate(template).process(model, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("Template " + template + " does not fit its model", e);
        }
    }

    /** Writes a file, in UTF-8; what UTF-8 cannot hold, half of a surrogate pair, becomes a question mark. */
    static void write(String template, Map<String, ?> model, Path file) throws IOException {
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
            write(template, model, out);
        }
    }

    /** The sources by their tags, for a template that is given tags. */
    static Map<String, Bron> bronnen() {
        return Bron.alle().stream().collect(Collectors.toMap(Bron::tag, Function.identity()));
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        DefaultObjectWrapperBuilder values = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_35);
        // A value of the library names its parts as a record does, also where it is none.
        values.setDefaultZeroArgumentNonVoidMethodPolicy(
                ZeroArgumentNonVoidMethodPolicy.BOTH_METHOD_AND_PROPERTY_UNLESS_BEAN_PROPERTY_READ_METHOD);
        configuration.setObjectWrapper(values.build());
        configuration.setClassForTemplateLoading(Templates.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        return configuration;
    }
}
