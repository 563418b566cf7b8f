package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lends connections that commit each statement, whatever the pool's habit. */
final class Sessions {

    /** Of deadlocks and serialization failures, after which the database has undone everything. */
    private static final Set<String> UNDONE = Set.of("40001", "40P01");

    /** Each is lost to another one that was done: where sessions are serializable, claims of one key lose more than once. */
    private static final int TRIES = 20;

    private final DataSource dataSource;

    Sessions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T apply(Connection connection) throws SQLException, StoreException;
    }

    <T> T run(String wish, Work<T> work) throws StoreException {
        return run(wish, NetworkTimeout.PROMPT, work);
    }

    /** For what no request waits for. */
    <T> T runPatiently(String wish, Work<T> work) throws StoreException {
        return run(wish, NetworkTimeout.PATIENT, work);
    }

    private <T> T run(String wish, NetworkTimeout timeout, Work<T> work) throws StoreException {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(timeout, work);
            } catch (SQLException e) {
                if (attempt == TRIES || !isUndone(e)) {
                    throw Grants.failed(wish, e);
                }
            }
        }
    }

    /** Whether the database has undone all of it, in favour of another transaction. */
    static boolean isUndone(@Nullable Throwable failure) {
        return failure instanceof SQLException e && UNDONE.contains(String.valueOf(e.getSQLState()));
    }

    private <T> T once(NetworkTimeout timeout, Work<T> work) throws SQLException, StoreException {
        try (Connection pooled = dataSource.getConnection()) {
            return timeout.on(pooled, connection -> committing(connection, work));
        }
    }

    private static <T> T committing(Connection connection, Work<T> work) throws SQLException, StoreException {
        if (connection.getAutoCommit()) {
            return work.apply(connection);
        }
        connection.setAutoCommit(true);
        try {
            return work.apply(connection);
        } finally {
            connection.setAutoCommit(false);
        }
    }
}
