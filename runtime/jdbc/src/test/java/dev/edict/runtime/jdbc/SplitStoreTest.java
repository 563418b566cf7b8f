package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Capabilities;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.TransactionalStore;
import dev.edict.runtime.idempotency.TransactionalStore.Begun;
import dev.edict.runtime.idempotency.UncertainRecord;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leases in memory, transactions in a database. */
class SplitStoreTest {

    private final AtomicLong nanos = new AtomicLong();
    private final IdempotencyStore memory = new InMemoryStore(10, 1_000, nanos::get);
    private HikariDataSource pool;
    private JdbcStore database;
    private TransactionalStore both;

    @BeforeEach
    void open() throws Exception {
        pool = Databases.h2();
        database = JdbcStore.on(pool);
        both = database.withLeasesIn(memory);
    }

    @AfterEach
    void close() {
        both.close();
        pool.close();
    }

    @Test
    void eachModeHasItsOwnRecords() throws Exception {
        both.complete(lease(both.claim(claim("a"))), response("leased"));
        ((Begun.Open) both.begin(claim("a"))).transaction().commit(response("transactional"));
        assertThat(memory.claim(claim("a"))).isEqualTo(new Claim.Replay(response("leased")));
        assertThat(database.claim(claim("a"))).isEqualTo(new Claim.Replay(response("transactional")));
    }

    @Test
    void whatIsUncertainIsFoundInBoth() throws Exception {
        both.quarantine(lease(both.claim(claim("a"))), "leased");
        ((Begun.Open) both.begin(claim("b"))).transaction().undo("transactional");
        assertThat(both.uncertain(10))
                .extracting(UncertainRecord::reason)
                .containsExactlyInAnyOrder("leased", "transactional");
        assertThat(both.uncertain(1)).hasSize(1);
        for (UncertainRecord record : both.uncertain(10)) {
            assertThat(both.resolve(record.scope(), record.fence(), new Resolution.NothingHappened()))
                    .isTrue();
        }
        assertThat(both.uncertain(10)).isEmpty();
        assertThat(both.claim(claim("a"))).isInstanceOf(Claim.Acquired.class);
        assertThat(both.begin(claim("b"))).isInstanceOf(Begun.Open.class);
    }

    @Test
    void whatIsGoneIsRemovedFromBoth() throws Exception {
        both.complete(lease(both.claim(claim("a"))), response("leased"));
        ((Begun.Open) both.begin(claim("a"))).transaction().commit(response("transactional"));
        nanos.addAndGet(Duration.ofHours(2).toNanos());
        Databases.age(pool, Duration.ofHours(2));
        assertThat(both.purge(1)).isOne();
        assertThat(both.purge(10)).isOne();
        assertThat(both.purge(10)).isZero();
    }

    @Test
    void itGuaranteesWhatBothDo() {
        assertThat(both.capabilities())
                .isEqualTo(new Capabilities("in-memory for leases, H2 for transactions", false, false, true, 1_000));
    }
}
