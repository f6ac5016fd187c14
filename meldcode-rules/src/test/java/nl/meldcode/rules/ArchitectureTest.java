package nl.meldcode.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveOnlyFinalFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.meldcode.spi.AfwegingskaderProvider;

@AnalyzeClasses(packages = "nl.meldcode.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The build makes the others of the rules. They are public, and in a package that no module can reach. */
    private static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND = DescribedPredicate.describe(
            "are written by hand",
            type -> type.getPackageName().equals("nl.meldcode.rules")
                    && !type.getSimpleName().matches("(Rules|DomainClassesMetadata)[0-9A-F]{32}.*"));

    @ArchTest
    static final ArchRule public_are_the_provider_and_what_the_rules_tell_each_other = classes()
            .that(WRITTEN_BY_HAND)
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .and()
            .doNotBelongToAnyOf(Conclusies.class)
            .should()
            .implement(AfwegingskaderProvider.class);

    @ArchTest
    static final ArchRule no_drools_type_is_exposed = noMethods()
            .that()
            .areDeclaredInClassesThat(WRITTEN_BY_HAND)
            .and()
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
