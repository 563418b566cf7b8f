package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** However many executions meet in one slot, all are found while they are in, and none afterwards. */
class InFlightTest {

    private static final Executions EXECUTIONS = new Executions(new InMemoryStore(), EngineSettings.defaults());

    private final InFlight inFlight = new InFlight();

    @Test
    void findsAllThatAreIn() {
        List<Running> executions = executions(1_000);
        executions.forEach(inFlight::add);
        assertThat(found()).containsExactlyInAnyOrderElementsOf(executions);
        assertThat(executions).allMatch(inFlight::contains);
        assertThat(inFlight.isEmpty()).isFalse();
    }

    @Test
    void tellsOneOnlyThatItWasIn() {
        List<Running> executions = executions(1_000);
        executions.forEach(inFlight::add);
        for (Running execution : executions) {
            assertThat(inFlight.remove(execution)).isTrue();
            assertThat(inFlight.remove(execution)).isFalse();
            assertThat(inFlight.contains(execution)).isFalse();
        }
        assertThat(inFlight.isEmpty()).isTrue();
        assertThat(found()).isEmpty();
    }

    /** One that found its slot taken stays where it is when the slot becomes free, and a newer one takes that. */
    @Test
    void keepsApartWhatSharesASlot() {
        Running first = execution(7);
        Running second = execution(7);
        Running third = execution(7);
        inFlight.add(first);
        inFlight.add(second);
        assertThat(inFlight.remove(first)).isTrue();
        inFlight.add(third);
        assertThat(found()).containsExactlyInAnyOrder(second, third);
        assertThat(inFlight.remove(second)).isTrue();
        assertThat(inFlight.remove(first)).isFalse();
        assertThat(found()).containsExactly(third);
    }

    private List<Running> found() {
        List<Running> found = new ArrayList<>();
        inFlight.forEach(found::add);
        return found;
    }

    private static List<Running> executions(int count) {
        List<Running> executions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            executions.add(execution(i));
        }
        return executions;
    }

    private static Running execution(long owner) {
        return LeasedExecutions.of(
                EXECUTIONS,
                "k",
                new UUID(0, owner),
                Policy.keyed("POST", "/orders").build());
    }
}
