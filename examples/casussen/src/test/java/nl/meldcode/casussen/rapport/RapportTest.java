package nl.meldcode.casussen.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldcode.Actie;
import nl.meldcode.Afweging;
import nl.meldcode.Afwegingskader;
import nl.meldcode.Antwoord;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Casus;
import nl.meldcode.Melding;
import nl.meldcode.Protocol;
import nl.meldcode.Taal;
import nl.meldcode.WatAls;
import nl.meldcode.casussen.Uitslag;
import nl.meldcode.casussen.Verwachting;
import nl.meldcode.casussen.Voorbeeld;
import nl.meldcode.casussen.VoorbeeldException;
import nl.meldcode.verslag.Woorden;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages say what the decisions say, whatever stands in the files. */
class RapportTest {

    private static final Set<Afweging.Status> OP_DE_WEG =
            EnumSet.of(Afweging.Status.BEANTWOORD, Afweging.Status.BESLISSEND, Afweging.Status.OPEN);

    @TempDir
    static Path alle;

    private static List<Uitslag> uitslagen;

    @BeforeAll
    static void schrijf() throws IOException {
        uitslagen = Rapporten.schrijf(alle);
    }

    @Test
    void de_getekende_weg_is_die_van_het_besluit() throws IOException {
        assertThat(uitslagen).hasSizeGreaterThanOrEqualTo(40);
        for (Uitslag uitslag : uitslagen) {
            for (String einde : List.of(".html", ".en.html")) {
                Document pagina =
                        lees(alle.resolve("casussen/" + uitslag.voorbeeld().id() + einde));
                assertThat(pagina.select("svg.tekening")).hasSize(2);
                for (Element tekening : pagina.select("svg.tekening")) {
                    toontDeWeg(tekening, uitslag.besluit());
                }
            }
        }
    }

    private static void toontDeWeg(Element tekening, Besluit besluit) {
        List<String> weg = new ArrayList<>(List.of("0"));
        for (Afweging afweging : besluit.afwegingen()) {
            if (OP_DE_WEG.contains(afweging.status())) {
                weg.add(String.valueOf(afweging.nummer()));
            }
        }
        Integer beslissend = besluit.beslissendeAfweging();
        String einde = beslissend == null ? "0" : beslissend.toString();

        assertThat(tekening.select(".vraag.gekozen").eachAttr("data-vraag")).isEqualTo(weg);
        assertThat(weg).last().isEqualTo(einde);
        Element uitgang = tekening.selectFirst(".uitgang.gekozen");
        assertThat(tekening.select(".uitgang.gekozen")).containsExactly(uitgang);
        assertThat(uitgang.attr("data-vraag")).isEqualTo(einde);
        assertThat(uitgang.attr("data-melding")).isEqualTo(besluit.melding().name());
        // A line into each question after the first, and one to the outcome.
        assertThat(tekening.select(".lijn.gekozen")).hasSize(weg.size());
        assertThat(tekening.selectFirst("desc").text())
                .contains(uitgang.select(".tekst").text());
    }

    @Test
    void elke_pagina_heeft_beide_talen_en_verwijst_ernaar() throws IOException {
        try (Stream<Path> bestanden = Files.walk(alle)) {
            List<Path> paginas =
                    bestanden.filter(pad -> pad.toString().endsWith(".html")).toList();
            assertThat(paginas).hasSizeGreaterThanOrEqualTo(2 * 42);
            for (Path pagina : paginas) {
                Document document = lees(pagina);
                assertThat(document.select("html").attr("lang"))
                        .isEqualTo(pagina.toString().endsWith(".en.html") ? "en" : "nl");
                for (Element verwijzing : document.select("a[href], link[href], script[src]")) {
                    String doel = (verwijzing.attr("href") + verwijzing.attr("src")).replaceFirst("#.*", "");
                    assertThat(pagina.resolveSibling(doel.isEmpty() ? "." : doel))
                            .as(doel)
                            .exists();
                }
            }
        }
    }

    @Test
    void een_tekst_uit_een_bestand_wordt_nooit_html(@TempDir Path map) throws IOException {
        String tekst =
                "</title><script>alert(1)</script> \"' ${1 + 1} <#if> & \u202Eachterstevoren\u202C <img src=x onerror=a>";
        Voorbeeld voorbeeld = voorbeeld("<b>", tekst, "VEREIST");
        try (Rapport rapport = Rapport.in(map)) {
            rapport.voegToe(toets(voorbeeld));
            rapport.weiger(geweigerd(tekst));
        }

        for (String bestand : List.of("casussen/-b-.html", "casussen/-b-.en.html", "index.html", "index.en.html")) {
            Document pagina = lees(map.resolve(bestand));
            assertThat(pagina.body().wholeText()).as(bestand).contains(tekst);
            assertThat(pagina.select("script")).hasSize(1);
            assertThat(pagina.select("img, b")).isEmpty();
            assertThat(pagina.select("bdi").eachText())
                    .anySatisfy(t -> assertThat(t).contains("alert(1)"));
        }
        assertThat(lees(map.resolve("casussen/-b-.html")).title()).startsWith(tekst.substring(0, 40));
        assertThat(lees(map.resolve("casussen/-b-.en.html")).select("bdi[lang=nl]"))
                .isNotEmpty();
    }

