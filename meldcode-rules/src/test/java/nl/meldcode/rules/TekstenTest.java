package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import nl.meldcode.Taal;
import nl.meldcode.Vraag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule, action and question speaks both languages, and nothing else does. */
class TekstenTest {

    private static final String FOLDER = RuleSets.ONDERWIJS.get(0);

    @ParameterizedTest
    @EnumSource
    void no_text_is_missing_and_none_is_left_over(Taal taal) {
        List<String> keys =
                new ArrayList<>(Drl.rules().map(rule -> "regel." + rule).toList());
        Drl.actions().forEach((rule, code) -> {
            String own = "actie." + code + "." + rule;
            keys.add(bundle(taal).containsKey(own) ? own : "actie." + code);
        });
        IntStream.rangeClosed(1, 5).mapToObj(nummer -> "vraag." + nummer).forEach(keys::add);
        Drl.source().drl().keySet().forEach(file -> keys.add("hoofdstuk." + file.replace(".drl", "")));
        IntStream.rangeClosed(1, 3).mapToObj(stap -> "herinnering." + stap).forEach(keys::add);
        for (Vraag vraag : Vraag.values()) {
            keys.add("vraag." + vraag.veld());
            int hulpvragen = Teksten.load(FOLDER, taal).hulpvragen(vraag.veld()).size();
            assertThat(hulpvragen).as(vraag.veld()).isBetween(3, 5);
            IntStream.rangeClosed(1, hulpvragen)
                    .mapToObj(nummer -> "hulpvraag." + vraag.veld() + "." + nummer)
                    .forEach(keys::add);
        }

        assertThat(bundle(taal).keySet()).containsExactlyInAnyOrderElementsOf(new HashSet<>(keys));
        assertThat(bundle(taal).keySet())
                .allSatisfy(key -> assertThat(bundle(taal).getString(key)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void no_text_calls_the_norm_a_statutory_duty(Taal taal) {
        assertThat(bundle(taal).keySet())
                .allSatisfy(key -> assertThat(bundle(taal).getString(key))
                        .doesNotContainIgnoringCase("meldplicht", "wettelijk verplicht", "legal duty", "statutory"));
    }

    private static ResourceBundle bundle(Taal taal) {
        return ResourceBundle.getBundle("nl/meldcode/rules/" + FOLDER + "/teksten", taal.locale());
    }
}
