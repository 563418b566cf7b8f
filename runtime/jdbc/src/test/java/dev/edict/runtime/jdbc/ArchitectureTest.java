package dev.edict.runtime.jdbc;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(JdbcStore.class.getProtectionDomain().getCodeSource().getLocation());

    /** It may be missing at run time. */
    @Test
    void transactionsOfContainersAreMetByOneClass() {
        noClasses()
                .that()
                .haveNameNotMatching(Pattern.quote(ContainerTransactions.class.getName()) + "(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta..")
                .check(CLASSES);
    }

    /** Two instances whose clocks differ must not take each other's lease. */
    @Test
    void nobodyAsksTheClockOfTheProcess() {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("currentTimeMillis|nanoTime")))
                .orShould()
                .callMethodWhere(target(nameMatching("now|tick.*")).and(target(owner(resideInAPackage("java.time..")))))
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Calendar.class)
                .check(CLASSES);
    }
}
