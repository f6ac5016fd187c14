package nl.meldcode.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.Besluit;
import nl.meldcode.Besluitcontext;
import nl.meldcode.Casus;
import nl.meldcode.MeldcodeJson;

/** Chains of decisions for tests: the command line weighs a case once, a host weighs it again and again. */
final class Ketens {

    private static final Afwegingskader KADER = Afwegingskader.onderwijs();
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);

    private Ketens() {}

    /** So many decisions about one case, on following days. */
    static List<Besluit> keten(String referentie, int length) {
        List<Besluit> keten = new ArrayList<>();
        Besluitcontext context = Besluitcontext.STANDAARD;
        for (int i = 0; i < length; i++) {
            Antwoord answer = i == 0 ? Antwoord.NEE : Antwoord.JA;
            Casus casus = Casus.builder(referentie, FIRST_DAY.plusDays(i))
                    .vermoeden(answer)
                    .structureleOnveiligheid(answer)
                    .build();
            Besluit besluit = KADER.weeg(casus, context);
            keten.add(besluit);
            context = Besluitcontext.builder().na(besluit.auditTrail()).build();
        }
        return keten;
    }

    /** An audit trail in which something was altered and the hash computed again. */
    static String resealed(Besluit besluit, String text, String replacement) {
        return MeldcodeJson.write(
                MeldcodeJson.readAuditTrail(altered(besluit, text, replacement).getBytes(UTF_8))
                        .verzegeld());
    }

    /** An audit trail in which something was altered. */
    static String altered(Besluit besluit, String text, String replacement) {
        String json = trail(besluit);
        if (!json.contains(text)) {
            throw new IllegalArgumentException("There is no " + text);
        }
        return json.replace(text, replacement);
    }

    static String trail(Besluit besluit) {
        return MeldcodeJson.write(besluit.auditTrail());
    }

    /** Files with the audit trails of a chain, 1.json and on. */
    static List<String> files(Path folder, List<Besluit> keten) throws IOException {
        List<String> files = new ArrayList<>();
        for (Besluit besluit : keten) {
            Path file = folder.resolve((files.size() + 1) + ".json");
            files.add(Files.writeString(file, trail(besluit)).toString());
        }
        return files;
    }
}
