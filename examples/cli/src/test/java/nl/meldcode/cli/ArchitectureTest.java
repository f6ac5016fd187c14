package nl.meldcode.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nl.meldcode.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule uses_only_the_public_api = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.meldcode",
                    "nl.meldcode.verslag",
                    "nl.meldcode.casussen",
                    "nl.meldcode.casussen.rapport",
                    "nl.meldcode.cli",
                    "com.fasterxml.jackson.core",
                    "picocli",
                    "org.jspecify.annotations",
                    "java..");
}
