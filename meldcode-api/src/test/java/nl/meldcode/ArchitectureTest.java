package nl.meldcode;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nl.meldcode", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_api_knows_no_engine_and_no_more_than_it_needs = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.meldcode..", "java..", "com.fasterxml.jackson.core..", "org.erdtman.jcs..", "org.jspecify..");

    @ArchTest
    static final ArchRule a_decision_does_not_know_how_it_is_shown = noClasses()
            .that()
            .resideOutsideOfPackage("nl.meldcode.verslag")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.meldcode.verslag");

    @ArchTest
    static final ArchRule only_builders_and_readers_change = fields().that()
            .areDeclaredInClassesThat()
            .areNotNestedClasses()
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveSimpleName("JsonReader")
            .should()
            .haveModifier(JavaModifier.FINAL);
}
