package dev.edict.benchmarks.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureChecksTest {
    @Path("orders")
    static class Open {
        @GET
        public List<String> list() {
            return List.of();
        }
    }

    @Test
    void seeWhatTheyAreWrittenFor() {
        JavaClasses open = new ClassFileImporter().importClasses(Open.class);
        long broken = ArchitectureChecks.rules().stream()
                .filter(rule -> rule.allowEmptyShould(true).evaluate(open).hasViolation())
                .count();
        assertThat(broken).isEqualTo(2);
        assertThatThrownBy(() -> ArchitectureChecks.rules().forEach(rule -> rule.check(open)))
                .isInstanceOf(AssertionError.class);
    }
}
