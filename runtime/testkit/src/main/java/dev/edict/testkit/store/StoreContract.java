package dev.edict.testkit.store;

import dev.edict.runtime.idempotency.IdempotencyStore;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link IdempotencyStore} must do, as tests: extend it, say how such a store is opened and how its time
 * passes, and JUnit runs all of them.
 *
 * <pre>{@code
 * class OurStoreTest extends StoreContract {
 *     @Override
 *     protected Subject subject() {
 *         return new OurStoreOnAnEmptyTable();
 *     }
 * }
 * }</pre>
 */
public abstract class StoreContract {

    /** A kind of store, with a clock that the tests can advance. */
    public interface Subject {

        /** A store without records, which the test closes; its bodies are limited to 64 MiB at most, so that a test can exceed them. */
        IdempotencyStore open() throws Exception;

        /**
         * Lets the store's clock advance. A store whose clock is a server's can move the times of its records back by
         * as much instead.
         */
        void pass(Duration time) throws Exception;

        /**
         * A reading of the store's clock, from any beginning; where {@link #pass} moves the times of records instead, what has passed by it is
         * added. It tells how exactly leases and retentions end. Without one they are looked at five seconds before and after.
         */
        default Optional<Duration> clock() throws Exception {
            return Optional.empty();
        }

        /** Whether records that are gone go without {@link IdempotencyStore#purge}, so that it may find none. */
        default boolean forgetsByItself() {
            return false;
        }
    }

    /** What is tested; asked once a test. */
    protected abstract Subject subject() throws Exception;

    @Nested
    class Claims extends ClaimContract {
        @Override
        Subject subject() throws Exception {
            return StoreContract.this.subject();
        }
    }

    @Nested
    class Withdrawal extends WithdrawalContract {
        @Override
        Subject subject() throws Exception {
            return StoreContract.this.subject();
        }
    }

    @Nested
    class Settlement extends SettlementContract {
        @Override
        Subject subject() throws Exception {
            return StoreContract.this.subject();
        }
    }

    @Nested
    class Bodies extends BodyContract {
        @Override
        Subject subject() throws Exception {
            return StoreContract.this.subject();
        }
    }

    @Nested
    class Fencing extends FencingContract {
        @Override
        Subject subject() throws Exception {
            return StoreContract.this.subject();
        }
    }

    @Nested
    class Uncertainty extends UncertaintyContract {
        @Override
        Subject subject() throws Exception {
            return StoreContract.this.subject();
        }
    }

    @Nested
    class Retention extends RetentionContract {
        @Override
        Subject subject() throws Exception {
            return StoreContract.this.subject();
        }
    }

    @Nested
    class Ends extends EndContract {
        @Override
        Subject subject() throws Exception {
            return StoreContract.this.subject();
        }
    }

    @Nested
    class Races extends RaceContract {
        @Override
        Subject subject() throws Exception {
            return StoreContract.this.subject();
        }
    }
}
