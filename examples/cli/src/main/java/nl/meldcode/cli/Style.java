package nl.meldcode.cli;

import nl.meldcode.Melding;

/** Colour, or none. It marks what the words say already. */
final class Style {

    private final boolean colour;

    Style(boolean colour) {
        this.colour = colour;
    }

    String bold(String text) {
        return sgr("1", text);
    }

    String faint(String text) {
        return sgr("2", text);
    }

    String outcome(Melding melding, String text) {
        return sgr(
                switch (melding) {
                    case VEREIST -> "1;31";
                    case NIET_VEREIST -> "1;32";
                    case RAADPLEEG_VEILIG_THUIS, ONVOLLEDIG -> "1;33";
                    case BUITEN_BEREIK -> "1;36";
                },
                text);
    }

    private String sgr(String codes, String text) {
        return colour ? "\033[" + codes + "m" + text + "\033[0m" : text;
    }
}
