package nl.meldcode;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

@AnalyzeClasses(packages = "nl.meldcode", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_api_knows_no_engine_and_no_more_than_it_needs = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.meldcode..",
                    "java..",
                    "com.fasterxml.jackson.core..",
                    "com.fasterxml.jackson.databind..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule only_the_module_for_jackson_needs_its_databind = noClasses()
            .that()
            .haveNameNotMatching("nl\\.meldcode\\.MeldcodeModule(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule a_decision_does_not_know_how_it_is_shown = noClasses()
            .that()
            .resideOutsideOfPackage("nl.meldcode.verslag")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.meldcode.verslag");

    @ArchTest
    static final ArchRule only_builders_and_what_reads_or_writes_change = fields().that()
            .areDeclaredInClassesThat()
            .areNotNestedClasses()
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveSimpleName("JsonReader")
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveSimpleName("JsonText")
            .should()
            .haveModifier(JavaModifier.FINAL);

    /** So many arguments in a row are easily swapped, and each new one must be given at every place: a builder is for that. */
    @ArchTest
    static final ArchRule a_constructor_with_more_than_eight_arguments_is_called_in_one_place = constructors()
            .that(describe(
                    "have more than eight arguments",
                    constructor -> constructor.getRawParameterTypes().size() > 8))
            .should(new ArchCondition<>("be called in one place") {
                @Override
                public void check(JavaConstructor constructor, ConditionEvents events) {
                    int places = constructor.getCallsOfSelf().size();
                    events.add(new SimpleConditionEvent(
                            constructor, places <= 1, constructor.getFullName() + " is called in " + places));
                }
            });
}
