package dev.edict.runtime.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** What databases say each in their way, beside the SQL that they share: the time, and why a statement failed. */
enum Dialect {
    /** By the standard. */
    STANDARD("CURRENT_TIMESTAMP", Set.of(), Set.of()) {
        @Override
        Instant instant(ResultSet row, int column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }
    },

    /** Of MariaDB and MySQL: {@code CURRENT_TIMESTAMP} is a local time in whole seconds there, and SQL states say only that something is wrong. */
    MARIADB("UTC_TIMESTAMP(6)", Set.of(1305), Set.of(1205, 1969)) {
        @Override
        Instant instant(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }
    };

    private static final Set<String> LIKE_MARIADB = Set.of("MariaDB", "MySQL");

    /** By the standard, and in H2. */
    private static final Set<String> NO_SAVEPOINT = Set.of("3B001", "90063");

    private static final String TIMEOUT = "HYT00";
    private static final String UNDONE = "40";

    private final String now;
    private final Set<Integer> noSavepoint;
    private final Set<Integer> waitedTooLong;

    Dialect(String now, Set<Integer> noSavepoint, Set<Integer> waitedTooLong) {
        this.now = now;
        this.noSavepoint = noSavepoint;
        this.waitedTooLong = waitedTooLong;
    }

    /** That of a product, by the name that its driver gives. */
    static Dialect of(String product) {
        return LIKE_MARIADB.contains(product) ? MARIADB : STANDARD;
    }

    /** The clock in SQL: an instant, whatever the time zone of the server and of the session. */
    String now() {
        return now;
    }

    /** What {@link #now} has put into a column. */
    abstract Instant instant(ResultSet row, int column) throws SQLException;

    /** In microseconds since 1970. */
    final long micros(ResultSet row, int column) throws SQLException {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant(row, column));
    }

    /** Whether a savepoint is gone with its transaction. */
    final boolean hasNoSavepoint(SQLException failure) {
        return NO_SAVEPOINT.contains(String.valueOf(failure.getSQLState()))
                || noSavepoint.contains(failure.getErrorCode());
    }

    /** Whether another transaction is in the way still, and not only was until the database chose which of the two it undoes. */
    final boolean hasWaitedTooLong(SQLException failure) {
        return isBusy(failure) && !String.valueOf(failure.getSQLState()).startsWith(UNDONE);
    }

    /** Whether another transaction was in the way for longer than the database lets a statement wait. */
    final boolean isBusy(SQLException failure) {
        String state = failure.getSQLState();
        return (failure instanceof SQLTransientException && !(failure instanceof SQLTransientConnectionException))
                || waitedTooLong.contains(failure.getErrorCode())
                || (state != null && (state.equals(TIMEOUT) || state.startsWith(UNDONE)));
    }
}
