package nl.meldcode.cli;

import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with a command line; picocli itself speaks English only. */
final class UsageErrors {

    private UsageErrors() {}

    static String message(ParameterException fault, Labels labels) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String key = unmatched.isUnknownOption()
                    ? "usage.unknownOption"
                    : fault.getCommandLine().getParent() == null ? "usage.unknownCommand" : "usage.unexpected";
            String message = labels.get(key, unmatched.getUnmatched().get(0));
            List<String> suggestions = unmatched.getSuggestions();
            return suggestions.isEmpty() ? message : message + " " + labels.get("usage.suggestion", suggestions.get(0));
        }
        if (fault instanceof MissingParameterException missing) {
            ArgSpec first = missing.getMissing().get(0);
            return labels.get("usage.missing", name(first), first.paramLabel());
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return labels.get("usage.twice", name(twice.getOverwritten()));
        }
        ArgSpec option = fault.getArgSpec();
        if (option == null) {
            return labels.get("usage.wrong");
        }
        return labels.get("usage.value", name(option), String.valueOf(fault.getValue()), option.paramLabel());
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
