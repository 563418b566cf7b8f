package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The databases of the tests; each pool is closed by who asked for it. */
final class Databases {

    private static EmbeddedPostgres server;

    private Databases() {}

    /** A pool on one server for all tests, which ends with the process. */
    static synchronized HikariDataSource postgres() throws IOException {
        if (server == null) {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
            migrate(server.getPostgresDatabase(), "postgresql");
        }
        return pool(server.getJdbcUrl("postgres", "postgres"), "postgres");
    }

    /** A server whose files are in the folder, as durable as its hardware. */
    static EmbeddedPostgres postgres(Path folder, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    static HikariDataSource h2() {
        HikariDataSource pool = pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa");
        migrate(pool, "standard");
        return pool;
    }

    static HikariDataSource pool(String url, String user) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setMaximumPoolSize(10);
        settings.setConnectionTimeout(5_000);
        return new HikariDataSource(settings);
    }

    static void migrate(DataSource database, String kind) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:dev/edict/schema/" + kind)
                .table("edict_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
