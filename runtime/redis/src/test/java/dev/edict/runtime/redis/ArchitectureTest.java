package dev.edict.runtime.redis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** Two instances whose clocks differ must not take each other's lease. */
    @Test
    void nobodyAsksTheClockOfTheProcess() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(new ClassFileImporter()
                        .importUrl(RedisStore.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()));
    }
}
