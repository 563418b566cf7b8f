package dev.edict.runtime.jdbc.http;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.OpenDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2TransactionsOverHttpTest extends TransactionsOverHttp {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::h2);

    @Override
    HikariDataSource database() {
        return DATABASE.pool();
    }
}
