package com.example.shop.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.jdbc.JdbcStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A connection pool on a database whose schema is up to date. */
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final JdbcStore records;
    private final @Nullable EmbeddedPostgres server;

    private Database(HikariDataSource pool, @Nullable EmbeddedPostgres server) {
        this.pool = pool;
        this.records = records(pool);
        this.server = server;
    }

    public static Database open(DatabaseConfig config) {
        EmbeddedPostgres server = config.kind() == DatabaseConfig.Kind.POSTGRES
                        && config.jdbcUrl().isEmpty()
                ? startServer()
                : null;
        String url = server != null
                ? server.getJdbcUrl(config.user(), "postgres")
                : config.jdbcUrl().orElseGet(() -> "jdbc:h2:mem:shop-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(config.user());
        settings.setPassword(config.password());
        settings.setPoolName("shop");
        HikariDataSource pool = new HikariDataSource(settings);
        Flyway.configure().dataSource(pool).load().migrate();
        return new Database(pool, server);
    }

    private static EmbeddedPostgres startServer() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /** Their table has a history of its own beside that of the shop's. */
    private static JdbcStore records(HikariDataSource pool) {
        boolean postgres = pool.getJdbcUrl().startsWith("jdbc:postgresql:");
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:dev/edict/schema/" + (postgres ? "postgresql" : "standard"))
                .table("edict_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        try {
            return JdbcStore.on(pool);
        } catch (StoreException e) {
            throw new IllegalStateException("The records of idempotency keys are out of reach", e);
        }
    }

    /** Records of idempotency keys in this database. */
    public JdbcStore records() {
        return records;
    }

    /** Connections that take part in the transaction of a payment, while there is one. */
    public DataSource dataSource() {
        return records.dataSource();
    }

    @Override
    public void close() throws IOException {
        pool.close();
        if (server != null) {
            server.close();
        }
    }
}
