package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The BOM has no parent, so that it brings no version of anything else; what that costs is held here. */
class BomTest {

    private static final String MANAGED = "/project/dependencyManagement/dependencies/dependency";

    @Test
    void it_has_the_version_of_the_project_and_manages_what_is_released_and_nothing_else() throws Exception {
        Path bom = Path.of("..", "meldcode-bom", "pom.xml");

        assertThat(texts(bom, "/project/version")).isEqualTo(texts(Path.of("..", "pom.xml"), "/project/version"));
        assertThat(texts(bom, "/project/parent")).isEmpty();
        assertThat(texts(bom, MANAGED + "/artifactId"))
                .containsExactly("meldcode-api", "meldcode-rules", "meldcode-casussen");
        assertThat(texts(bom, MANAGED + "/version")).hasSize(3).containsOnly("${project.version}");
    }

    private static List<String> texts(Path pom, String path) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
