package dev.edict.runtime.jdbc.history;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.MariaDbServer;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Of its server there are binaries for no other machine. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class MariaDbHistoryTest extends KilledServerHistory {

    @Override
    Server start(Path folder) throws Exception {
        MariaDbServer server = MariaDbServer.start(folder);
        String url = server.url("edict");
        try (HikariDataSource pool = Databases.pool(url, MariaDbServer.USER)) {
            Databases.migrate(pool, "mariadb");
        }
        return new Server() {
            @Override
            public String url() {
                return url;
            }

            @Override
            public String user() {
                return MariaDbServer.USER;
            }

            @Override
            public void kill() throws Exception {
                server.kill();
            }

            @Override
            public void restart() throws Exception {
                server.restart();
            }

            @Override
            public void close() throws Exception {
                server.close();
            }
        };
    }
}
