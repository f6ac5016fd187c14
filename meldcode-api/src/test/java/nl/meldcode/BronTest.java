package nl.meldcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A reader can go to every source and look, and sees how much weight it has. */
class BronTest {

    @Test
    void every_source_has_a_tag_and_a_title_of_its_own() {
        assertThat(Bron.alle()).hasSizeGreaterThan(25);
        assertThat(Bron.alle()).extracting(Bron::tag).doesNotHaveDuplicates();
        assertThat(Bron.alle()).extracting(Bron::titel).doesNotHaveDuplicates();
    }

    @Test
    void every_address_is_a_url_the_identifier_of_a_law_or_the_number_of_a_ruling() {
        assertThat(Bron.alle()).allSatisfy(bron -> {
            if (bron.heeftLink()) {
                assertThat(URI.create(bron.adres()).getHost()).as(bron.tag()).contains(".");
                assertThat(bron.adres()).doesNotContain(" ", "<", ">");
            } else {
                switch (bron.graad()) {
                    case WET -> assertThat(bron.adres()).matches("jci1\\.3:c:BWBR[0-9]{7}&artikel=[0-9.a-z]+");
                    case UITSPRAAK -> assertThat(bron.adres()).matches("LKC [0-9]+");
                    default -> assertThat(bron.tag()).isEqualTo("seed");
                }
            }
        });
        assertThat(Bron.alle()).filteredOn(bron -> bron.adres() == null).hasSize(1);
    }

    @Test
    void no_source_was_seen_before_the_framework_was_in_force() {
        assertThat(Bron.alle()).extracting(Bron::gezien).allMatch(dag -> dag.isAfter(LocalDate.of(2019, 1, 1)));
    }

    @Test
    void a_source_is_found_by_its_tag() {
        assertThat(Bron.van("nji")).map(Bron::graad).contains(Bron.Graad.KADER);
        assertThat(Bron.van("knmg5")).map(Bron::graad).contains(Bron.Graad.HANDREIKING);
        assertThat(Bron.van("wmo")).map(Bron::heeftLink).contains(false);
        assertThat(Bron.van("elders")).isEmpty();
    }
}
