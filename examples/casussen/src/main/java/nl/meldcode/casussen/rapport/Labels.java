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
    String of(String sleutel, Object... waarden) {
        return bundle.getString(sleutel).formatted(waarden);
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List argumenten) throws TemplateModelException {
        String[] teksten = new String[argumenten.size()];
        for (int i = 0; i < teksten.length; i++) {
            Object argument = argumenten.get(i);
            teksten[i] = argument instanceof TemplateScalarModel tekst ? tekst.getAsString() : String.valueOf(argument);
        }
        Object[] waarden = new Object[teksten.length - 1];
        System.arraycopy(teksten, 1, waarden, 0, waarden.length);
        try {
            return of(teksten[0], waarden);
        } catch (MissingResourceException e) {
            throw new TemplateModelException("No label " + teksten[0], e);
        }
    }
}
