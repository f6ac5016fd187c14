package nl.meldcode.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afweging;
import nl.meldcode.Antwoord;
import nl.meldcode.Bereik;
import nl.meldcode.BijzondereVorm;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Reden;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Signaal;
import nl.meldcode.Stappen;

/**
 * A rule with one thing altered in it.
 *
 * @param regel the id of the rule
 * @param wat what was altered
 * @param drl the altered rule; empty when it was deleted
 */
record Mutatie(String regel, String wat, String drl) {

    private static final Pattern RULE = Pattern.compile(
            "^rule \"(?<id>.+)\"\\n(?:.*\\n)*?when\\n(?<when>(?:.*\\n)*?)then\\n(?<then>(?:.*\\n)*?)end\\n",
            Pattern.MULTILINE);
    private static final Pattern CONSTANT = Pattern.compile("\\b((?:[A-Z][A-Za-z]+\\.)+)([A-Z][A-Z_0-9]+)\\b");
    private static final Pattern LETTER = Pattern.compile("\"([a-z])\"");
    private static final Pattern FIELD = Pattern.compile("\"((?:afwegingen|hulp)\\.\\w+)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<=[ (])\\d+(?=[),])");
    private static final Pattern IN_LIST = Pattern.compile("(?<=\\bin \\()[^()]*(?=\\))");

    private static final Map<String, Enum<?>[]> ENUMS = Stream.<Enum<?>[]>of(
                    Aandachtspunt.Code.values(),
                    Actie.Code.values(),
                    Actie.Wanneer.values(),
                    Afweging.Status.values(),
                    Antwoord.values(),
                    Bereik.values(),
                    BijzondereVorm.values(),
                    Conclusies.Functie.values(),
                    Conclusies.Soort.values(),
                    Hulpbesluit.values(),
                    Melding.values(),
                    Meldnorm.values(),
                    Reden.values(),
                    Redenoordeel.Oordeel.values(),
                    Signaal.Aard.values(),
                    Stappen.AdviesOuders.values(),
                    Stappen.RedenGeenGesprek.values(),
                    Stappen.UitkomstAdvies.values())
            .collect(Collectors.toMap(constants -> name(constants[0].getDeclaringClass()), Function.identity()));

    /** What is written for what: a comparison turned round, or one that takes in its limit, or no longer does. */
    private static final Map<String, String> OPERATORS = new LinkedHashMap<>();

    static {
        OPERATORS.put(" == ", " != ");
        OPERATORS.put(" != ", " == ");
        OPERATORS.put(" in \\(", " not in (");
        OPERATORS.put(" not in \\(", " in (");
        OPERATORS.put("\\bnot (?!in )", "exists ");
        OPERATORS.put("\\bexists ", "not ");
        OPERATORS.put(" > ", " >= ");
        OPERATORS.put(" < ", " <= ");
        OPERATORS.put(" \\|\\| ", " && ");
        OPERATORS.put(" && ", " || ");
        OPERATORS.put("(?<![!\\w.$])([\\w.$]+)\\.isAfter\\(", "!$1.isBefore(");
        OPERATORS.put("(?<![!\\w.$])([\\w.$]+)\\.isBefore\\(", "!$1.isAfter(");
        OPERATORS.put("!([\\w.$]+)\\.isAfter\\(", "$1.isBefore(");
        OPERATORS.put("(?<![\\w.$])(?=[\\w.$]+\\.is(?:After|Before|Empty)\\()(?<!!)", "!");
        OPERATORS.put("!(?=[\\w.$]+\\.is(?:After|Before|Empty)\\()", "");
    }

    /** All alterations of the rules in a file, in order. */
    static List<Mutatie> van(String drl) {
        List<Mutatie> mutaties = new ArrayList<>();
        Matcher rule = RULE.matcher(drl);
        while (rule.find()) {
            Map<String, Integer> vaker = new LinkedHashMap<>();
            List<Ingreep> ingrepen = new ArrayList<>();
            ingrepen.add(new Ingreep(rule.start(), rule.end(), "", "rule deleted"));
            voorwaarden(drl, rule.start("when"), rule.end("when"), ingrepen);
            gevolgen(drl, rule.start("then"), rule.end("then"), ingrepen);
            Set<String> teksten = new HashSet<>(Set.of(rule.group()));
            for (Ingreep ingreep : ingrepen) {
                String tekst = ingreep.in(drl, rule.start(), rule.end());
                if (teksten.add(tekst)) {
                    int keer = vaker.merge(ingreep.wat(), 1, Integer::sum);
                    mutaties.add(
                            new Mutatie(rule.group("id"), ingreep.wat() + (keer == 1 ? "" : " (" + keer + ")"), tekst));
                }
            }
        }
        return mutaties;
    }

