package dev.edict.testkit.store;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

class InMemoryStoreContractTest extends StoreContract {

    /** Close to the wrap-around of {@link System#nanoTime()}, which stores must survive. */
    private static final class InMemory implements Subject {

        private static final long START = Long.MAX_VALUE - 1_000;

        private final AtomicLong nanos = new AtomicLong(START);

        @Override
        public IdempotencyStore open() {
            return new InMemoryStore(1_000, 1 << 20, nanos::get);
        }

        @Override
        public void pass(Duration time) {
            nanos.addAndGet(time.toNanos());
        }

        @Override
        public Optional<Duration> clock() {
            return Optional.of(Duration.ofNanos(nanos.get() - START));
        }
    }

    @Override
    protected Subject subject() {
        return new InMemory();
    }
}
