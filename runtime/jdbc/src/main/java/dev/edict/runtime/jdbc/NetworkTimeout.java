package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.jdbc.Sessions.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * For how long a statement of the store waits for a word of the database ({@link Connection#setNetworkTimeout}). The limit of a statement
 * is kept by the server, or needs it to answer: where the network is lost without an end of the connection, nothing else ends the wait.
 */
enum NetworkTimeout {
    /** For what the server itself ends in {@link RecordTable#STATEMENT_SECONDS}. */
    PROMPT(Duration.ofSeconds(RecordTable.STATEMENT_SECONDS + 3)),

    /** For what may take the server long: commits, rollbacks, and what looks at many records. */
    PATIENT(Duration.ofMinutes(1));

    private static final int NONE = 0;
    private static final int AS_IT_WAS = -1;

    private final int millis;

    NetworkTimeout(Duration timeout) {
        this.millis = (int) timeout.toMillis();
    }

    /** Does it within this timeout, and leaves the connection with the one that it had. */
    <T> T on(Connection connection, Work<T> work) throws SQLException, StoreException {
        int before = limit(connection);
        try {
            return work.apply(connection);
        } finally {
            if (before != AS_IT_WAS) {
                set(connection, before);
            }
        }
    }

    /** What it was before; a shorter one that the service has chosen stays, and so does what a driver or a pool cannot change. */
    private int limit(Connection connection) {
        try {
            int before = connection.getNetworkTimeout();
            return (before == NONE || before > millis) && set(connection, millis) ? before : AS_IT_WAS;
        } catch (SQLException | UnsupportedOperationException | AbstractMethodError e) {
            return AS_IT_WAS;
        }
    }

    private static boolean set(Connection connection, int millis) {
        try {
            connection.setNetworkTimeout(Runnable::run, millis);
            return true;
        } catch (SQLException | UnsupportedOperationException | AbstractMethodError e) {
            return false;
        }
    }
}
