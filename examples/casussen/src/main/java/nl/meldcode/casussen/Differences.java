package nl.meldcode.casussen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.OpenVraag;
import nl.meldcode.Reden;
import nl.meldcode.Redenoordeel;
import nl.meldcode.Regelboek;
import nl.meldcode.Taal;
import org.jspecify.annotations.Nullable;

/** A decision next to what is expected of it: each method adds the differences that it finds. */
final class Differences {

    private final Besluit besluit;
    private final Labels labels;
    private final List<String> lines = new ArrayList<>();

    Differences(Besluit besluit, Taal taal) {
        this.besluit = besluit;
        this.labels = new Labels(taal);
    }

    void melding(Melding expected) {
        equal("melding", expected, besluit.melding());
    }

    void meldnorm(@Nullable Meldnorm expected) {
        equal("meldnorm", expected, besluit.meldnorm());
    }

    void beslissendeAfweging(@Nullable Integer expected) {
        equal("beslissendeAfweging", expected, besluit.beslissendeAfweging());
    }

    void hulp(Hulpbesluit expected) {
        equal("hulp", expected, besluit.hulp());
    }

    void enEn(boolean expected) {
        equal("enEn", expected, besluit.enEn());
    }

    void acties(List<Actie.Code> expected) {
        contains("acties", expected, actualActies());
    }

    void geenActies(List<Actie.Code> expected) {
        lacks("geenActies", expected, actualActies());
    }

    /** These are there, or none when it names none. */
    void aandachtspunten(List<Aandachtspunt.Code> expected) {
        containsOrNone("aandachtspunten", expected, actualAandachtspunten());
    }

    void geenAandachtspunten(List<Aandachtspunt.Code> expected) {
        lacks("aandachtspunten", expected, actualAandachtspunten());
    }

    /** These are there and worth that, or none when it names none. */
    void redenen(Map<Reden, Redenoordeel.Oordeel> expected) {
        Map<Reden, Redenoordeel.Oordeel> actual = new EnumMap<>(Reden.class);
        besluit.redenen().forEach(reden -> actual.put(reden.code(), reden.oordeel()));
        expected.forEach((reden, oordeel) -> equal("redenen." + reden, oordeel, actual.get(reden)));
        if (expected.isEmpty()) {
            containsOrNone("redenen", List.of(), actual.keySet());
        }
    }

    /** These are asked for, or none when it names none. */
    void openVragen(List<String> expected) {
        containsOrNone(
                "openVragen",
                expected,
                besluit.openVragen().stream().map(OpenVraag::veld).toList());
    }

    void regels(List<String> expected) {
        expected.stream()
                .filter(regel -> !actualRegels().contains(regel))
                .forEach(regel -> add("verschil.regel", regel));
    }

    /** Of a rule that does not exist it would always hold. */
    void geenRegels(List<String> expected) {
        Regelboek regelboek = Afwegingskader.builder()
                .regelset(besluit.auditTrail().regelset().versie())
                .build()
                .regelboek();
        for (String regel : expected) {
            if (actualRegels().contains(regel)) {
                add("verschil.geen-regel", regel);
            } else if (regelboek.regel(regel).isEmpty()) {
                add("verschil.onbekende-regel", regel);
            }
        }
    }

    /** A line for each difference so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The rules that led to the outcome: up to the row that decided. */
    static List<AuditTrail.Stap> weg(Besluit besluit) {
        AuditTrail trail = besluit.auditTrail();
        int length = trail.beslissend()
                .map(AuditTrail.Stap::volgnummer)
                .orElse(trail.stappen().size());
        return trail.stappen().subList(0, length);
    }

    /** The differences, and the rules that led to the decision. */
    List<String> verslag() {
        List<String> verslag = new ArrayList<>();
        verslag.add(labels.of(lines.isEmpty() ? "verslag.klopt" : "verslag.anders"));
        lines.forEach(line -> verslag.add("  - " + line));

        List<AuditTrail.Stap> weg = weg(besluit);
        verslag.add(labels.of("verslag.weg"));
        weg.forEach(stap -> verslag.add("  " + stap.regel() + ": " + stap.tekst()));
        List<String> regels = actualRegels();
        verslag.add(labels.of("verslag.daarna", list(regels.subList(weg.size(), regels.size()))));
        return verslag;
    }

    private List<Actie.Code> actualActies() {
        return besluit.acties().stream().map(Actie::code).toList();
    }

    private List<Aandachtspunt.Code> actualAandachtspunten() {
        return besluit.aandachtspunten().stream().map(Aandachtspunt::code).toList();
    }

    private List<String> actualRegels() {
        return besluit.auditTrail().stappen().stream()
                .map(AuditTrail.Stap::regel)
                .toList();
    }

    private void equal(String field, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            add("verschil.gelijk", field, orNone(expected), orNone(actual));
        }
    }

    private void contains(String field, Collection<?> expected, Collection<?> actual) {
        for (Object code : expected) {
            if (!actual.contains(code)) {
                add("verschil.bevat", field, code, list(actual));
            }
        }
    }

    private void containsOrNone(String field, Collection<?> expected, Collection<?> actual) {
        contains(field, expected, actual);
        if (expected.isEmpty() && !actual.isEmpty()) {
            add("verschil.bevat", field, orNone(null), list(actual));
        }
    }

    private void lacks(String field, Collection<?> expected, Collection<?> actual) {
        for (Object code : expected) {
            if (actual.contains(code)) {
                add("verschil.ontbreekt", field, code, list(actual));
            }
        }
    }

    private void add(String key, Object... values) {
        lines.add(labels.of(key, values));
    }

    private Object orNone(@Nullable Object value) {
        return value == null ? labels.of("verschil.geen") : value;
    }

    private String list(Collection<?> codes) {
        return codes.isEmpty()
                ? labels.of("verschil.er-geen")
                : codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
