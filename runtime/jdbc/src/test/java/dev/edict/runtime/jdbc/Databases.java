package dev.edict.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.exec.ManagedProcessException;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The databases of the tests; each pool is closed by who asked for it. */
public final class Databases {

    private static EmbeddedPostgres server;
    private static MariaDbServer mariaDb;

    private Databases() {}

    /** A pool on one server for all tests, which ends with the process. */
    public static synchronized HikariDataSource postgres() throws IOException {
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
    public static EmbeddedPostgres postgres(Path folder, int port) throws IOException {
        return postgres(folder, port, Map.of());
    }

    /** The same with other settings. */
    public static EmbeddedPostgres postgres(Path folder, int port, Map<String, String> settings) throws IOException {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
        settings.forEach(server::setServerConfig);
        return server.start();
    }

    /**
     * Kills a server (SIGKILL, so that it writes nothing more). Its postmaster is stopped first, so that it neither tells its
     * children to end in good order nor starts one that nobody kills: such a child waits for ever for a lock of the dead.
     */
    public static void kill(Path data) throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        assertThat(new ProcessBuilder("kill", "-STOP", String.valueOf(pid))
                        .start()
                        .waitFor())
                .isZero();
        List<ProcessHandle> processes = new ArrayList<>(List.of(postmaster));
        processes.addAll(postmaster.descendants().toList());
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            assertThat(process.onExit())
                    .as("end of a killed process of the server")
                    .succeedsWithin(Duration.ofMinutes(2));
        }
    }

    public static HikariDataSource h2() {
        HikariDataSource pool = pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa");
        migrate(pool, "standard");
        return pool;
    }

    /** One for all tests of a process, which ends with it. */
    static synchronized MariaDbServer mariaDbServer() throws IOException, ManagedProcessException {
        if (mariaDb == null) {
            mariaDb = MariaDbServer.start(Files.createTempDirectory("mariadb"));
        }
        return mariaDb;
    }

    /** A pool on that server. */
    public static HikariDataSource mariaDb() throws IOException, ManagedProcessException {
        HikariDataSource pool = pool(mariaDbServer().url("edict"), MariaDbServer.USER);
        migrate(pool, "mariadb");
        return pool;
    }

    public static HikariDataSource pool(String url, String user) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setMaximumPoolSize(10);
        settings.setConnectionTimeout(5_000);
        return new HikariDataSource(settings);
    }

    public static void migrate(DataSource database, String kind) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:dev/edict/schema/" + kind)
                .table("edict_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** Lets all records grow older, for a test that must not wait. */
    public static void age(HikariDataSource database, Duration time) throws SQLException {
        String ago = database.getJdbcUrl().startsWith("jdbc:postgresql:")
                ? " - interval '" + time.toMillis() + " milliseconds'"
                : " - " + time.toMillis() * 1000;
        execute(
                database,
                "UPDATE edict_idempotency SET lease_until = lease_until" + ago + ", expires_at = expires_at" + ago
                        + ", doubt_since = doubt_since" + ago);
    }

    /** What time it is to a database, since 1970. */
    static Duration clock(HikariDataSource database) throws SQLException {
        String url = database.getJdbcUrl();
        String micros = url.startsWith("jdbc:postgresql:")
                ? "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint"
                : url.startsWith("jdbc:mariadb:")
                        ? "SELECT TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(6))"
                        : "SELECT DATEDIFF(MICROSECOND, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00Z', CURRENT_TIMESTAMP)";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(micros)) {
            row.next();
            return Duration.of(row.getLong(1), ChronoUnit.MICROS);
        }
    }

    public static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a query for one number finds. */
    public static int count(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return count(connection, sql);
        }
    }

    /** As it is seen from within a transaction. */
    public static int count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
