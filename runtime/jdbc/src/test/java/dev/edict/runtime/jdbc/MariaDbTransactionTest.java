package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.StoreTransaction;
import dev.edict.runtime.idempotency.TransactionalStore.Begun;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of its server there are binaries for no other machine. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class MariaDbTransactionTest extends TransactionContract {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::mariaDb);

    @Override
    HikariDataSource database() {
        return DATABASE.pool();
    }

    @Test
    void aDatabaseThatAnOperationChoosesIsTheOneOfItsConnection() throws Exception {
        Databases.execute(database(), "CREATE DATABASE IF NOT EXISTS elsewhere");
        StoreTransaction transaction = begun("a");
        try (Connection connection = store().dataSource().getConnection()) {
            connection.setCatalog("elsewhere");
            assertThat(connection.getCatalog()).isEqualTo("elsewhere");
        }
        effect("here");
        assertThat(transaction.commit(response("done"))).isEmpty();
        assertThat(effects()).isOne();
        StoreTransaction misled = begun("b");
        sql("USE elsewhere");
        assertThatThrownBy(() -> misled.commit(response("done"))).isInstanceOf(IllegalStateException.class);
        database().getHikariPoolMXBean().softEvictConnections();
    }

    /** The server's own limit is 50 seconds: a lost network must not be taken for a lock. */
    @Test
    void whoMeetsATransactionElsewhereIsToldSoWhateverTheSessionWaits() throws Exception {
        String patience = "&sessionVariables=innodb_lock_wait_timeout=50";
        try (HikariDataSource patient =
                Databases.pool(database().getJdbcUrl() + patience, database().getUsername())) {
            assertThat(Databases.count(patient, "SELECT @@innodb_lock_wait_timeout"))
                    .isGreaterThan(20);
            JdbcStore other = JdbcStore.on(patient);
            StoreTransaction transaction = begun("a");
            assertThat(((Begun.Answered) other.begin(claim("a"))).claim()).isInstanceOf(Claim.InFlight.class);
            assertThat(other.claim(claim("a"))).isInstanceOf(Claim.InFlight.class);
            transaction.rollback();
        }
    }
}
