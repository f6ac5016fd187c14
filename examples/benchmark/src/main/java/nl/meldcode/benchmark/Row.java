package nl.meldcode.benchmark;

import static nl.meldcode.Melding.BUITEN_BEREIK;
import static nl.meldcode.Melding.NIET_VEREIST;
import static nl.meldcode.Melding.ONVOLLEDIG;
import static nl.meldcode.Melding.RAADPLEEG_VEILIG_THUIS;
import static nl.meldcode.Melding.VEREIST;
import static nl.meldcode.Meldnorm.NORM_1;
import static nl.meldcode.Meldnorm.NORM_2;
import static nl.meldcode.Meldnorm.NORM_3;

import java.util.Locale;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import org.jspecify.annotations.Nullable;

/** The rows of the decision table, for the peers that are written in Java. A peer for measurement, not part of the product. */
enum Row {
    X(BUITEN_BEREIK, null, null),
    A(VEREIST, NORM_1, 2),
    B(VEREIST, NORM_1, 2),
    C(ONVOLLEDIG, null, 1),
    D(RAADPLEEG_VEILIG_THUIS, null, 1),
    E(RAADPLEEG_VEILIG_THUIS, null, 1),
    F(ONVOLLEDIG, null, 2),
    G(NIET_VEREIST, null, 1),
    H(VEREIST, NORM_2, 3),
    I(VEREIST, NORM_2, 4),
    J(VEREIST, NORM_3, 5),
    K(ONVOLLEDIG, null, 2),
    L(RAADPLEEG_VEILIG_THUIS, null, 2),
    M(RAADPLEEG_VEILIG_THUIS, null, 3),
    N(ONVOLLEDIG, null, 3),
    O(RAADPLEEG_VEILIG_THUIS, null, 4),
    P(ONVOLLEDIG, null, 4),
    Q(ONVOLLEDIG, null, 4),
    R(RAADPLEEG_VEILIG_THUIS, null, 5),
    S(NIET_VEREIST, null, 5),
    T(NIET_VEREIST, null, 5),
    U(ONVOLLEDIG, null, 5);

    private final String letter = name().toLowerCase(Locale.ROOT);
    private final Melding melding;
    private final @Nullable Meldnorm meldnorm;
    private final @Nullable Integer afweging;

    Row(Melding melding, @Nullable Meldnorm meldnorm, @Nullable Integer afweging) {
        this.melding = melding;
        this.meldnorm = meldnorm;
        this.afweging = afweging;
    }

    Outcome outcome() {
        return new Outcome(letter, melding, meldnorm, afweging);
    }
}
