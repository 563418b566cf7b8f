package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.lang.reflect.Proxy;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class UnknownOutcomeLogTest {

    private static IdempotencyStore afterACrash() {
        IdempotencyStore store = new InMemoryStore();
        return (IdempotencyStore) Proxy.newProxyInstance(
                UnknownOutcomeLogTest.class.getClassLoader(),
                new Class<?>[] {IdempotencyStore.class},
                (proxy, method, arguments) ->
                        method.getName().equals("claim") ? new Claim.Uncertain() : method.invoke(store, arguments));
    }

    @Test
    void namesEachRecordOnceHoweverOftenClientsAsk() {
        try (OrderService service = OrderService.over(afterACrash(), EdictConfig.builder());
                Logged log = Logged.atLeast(Level.WARNING)) {
            for (int repeat = 0; repeat < 3; repeat++) {
                assertThat(service.post("/orders", BOOK, "k1").statusCode()).isEqualTo(409);
            }
            service.post("/orders", BOOK, "k2");
            assertThat(log.lines(UnknownOutcomeLog.class.getName()))
                    .hasSize(2)
                    .allMatch(line -> line.startsWith("Nobody knows whether POST /orders took effect under record "));
        }
    }

    @Test
    void forgetsWhatIsLongAgo() {
        UnknownOutcomeLog outcomes = new UnknownOutcomeLog();
        try (Logged log = Logged.atLeast(Level.WARNING)) {
            for (int key = 0; key <= 1_000; key++) {
                outcomes.tell("POST /orders", Scope.of(null, null, "POST /orders", "k" + key));
            }
            outcomes.tell("POST /orders", Scope.of(null, null, "POST /orders", "k0"));
            assertThat(log.lines(UnknownOutcomeLog.class.getName())).hasSize(1_002);
        }
    }
}
