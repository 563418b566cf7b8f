package dev.edict.runtime.rest.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NotFoundException;
import org.junit.jupiter.api.Test;

/** The same 404 with and without proof that no method was entered. */
class ArgumentReadingTest {

    private static NotFoundException madeIn(String type, String method) {
        NotFoundException failure = new NotFoundException();
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("com.acme.Converter", "fromString", null, -1),
            new StackTraceElement(type, method, null, -1),
            new StackTraceElement("java.lang.Thread", "run", null, -1)
        });
        return failure;
    }

    @Test
    void aFailureOfReadingArgumentsProvesThatTheMethodWasNotEntered() {
        NotFoundException failure = madeIn("org.jboss.resteasy.core.MethodInjectorImpl", "injectArguments");
        assertThat(ArgumentReading.hasFailed(failure)).isTrue();
        assertThat(Failures.answer(failure).getEntity())
                .isInstanceOfSatisfying(
                        MappedProblem.class,
                        mapped -> assertThat(mapped.evidence()).isEqualTo(Evidence.REFUSED_BEFORE_ENTRY));
    }

    @Test
    void aFailureOfTheMethodProvesNothing() {
        NotFoundException failure = madeIn("org.jboss.resteasy.core.MethodInjectorImpl", "invoke");
        assertThat(ArgumentReading.hasFailed(failure)).isFalse();
        assertThat(Failures.answer(failure).getEntity())
                .isInstanceOfSatisfying(
                        MappedProblem.class,
                        mapped -> assertThat(mapped.evidence()).isEqualTo(Evidence.NONE));
    }

    @Test
    void aFailureWithoutATraceProvesNothing() {
        NotFoundException failure = new NotFoundException();
        failure.setStackTrace(new StackTraceElement[0]);
        assertThat(ArgumentReading.hasFailed(failure)).isFalse();
    }
}
