package nl.meldcode.casussen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** An example uses only the public API; and case files run without a library for tests. */
@AnalyzeClasses(packages = "nl.meldcode.casussen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule uses_only_the_public_api = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.meldcode",
                    "nl.meldcode.verslag",
                    "nl.meldcode.casussen..",
                    "java..",
                    "com.fasterxml.jackson..",
                    "freemarker..",
                    "org.jspecify..",
                    "org.junit.jupiter.api",
                    "org.assertj.core.api");

    @ArchTest
    static final ArchRule oefenen_takes_no_library_for_tests = noClasses()
            .that()
            .doNotBelongToAnyOf(Voorbeeldtests.class, BesluitAssert.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.assertj..");

    @ArchTest
    static final ArchRule nor_what_needs_one = noClasses()
            .that()
            .doNotBelongToAnyOf(Voorbeeldtests.class, BesluitAssert.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Voorbeeldtests.class, BesluitAssert.class);

    @ArchTest
    static final ArchRule nor_templates = noClasses()
            .that()
            .resideInAPackage("nl.meldcode.casussen")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("freemarker..", "nl.meldcode.casussen.rapport..");
}
