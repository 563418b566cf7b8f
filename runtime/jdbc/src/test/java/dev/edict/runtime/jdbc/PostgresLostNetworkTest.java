package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLostNetworkTest extends LostNetworkContract {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::postgres);

    @Override
    HikariDataSource database() {
        return DATABASE.pool();
    }
}
