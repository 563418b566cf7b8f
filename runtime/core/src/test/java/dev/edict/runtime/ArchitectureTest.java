package dev.edict.runtime;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.InstantSource;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** The arrows between packages point one way, and what is not on every class path is met in few places. */
class ArchitectureTest {

    private static final String ROOT = "dev.edict.runtime";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void theEngineAndProblemsKnowNothingOfHttpRuntimes() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".idempotency..", ROOT + ".problem..", ROOT + ".hash..", ROOT + ".json..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "org.glassfish..", ROOT + ".rest..")
                .check(CLASSES);
    }

    @Test
    void onlyOnePackageKnowsJersey() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".rest.jersey")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.glassfish..", ROOT + ".rest.jersey..")
                .check(CLASSES);
    }

    @Test
    void onlyOnePackageKnowsResteasyAndOneCxf() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".rest.resteasy")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jboss..", ROOT + ".rest.resteasy..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".rest.cxf")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.cxf..", ROOT + ".rest.cxf..")
                .check(CLASSES);
    }

    @Test
    void stagesDoNotReachAroundEachOther() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** It times leases by what always goes on: a clock that is set, or wrong, ends none. The in-memory store tells people the time. */
    @Test
    void theEngineAsksNoClockThatCanBeSet() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".idempotency")
                .should()
                .callMethodWhere(target(nameMatching("currentTimeMillis")))
                .orShould()
                .callMethodWhere(target(nameMatching("now|tick.*")).and(target(owner(resideInAPackage("java.time..")))))
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .check(CLASSES);
    }

    /** Annotations may be missing when a class is read; anything else may not. */
    @Test
    void librariesThatMayBeMissingAreMetByClassesOfTheirOwn() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Jackson")
                .and()
                .haveSimpleNameNotStartingWith("Jsonb")
                .and()
                .doNotHaveSimpleName("ConstraintViolationMapper")
                .and()
                .doNotHaveSimpleName("ViolationPlace")
                .and()
                .doNotHaveSimpleName("BodyPath")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind..",
                        "tools.jackson.databind..",
                        "jakarta.json.bind",
                        "jakarta.validation..")
                .check(CLASSES);
    }
}
