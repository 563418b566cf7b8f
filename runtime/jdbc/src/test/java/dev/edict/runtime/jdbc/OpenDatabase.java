package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database that is open for the tests of one class. */
public final class OpenDatabase implements BeforeAllCallback, AfterAllCallback {

    /** How it is opened. */
    @FunctionalInterface
    public interface Opening {
        HikariDataSource open() throws Exception;
    }

    private final Opening opening;
    private @Nullable HikariDataSource pool;

    public OpenDatabase(Opening opening) {
        this.opening = opening;
    }

    public HikariDataSource pool() {
        return Objects.requireNonNull(pool, "open while the tests of its class run");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        pool = opening.open();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        pool().close();
    }
}