    /** Stable as long as the rule is written the same way. */
    @Override
    public String toString() {
        return regel + ": " + wat;
    }

    private record Ingreep(int van, int tot, String door, String wat) {

        /** A part that is replaced by another one. */
        static Ingreep vervang(String drl, int van, int tot, String door) {
            return new Ingreep(van, tot, door, eenRegel(drl.substring(van, tot)) + " -> " + eenRegel(door));
        }

        static Ingreep zonder(int van, int tot, String wat) {
            return new Ingreep(van, tot, "", "without " + eenRegel(wat));
        }

        String in(String drl, int begin, int einde) {
            return drl.substring(begin, van) + door + drl.substring(tot, einde);
        }

        private static String eenRegel(String tekst) {
            return tekst.strip().replaceAll("\\s+", " ");
        }
    }

    private static void voorwaarden(String drl, int van, int tot, List<Ingreep> ingrepen) {
        waarden(drl, van, tot, ingrepen);
        LETTER.matcher(drl).region(van, tot).results().forEach(letter -> {
            String letters = "abcdefghijklmnopqrstux";
            int plaats = letters.indexOf(letter.group(1));
            char ander = letters.charAt((plaats + 1) % letters.length());
            while (drl.substring(van, tot).contains("\"" + ander + "\"")) {
                ander = letters.charAt((letters.indexOf(ander) + 1) % letters.length());
            }
            ingrepen.add(Ingreep.vervang(drl, letter.start(), letter.end(), "\"" + ander + "\""));
        });
        IN_LIST.matcher(drl)
                .region(van, tot)
                .results()
                .forEach(lijst -> onderdelen(drl, lijst.start(), lijst.end(), ",", ingrepen));
        OPERATORS.forEach((wat, door) -> {
            Matcher operator =
                    Pattern.compile(wat).matcher(drl).region(van, tot).useTransparentBounds(true);
            while (operator.find()) {
                String nieuw = operator.group().isEmpty()
                        ? door
                        : Pattern.compile(wat).matcher(operator.group()).replaceFirst(door);
                // With what stands behind it, so that the name says which one.
                int einde = Math.min(tot, drl.indexOf('\n', operator.end()));
                String rest = drl.substring(operator.end(), einde);
                ingrepen.add(new Ingreep(
                        operator.start(),
                        operator.end(),
                        nieuw,
                        "[" + operator.group().strip() + "] -> [" + nieuw.strip() + "] before " + rest.strip()));
            }
        });
        for (int begin = van; begin < tot; ) {
            int einde = einde(drl, begin, tot, "\n");
            if (!drl.substring(begin, einde).isBlank()) {
                ingrepen.add(Ingreep.zonder(begin, einde, drl.substring(begin, einde)));
            }
            begin = einde + 1;
        }
        for (int i = van; i < tot; i++) {
            if (drl.charAt(i) == '(') {
                int sluit = einde(drl, i + 1, tot, ")");
                String inhoud = drl.substring(i + 1, sluit);
                boolean lijst = drl.startsWith("in ", i - 3);
                if (!lijst) {
                    boolean patroon = Character.isLetter(drl.charAt(i - 1));
                    for (String teken :
                            patroon ? List.of(",", " || ", " && ") : List.of(" and ", " or ", " && ", " || ")) {
                        if ((patroon && teken.equals(",")) || inhoud.contains(teken)) {
                            onderdelen(drl, i + 1, sluit, teken, ingrepen);
                        }
                    }
                }
            }
        }
    }

