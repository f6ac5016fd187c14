package nl.meldcode.cli;

import java.util.Optional;
import nl.meldcode.Taal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --taal}. */
final class Languages implements ITypeConverter<Taal> {

    private static final String OPTION = "--taal";

    /** Called by picocli. */
    Languages() {}

    @Override
    public Taal convert(String value) {
        return parse(value).orElseThrow(() -> new TypeConversionException(value));
    }

    /**
     * The language of a command line that may turn out to be wrong: the help and the errors of usage follow it too, and those come
     * before, or instead of, all that picocli finds.
     */
    static Taal of(String... args) {
        Taal taal = Taal.NL;
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            String value = "";
            if (args[i].startsWith(OPTION + "=")) {
                value = args[i].substring(OPTION.length() + 1);
            } else if (args[i].equals(OPTION) && i + 1 < args.length) {
                value = args[i + 1];
            }
            taal = parse(value).orElse(taal);
        }
        return taal;
    }

    private static Optional<Taal> parse(String value) {
        for (Taal taal : Taal.values()) {
            if (taal.code().equals(value)) {
                return Optional.of(taal);
            }
        }
        return Optional.empty();
    }
}