    @Test
    void een_half_teken_houdt_het_rapport_niet_tegen(@TempDir Path map) throws IOException {
        try (Rapport rapport = Rapport.in(map)) {
            rapport.voegToe(toets(voorbeeld("half", "half \uD800 teken", "VEREIST")));
        }

        assertThat(lees(map.resolve("casussen/half.html")).select("h1").text()).isEqualTo("half ? teken");
    }

    @Test
    void een_verkeerde_verwachting_staat_op_de_pagina_en_in_het_overzicht(@TempDir Path map) throws IOException {
        Uitslag uitslag = toets(voorbeeld("een-proef", "Een proef", "NIET_VEREIST"));
        try (Rapport rapport = Rapport.in(map)) {
            rapport.voegToe(uitslag);
            rapport.weiger(geweigerd("kapot.json"));
        }

        assertThat(uitslag.klopt()).isFalse();
        assertThat(lees(map.resolve("casussen/een-proef.html"))
                        .select(".afwijking li")
                        .eachText())
                .isEqualTo(uitslag.verschillen(Taal.NL));
        Document index = lees(map.resolve("index.html"));
        assertThat(index.select(".casussen tr.afwijking").text()).contains("Een proef", "✗ anders dan verwacht");
        assertThat(index.select(".tegels dd").eachText().subList(0, 3)).containsExactly("0", "1", "1");
        assertThat(index.text()).contains("kapot.json: ");
        assertThat(index.select(".regels code").eachText())
                .contains("bereik-andere-route")
                .doesNotContain("afweging-2-ja-is-melden");
    }

    @Test
    void de_casuspagina_toont_het_hele_besluit() throws IOException {
        for (Uitslag uitslag : uitslagen) {
            Besluit besluit = uitslag.besluit();
            Voorbeeld voorbeeld = uitslag.voorbeeld();
            Woorden woorden = Woorden.in(Taal.NL);
            String tekst =
                    lees(alle.resolve("casussen/" + voorbeeld.id() + ".html")).text();
            List<String> verwacht = new ArrayList<>(
                    List.of(voorbeeld.titel(), voorbeeld.verhaal(), voorbeeld.leerdoel(), voorbeeld.bron()));
            verwacht.add(besluit.toelichting());
            verwacht.add(woorden.of(besluit.hulp()));
            for (Actie actie : besluit.acties()) {
                verwacht.addAll(List.of(actie.tekst(), woorden.of(actie.wie()), woorden.of(actie.wanneer())));
            }
            besluit.redenen().forEach(reden -> verwacht.add(reden.tekst()));
            besluit.aandachtspunten().forEach(punt -> verwacht.add(punt.tekst()));
            besluit.openVragen().forEach(vraag -> verwacht.add(vraag.vraag()));
            for (AuditTrail.Stap stap : besluit.auditTrail().stappen()) {
                verwacht.addAll(List.of(stap.regel(), stap.tekst()));
                stap.bron().forEach(bron -> verwacht.add(woorden.bron(bron)));
            }

            assertThat(verwacht).as(voorbeeld.id()).allMatch(tekst::contains);
        }
    }

    @Test
    void een_verandering_is_in_elke_taal_die_van_de_bibliotheek() {
        for (Uitslag uitslag : uitslagen) {
            Casus casus = uitslag.voorbeeld().casus();
            for (Taal taal : Taal.values()) {
                Afwegingskader kader = Afwegingskader.builder().taal(taal).build();
                List<WatAls> watAls = kader.watAls(casus);
                // The search in Dutch, told in each language.
                List<Alternatives.Alternative> alternatives = Alternatives.of(
                        casus,
                        Afwegingskader.onderwijs().watAls(casus),
                        kader.regelboek(),
                        Woorden.in(taal),
                        new Labels(taal));

                assertThat(alternatives.stream()
                                .flatMap(alternative -> alternative.ways().stream()
                                        .map(way -> alternative.melding()
                                                + alternative.tekst()
                                                + way.stream()
                                                        .map(change -> change.from() + ">" + change.to())
                                                        .toList())))
                        .containsExactlyInAnyOrderElementsOf(watAls.stream()
                                .map(wat -> wat.uitkomst().melding()
                                        + wat.tekst()
                                        + wat.wijzigingen().stream()
                                                .map(w -> w.van() + ">" + w.naar())
                                                .toList())
                                .toList());
            }
        }
    }

