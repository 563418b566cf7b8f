package dev.edict.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** The arrows between modules and packages point one way. */
class ArchitectureTest {
    private static final String ROOT = "dev.edict.processor";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.edict");

    /** {@code Modifier} is what JavaPoet calls a modifier by, and no element. */
    private static final DescribedPredicate<JavaClass> ELEMENTS = JavaClass.Predicates.resideInAnyPackage(
                    "javax.lang.model..", "javax.annotation.processing..")
            .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(Modifier.class)));

    @Test
    void theModelDependsOnNothing() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".model", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void elementsAreSeenByThoseWhoReadReportAndWriteOnly() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .and()
                .resideOutsideOfPackages(
                        ROOT, ROOT + ".read", ROOT + ".report", ROOT + ".output", ROOT + ".body", ROOT + ".lifecycle")
                .should()
                .dependOnClassesThat(ELEMENTS)
                .check(CLASSES);
    }

    @Test
    void treesAreSeenByBodiesAndTheLifecycleOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".body", ROOT + ".lifecycle")
                .and()
                .doNotBelongToAnyOf(EdictPlugin.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.source..")
                .check(CLASSES);
    }

    @Test
    void filesAreWrittenByOutputOnly() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .and()
                .resideOutsideOfPackage(ROOT + ".output")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasOwner.Predicates.With.owner(DescribedPredicate.describe(
                        "the Filer", owner -> owner.isAssignableTo("javax.annotation.processing.Filer")))))
                .check(CLASSES);
    }

    @Test
    void rulesKnowTheModelAndNothingBehindIt() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".rule..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT,
                        ROOT + ".read",
                        ROOT + ".report",
                        ROOT + ".output",
                        ROOT + ".lifecycle",
                        ROOT + ".codegen")
                .check(CLASSES);
    }

    @Test
    void stagesDoNotReachBack() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".read", ROOT + ".codegen", ROOT + ".document", ROOT + ".body")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, ROOT + ".report", ROOT + ".lifecycle", ROOT + ".rule..")
                .check(CLASSES);
    }

    @Test
    void theContractNeverDependsOnTheProcessor() {
        noClasses()
                .that()
                .resideInAPackage("dev.edict.contract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "..", "javax.lang.model..", "com.sun.source..")
                .check(CLASSES);
    }

    @Test
    void theProcessorNeverLoadsTheVocabularyOrTheRuntime() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "..", "dev.edict.contract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.edict.annotations..", "dev.edict.runtime..", "jakarta..")
                .check(CLASSES);
    }
}
