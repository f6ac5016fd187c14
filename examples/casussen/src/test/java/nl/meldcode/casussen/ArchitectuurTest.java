package nl.meldcode.casussen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** An example uses only the public API. */
@AnalyzeClasses(packages = "nl.meldcode.casussen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectuurTest {

    @ArchTest
    static final ArchRule ALLEEN_DE_API = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.meldcode", "nl.meldcode.casussen", "java..", "com.fasterxml.jackson..", "org.jspecify..");
}