    /** Each part between two of these, and not within brackets, left out. */
    private static void onderdelen(String drl, int van, int tot, String teken, List<Ingreep> ingrepen) {
        List<int[]> delen = new ArrayList<>();
        for (int begin = van; begin <= tot; ) {
            int einde = einde(drl, begin, tot, teken);
            delen.add(new int[] {begin, einde});
            begin = einde + teken.length();
        }
        boolean enige = delen.size() == 1;
        for (int i = 0; i < delen.size(); i++) {
            int begin = delen.get(i)[0];
            int einde = delen.get(i)[1];
            String deel = drl.substring(begin, einde);
            // What only gives a name to a field is no condition.
            if (!deel.isBlank()
                    && !(enige && !teken.equals(","))
                    && !deel.strip().matches("\\$\\w+ : [\\w.\\[\\]]+")) {
                ingrepen.add(
                        i + 1 < delen.size()
                                ? Ingreep.zonder(begin, delen.get(i + 1)[0], deel)
                                : Ingreep.zonder(i == 0 ? begin : delen.get(i - 1)[1], einde, deel));
            }
        }
    }

    private static int einde(String drl, int van, int tot, String teken) {
        int diepte = 0;
        for (int i = van; i < tot; i++) {
            if (diepte == 0 && drl.startsWith(teken, i)) {
                return i;
            }
            diepte += drl.charAt(i) == '(' ? 1 : drl.charAt(i) == ')' ? -1 : 0;
        }
        return tot;
    }

    /** But for the letter of a row, which only rules can read; that it is the one that the rule names, {@link RuleTextTest} says. */
    private static void gevolgen(String drl, int van, int tot, List<Ingreep> ingrepen) {
        waarden(drl, van, tot, ingrepen);
        FIELD.matcher(drl)
                .region(van, tot)
                .results()
                .forEach(veld -> ingrepen.add(Ingreep.vervang(
                        drl,
                        veld.start(),
                        veld.end(),
                        veld.group(1).equals("hulp.termijn") ? "\"afwegingen.hulpAanvaard\"" : "\"hulp.termijn\"")));
        long inserts = drl.substring(van, tot).lines().count();
        for (int begin = van; begin < tot && inserts > 1; ) {
            int einde = drl.indexOf('\n', begin) + 1;
            ingrepen.add(Ingreep.zonder(begin, einde, drl.substring(begin, einde)));
            begin = einde;
        }
    }

    /** Each code and number replaced by another one, which the rule does not name already. */
    private static void waarden(String drl, int van, int tot, List<Ingreep> ingrepen) {
        String tekst = drl.substring(van, tot);
        CONSTANT.matcher(drl).region(van, tot).results().forEach(code -> {
            Enum<?>[] constants =
                    ENUMS.get(code.group(1).substring(0, code.group(1).length() - 1));
            if (constants == null) {
                throw new IllegalArgumentException(code.group());
            }
            volgende(constants, code, tekst)
                    .ifPresent(ander ->
                            ingrepen.add(Ingreep.vervang(drl, code.start(), code.end(), code.group(1) + ander)));
        });
        Stream.concat(
                        NUMBER.matcher(drl)
                                .region(van, tot)
                                .useTransparentBounds(true)
                                .results(),
                        Pattern.compile("(?<=stap)\\d")
                                .matcher(drl)
                                .region(van, tot)
                                .useTransparentBounds(true)
                                .results())
                .forEach(getal -> ingrepen.add(Ingreep.vervang(
                        drl,
                        getal.start(),
                        getal.end(),
                        String.valueOf(Integer.parseInt(getal.group()) % 5
                                + (getal.group().length() > 1 ? 181 : 1)))));
    }

    private static Optional<String> volgende(Enum<?>[] constants, MatchResult code, String tekst) {
        int plaats = Arrays.stream(constants).map(Enum::name).toList().indexOf(code.group(2));
        return Stream.iterate(plaats + 1, i -> i + 1)
                .limit(constants.length - 1L)
                .map(i -> constants[i % constants.length].name())
                .filter(ander -> !tekst.contains(code.group(1) + ander))
                .findFirst();
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null || outer == Conclusies.class
                ? type.getSimpleName()
                : outer.getSimpleName() + "." + type.getSimpleName();
    }
}
