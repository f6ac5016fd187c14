package nl.meldcode.casussen.rapport;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import nl.meldcode.Taal;

/** The report's own words in one language; a template calls it as a function. */
final class Labels implements TemplateMethodModelEx {

    private final ResourceBundle bundle;

    Labels(Taal taal) {
        this.bundle = ResourceBundle.getBundle("nl.meldcode.casussen.rapport.Labels", taal.locale());
    }

    /** The words for a key, with values filled in. */
    String of(String key, Object... values) {
        return bundle.getString(key).formatted(values);
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        String[] texts = new String[arguments.size()];
        for (int i = 0; i < texts.length; i++) {
            Object argument = arguments.get(i);
            texts[i] = argument instanceof TemplateScalarModel text ? text.getAsString() : String.valueOf(argument);
        }
        Object[] values = new Object[texts.length - 1];
        System.arraycopy(texts, 1, values, 0, values.length);
        try {
            return of(texts[0], values);
        } catch (MissingResourceException e) {
            throw new TemplateModelException("No label " + texts[0], e);
        }
    }
}
