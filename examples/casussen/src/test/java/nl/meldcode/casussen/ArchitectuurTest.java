package nl.meldcode.casussen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** An example uses only the public API; and case files run without a library for tests. */
@AnalyzeClasses(packages = "nl.meldcode.casussen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectuurTest {

    @ArchTest
    static final ArchRule ALLEEN_DE_API = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.meldcode",
                    "nl.meldcode.casussen..",
                    "java..",
                    "com.fasterxml.jackson..",
                    "freemarker..",
                    "org.jspecify..",
                    "org.junit.jupiter.api",
                    "org.assertj.core.api");

    @ArchTest
    static final ArchRule OEFENEN_KAN_ZONDER_TESTBIBLIOTHEEK = noClasses()
            .that()
            .doNotBelongToAnyOf(Voorbeeldtests.class, BesluitAssert.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.assertj..");

    @ArchTest
    static final ArchRule EN_ZONDER_WAT_DIE_NODIG_HEEFT = noClasses()
            .that()
            .doNotBelongToAnyOf(Voorbeeldtests.class, BesluitAssert.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Voorbeeldtests.class, BesluitAssert.class);

    @ArchTest
    static final ArchRule EN_ZONDER_SJABLONEN = noClasses()
            .that()
            .resideInAPackage("nl.meldcode.casussen")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("freemarker..", "nl.meldcode.casussen.rapport..");
}
