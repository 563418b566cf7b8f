package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of its server there are binaries for no other machine. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class MariaDbLostNetworkTest extends LostNetworkContract {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::mariaDb);

    @Override
    HikariDataSource database() {
        return DATABASE.pool();
    }
}
