package nl.meldcode.verslag;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page that is being written. The caller says what stands on it and in which order; the page knows how it looks, and sees to it
 * that no value can pass for something else: values come from outside.
 */
abstract class Page {

    /**
     * Something that was found.
     *
     * @param tekst what, in words; empty when there are none
     * @param code what it is called where machines read it, or null
     */
    record Waarde(String tekst, @Nullable String code) {

        Waarde(String tekst) {
            this(tekst, null);
        }

        static Waarde code(String code) {
            return new Waarde("", code);
        }
    }

    /**
     * A name with what was found under it.
     *
     * @param naam the name
     * @param waarden what was found, at least one
     */
    record Gegeven(String naam, List<Waarde> waarden) {

        Gegeven(String naam, Waarde waarde) {
            this(naam, List.of(waarde));
        }

        Gegeven(String naam, String waarde) {
            this(naam, new Waarde(waarde));
        }
    }

    final StringBuilder pagina = new StringBuilder();

    /** The title, once and first. */
    abstract void titel(String tekst);

    /** Something that nobody may overlook. */
    abstract void waarschuwing(String tekst);

    /** The beginning of a part, with its number. */
    abstract void kop(int nummer, String tekst);

    /** The beginning of a part of a part. */
    abstract void tussenkop(String tekst);

    /** A paragraph. */
    abstract void alinea(String tekst);

    /** Names with what was found under them, below each other. */
    abstract void gegevens(List<Gegeven> gegevens);

    /** Something with a number, what it says, and what belongs to it; without a heading or a text where that is null. */
    abstract void punt(int nummer, @Nullable String kop, @Nullable String tekst, List<Gegeven> gegevens);

    /** The page as it is now. */
    @Override
    public String toString() {
        return pagina.toString();
    }

    /** A text on one line that says what it holds: control characters and what turns the direction of writing are spelled out. */
    static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> {
                    for (char unit : Character.toChars(c)) {
                        safe.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                    }
                }
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** Plain text, of 80 columns. Only a word that is longer goes past that: an id must stay in one piece. */
    static final class Tekst extends Page {

        private static final int BREEDTE = 80;
        private static final int MARGE = 4;
        private static final int BREEDSTE_NAAM = 32;
        private static final Pattern WIT = Pattern.compile("\\s+");

        @Override
        void titel(String tekst) {
            regels("", "", tekst);
            pagina.append("=".repeat(BREEDTE)).append('\n');
        }

        @Override
        void waarschuwing(String tekst) {
            pagina.append('\n').append("*".repeat(BREEDTE)).append('\n');
            regels("", "", tekst);
            pagina.append("*".repeat(BREEDTE)).append('\n');
        }

        @Override
        void kop(int nummer, String tekst) {
            pagina.append("\n\n");
            regels(nummer + ". ", "   ", tekst);
            pagina.append("-".repeat(BREEDTE)).append('\n');
        }

        @Override
        void tussenkop(String tekst) {
            pagina.append('\n');
            regels("", "", tekst + ":");
        }

        @Override
        void alinea(String tekst) {
            pagina.append('\n');
            regels("", "", tekst);
        }

        @Override
        void gegevens(List<Gegeven> gegevens) {
            pagina.append('\n');
            gegevens(0, gegevens);
        }

        @Override
        void punt(int nummer, @Nullable String kop, @Nullable String tekst, List<Gegeven> gegevens) {
            String marge = " ".repeat(MARGE);
            String eerste = String.format(Locale.ROOT, "%2d. ", nummer);
            pagina.append('\n');
            if (kop != null) {
                regels(eerste, marge, kop);
                eerste = marge;
            }
            if (tekst != null) {
                regels(eerste, marge, tekst);
            }
            gegevens(MARGE, gegevens);
        }

        private void gegevens(int marge, List<Gegeven> gegevens) {
            int breedte = gegevens.stream()
                    .mapToInt(gegeven -> lengte(printable(gegeven.naam())))
                    .filter(lengte -> lengte <= BREEDSTE_NAAM)
                    .max()
                    .orElse(0);
            for (Gegeven gegeven : gegevens) {
                gegeven(marge, breedte, gegeven);
            }
        }

        /** Values stand next to the name, or below it where the name or a word of theirs is too long for that. */
        private void gegeven(int marge, int breedte, Gegeven gegeven) {
            String naam = printable(gegeven.naam()) + ":";
            int kolom = marge + breedte + 2;
            boolean past = lengte(naam) <= breedte + 1
                    && gegeven.waarden().stream()
                            .flatMap(waarde -> WIT.splitAsStream(regel(waarde)))
                            .allMatch(woord -> lengte(woord) <= BREEDTE - kolom - 2);
            String inspringing = " ".repeat(past ? kolom : marge + 2);
            String eerste = inspringing;
            if (past) {
                eerste = " ".repeat(marge) + naam + " ".repeat(breedte + 2 - lengte(naam));
            } else {
                regels(" ".repeat(marge), " ".repeat(marge), naam);
            }
            // A value that is one of more has a mark, so that nobody takes a broken line for the next one.
            boolean meer = gegeven.waarden().size() > 1;
            for (Waarde waarde : gegeven.waarden()) {
                regels(meer ? eerste + "- " : eerste, meer ? inspringing + "  " : inspringing, regel(waarde));
                eerste = inspringing;
            }
        }

