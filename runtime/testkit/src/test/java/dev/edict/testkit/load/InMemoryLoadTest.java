package dev.edict.testkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import dev.edict.testkit.load.Load.Report;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** {@code -Dedict.load=1000000} is the size that the documentation speaks of. */
class InMemoryLoadTest {

    private static final int REQUESTS = Integer.getInteger("edict.load", 100_000);

    @Test
    void nothingIsLeftOver() throws Exception {
        Report report = new Load(REQUESTS, REQUESTS / 100, 32).run(new InMemoryStore(REQUESTS, 1L << 30));
        System.out.println("in memory: " + report);
        assertThat(report.faults()).isEmpty();
        // a load in which nothing happened proves nothing
        assertThat(report.executed()).isPositive();
        assertThat(report.freed()).isPositive();
        assertThat(report.refused()).isPositive();
        assertThat(report.stalled()).isBetween(REQUESTS / 25L, REQUESTS / 16L);
        assertThat(report.executed() + report.freed() + report.repeated() + report.refused())
                .isEqualTo(REQUESTS);
    }

    /** Without which the test above would prove nothing. */
    @Test
    void aClaimThatIsLeftOverIsFound() throws Exception {
        Report report = new Load(2_000, 100, 8).run(leaking(new InMemoryStore(1_000, 1 << 20)));
        assertThat(report.faults()).anyMatch(fault -> fault.contains("executed 0 times, is left as Uncertain"));
    }

    /** Says that it has given a key back, and has not. */
    private static IdempotencyStore leaking(IdempotencyStore store) {
        return (IdempotencyStore) Proxy.newProxyInstance(
                IdempotencyStore.class.getClassLoader(),
                new Class<?>[] {IdempotencyStore.class},
                (proxy, method, arguments) ->
                        method.getName().equals("release") ? Outcome.DONE : method.invoke(store, arguments));
    }
}
