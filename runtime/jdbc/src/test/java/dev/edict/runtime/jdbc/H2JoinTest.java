package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2JoinTest extends JoinContract {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::h2);

    @Override
    HikariDataSource database() {
        return DATABASE.pool();
    }
}