        private static String regel(Waarde waarde) {
            String code = waarde.code();
            String tekst = waarde.tekst();
            String regel = code == null ? tekst : tekst.isEmpty() ? code : tekst + " (" + code + ")";
            return printable(regel).strip();
        }

        private void regels(String eerste, String volgende, String tekst) {
            StringBuilder regel = new StringBuilder(eerste);
            int kolommen = eerste.length();
            boolean leeg = true;
            for (String woord : WIT.split(printable(tekst).strip(), -1)) {
                int lengte = lengte(woord);
                if (!leeg && kolommen + 1 + lengte > BREEDTE) {
                    pagina.append(regel).append('\n');
                    regel = new StringBuilder(volgende);
                    kolommen = volgende.length();
                    leeg = true;
                }
                if (!leeg) {
                    regel.append(' ');
                    kolommen++;
                }
                regel.append(woord);
                kolommen += lengte;
                leeg = false;
            }
            pagina.append(regel.toString().stripTrailing()).append('\n');
        }

        private static int lengte(String tekst) {
            return tekst.codePointCount(0, tekst.length());
        }
    }

    /** Markdown (CommonMark): one line for each paragraph and each item, and no value that is read as Markdown or HTML. */
    static final class Markdown extends Page {

        /** What can stand between backticks as it is. */
        private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:/+\\[\\]-]+");

        private static final Pattern NUMMER = Pattern.compile("[0-9]{1,9}");

        @Override
        void titel(String tekst) {
            pagina.append("# ").append(veilig(tekst)).append('\n');
        }

        @Override
        void waarschuwing(String tekst) {
            pagina.append("\n> **").append(veilig(tekst)).append("**\n");
        }

        @Override
        void kop(int nummer, String tekst) {
            pagina.append("\n## ")
                    .append(nummer)
                    .append(". ")
                    .append(veilig(tekst))
                    .append('\n');
        }

        @Override
        void tussenkop(String tekst) {
            pagina.append("\n### ").append(veilig(tekst)).append('\n');
        }

        @Override
        void alinea(String tekst) {
            pagina.append('\n').append(veilig(tekst)).append('\n');
        }

        @Override
        void gegevens(List<Gegeven> gegevens) {
            pagina.append('\n');
            gegevens("", gegevens);
        }

        @Override
        void punt(int nummer, @Nullable String kop, @Nullable String tekst, List<Gegeven> gegevens) {
            pagina.append("\n- **").append(nummer).append('.');
            if (kop != null) {
                pagina.append(' ').append(veilig(kop)).append('.');
            }
            pagina.append("**");
            if (tekst != null) {
                pagina.append(' ').append(veilig(tekst));
            }
            pagina.append('\n');
            gegevens("  ", gegevens);
        }

        private void gegevens(String marge, List<Gegeven> gegevens) {
            for (Gegeven gegeven : gegevens) {
                pagina.append(marge)
                        .append("- **")
                        .append(veilig(gegeven.naam()).strip())
                        .append(":**");
                if (gegeven.waarden().size() == 1) {
                    pagina.append(' ').append(regel(gegeven.waarden().get(0))).append('\n');
                } else {
                    pagina.append('\n');
                    for (Waarde waarde : gegeven.waarden()) {
                        pagina.append(marge)
                                .append("  - ")
                                .append(regel(waarde))
                                .append('\n');
                    }
                }
            }
        }

        private static String regel(Waarde waarde) {
            String code = waarde.code();
            String tekst = veilig(waarde.tekst());
            return (code == null ? tekst : tekst.isEmpty() ? code(code) : tekst + " (" + code(code) + ")").strip();
        }

        private static String code(String code) {
            return CODE.matcher(code).matches() ? "`" + code + "`" : veilig(code);
        }

        /** A text that is read as that text: what means something in Markdown or HTML is escaped, and no link is made of it. */
        static String veilig(String tekst) {
            String regel = printable(tekst);
            StringBuilder veilig = new StringBuilder(regel.length() + 8);
            for (int i = 0; i < regel.length(); i++) {
                char teken = regel.charAt(i);
                switch (teken) {
                    case '&' -> veilig.append("&amp;");
                    case '<' -> veilig.append("&lt;");
                    case '>' -> veilig.append("&gt;");
                    case '@' -> veilig.append("&#64;");
                    default -> {
                        if (betekentIets(regel, i)) {
                            veilig.append('\\');
                        }
                        veilig.append(teken);
                    }
                }
            }
            return veilig.toString();
        }

        private static boolean betekentIets(String regel, int plaats) {
            String ervoor = regel.substring(Math.max(0, plaats - 9), plaats);
            return switch (regel.charAt(plaats)) {
                case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '!', '|', '~', '$', '^' -> true;
                // The beginning of a list, or a line below a title.
                case '-', '+', '=' -> ervoor.isEmpty();
                case ')' -> NUMMER.matcher(ervoor).matches();
                // Or the beginning of a web address, of which some readers make a link.
                case '.' ->
                    NUMMER.matcher(ervoor).matches()
                            || ervoor.toLowerCase(Locale.ROOT).endsWith("www");
                case ':' -> regel.startsWith("/", plaats + 1);
                default -> false;
            };
        }
    }
}
