package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.StoreException;
import org.junit.jupiter.api.Test;

/** A claim that may be under way is waited for by an insertion of its own key. */
class H2WithdrawalTest {

    @Test
    void oneThatFailsInTheMiddleLeavesNoRecordOfWhatNeverRan() throws Exception {
        try (HikariDataSource database = Databases.h2()) {
            IdempotencyStore failing =
                    JdbcStore.on(WrongClock.of(database, sql -> sql.startsWith("DELETE") ? "a lost connection" : sql));
            assertThatThrownBy(() -> failing.withdraw(claim("k"))).isInstanceOf(StoreException.class);
            assertThat(JdbcStore.on(database).claim(claim("k"))).isInstanceOf(Claim.Acquired.class);
        }
    }
}
