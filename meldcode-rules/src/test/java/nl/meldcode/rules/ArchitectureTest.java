package nl.meldcode.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveOnlyFinalFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.meldcode.spi.AfwegingskaderProvider;

@AnalyzeClasses(packages = "nl.meldcode.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_provider_is_the_only_public_type =
            classes().that().areTopLevelClasses().and().arePublic().should().implement(AfwegingskaderProvider.class);

    @ArchTest
    static final ArchRule no_drools_type_is_exposed = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .arePublic()
            .should()
            .haveRawReturnType(resideInAnyPackage("org.drools..", "org.kie.."))
            .orShould()
            .haveRawParameterTypes(DescribedPredicate.describe(
                    "a type of Drools",
                    types -> types.stream().anyMatch(resideInAnyPackage("org.drools..", "org.kie.."))));

    @ArchTest
    static final ArchRule what_threads_share_is_immutable = classes()
            .that()
            .belongToAnyOf(
                    DroolsAfwegingskader.class,
                    RuleSets.class,
                    RuleSet.class,
                    Regel.class,
                    Teksten.class,
                    Conclusies.class)
            .should(haveOnlyFinalFields());
}
