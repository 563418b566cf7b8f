package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A process whose clock is five minutes off keeps and loses leases as all others do. */
@ParameterizedClass
@ValueSource(ints = {-5, 5})
class PostgresWrongClockTest extends JdbcStoreContract {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::postgres);

    @Parameter
    int minutes;

    @Override
    HikariDataSource database() {
        return DATABASE.pool();
    }

    @Override
    DataSource seen() {
        String shifted = "(clock_timestamp() + interval '" + minutes + " minutes')";
        return WrongClock.of(database(), sql -> sql.replace("clock_timestamp()", shifted));
    }
}