    @Test
    void elke_naam_van_een_pagina_past_in_elke_map(@TempDir Path map) throws IOException {
        List<String> ids = List.of("../buiten", "..\\buiten", "A/b", "a-b", "x".repeat(300), "日本", "a.en");
        try (Rapport rapport = Rapport.in(map.resolve("rapport"))) {
            for (String id : ids) {
                rapport.voegToe(toets(voorbeeld(id, "Titel", "VEREIST")));
            }
        }

        Set<String> namen = new HashSet<>();
        try (Stream<Path> paginas = Files.list(map.resolve("rapport/casussen"))) {
            paginas.forEach(pagina -> namen.add(pagina.getFileName().toString()));
        }
        assertThat(namen).hasSize(2 * ids.size()).allMatch(naam -> naam.matches("[a-z0-9-]{1,90}(\\.en)?\\.html"));
        try (Stream<Path> ernaast = Files.list(map)) {
            assertThat(ernaast).containsExactly(map.resolve("rapport"));
        }
    }

    @Test
    void een_volgend_rapport_vervangt_het_vorige(@TempDir Path map) throws IOException {
        for (String id : List.of("zaak-een", "zaak-twee")) {
            try (Rapport rapport = Rapport.in(map)) {
                rapport.voegToe(toets(voorbeeld(id, "Titel", "VEREIST")));
            }
        }

        assertThat(map.resolve("casussen/zaak-een.html")).doesNotExist();
        assertThat(map.resolve("casussen/zaak-twee.html")).exists();
        assertThat(lees(map.resolve("index.html")).text()).contains("zaak-twee").doesNotContain("zaak-een");
    }

    @Test
    void bestanden_van_een_ander_blijven_staan(@TempDir Path map) throws IOException {
        Path brief = Files.writeString(map.resolve("brief.txt"), "van mij");

        assertThatThrownBy(() -> Rapport.in(map))
                .isInstanceOf(RapportException.class)
                .hasMessageStartingWith(map + ": deze map is niet leeg")
                .satisfies(fout -> assertThat(((RapportException) fout).uitleg(Taal.EN))
                        .startsWith(map + ": this folder is not empty")
                        .doesNotContain("\n"));
        assertThatThrownBy(() -> Rapport.in(brief)).hasMessageStartingWith(brief + ": dit is geen map");
        assertThatThrownBy(() -> Rapport.in(brief.resolve("rapport")))
                .isInstanceOf(RapportException.class)
                .hasMessageContaining("kan niet worden geschreven");
        try (Stream<Path> inhoud = Files.list(map)) {
            assertThat(inhoud).containsExactly(brief);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "regels.html", "casussen/een-proef.html", "casussen/een-proef.en.html"})
    void geenPaginaVraagtIetsVanBuiten(String bestand, @TempDir Path map) throws IOException {
        try (Rapport rapport = Rapport.in(map)) {
            rapport.voegToe(toets(voorbeeld("een-proef", "Een proef", "VEREIST")));
        }

        String html = Files.readString(map.resolve(bestand));
        assertThat(html).doesNotContain("http://", "https://", "style=", "onclick");
        assertThat(html).contains("default-src 'none'");
        assertThat(Files.readString(map.resolve("rapport.css"))).doesNotContain("url(", "@import");
    }

    private static Uitslag toets(Voorbeeld voorbeeld) {
        return new Uitslag(voorbeeld, Afwegingskader.onderwijs().weeg(voorbeeld.casus()));
    }

    private static VoorbeeldException geweigerd(String bestand) {
        return catchThrowableOfType(VoorbeeldException.class, () -> Voorbeeld.lees(new byte[0], bestand));
    }

    private static Document lees(Path pagina) throws IOException {
        return Jsoup.parse(Files.readString(pagina, StandardCharsets.UTF_8));
    }

    private static Voorbeeld voorbeeld(String id, String tekst, String melding) {
        Casus casus = Casus.builder("proef-1", LocalDate.of(2024, 3, 4))
                .vermoeden(Antwoord.JA)
                .acuteOnveiligheid(Antwoord.JA)
                .build();
        Verwachting verwacht = new Verwachting(
                Melding.valueOf(melding), null, null, null, null, List.of(), List.of(), null, null, null, List.of());
        return new Voorbeeld(id, tekst, tekst, tekst, tekst, casus, Protocol.STANDAARD, verwacht);
    }
}
