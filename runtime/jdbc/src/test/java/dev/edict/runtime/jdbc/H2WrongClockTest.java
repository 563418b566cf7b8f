package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A process whose clock is five minutes off keeps and loses leases as all others do. */
class H2WrongClockTest extends JdbcStoreContract {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::h2);

    @Override
    HikariDataSource database() {
        return DATABASE.pool();
    }

    @Override
    DataSource seen() {
        return WrongClock.of(
                database(), sql -> sql.replace("CURRENT_TIMESTAMP", "DATEADD(MINUTE, 5, CURRENT_TIMESTAMP)"));
    }
}
