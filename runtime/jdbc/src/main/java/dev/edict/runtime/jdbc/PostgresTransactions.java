package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.jdbc.RecordTable.Settled;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** In PostgreSQL: a claim, effects and their record as the one transaction of an operation. */
final class PostgresTransactions {

    /**
     * One round trip. The lock keeps others from running, and ends with the transaction, however that ends. The record is
     * looked for by a statement of its own, whose snapshot is taken when the lock is held: what the last holder has
     * committed is seen.
     */
    private static final String BEGIN =
            "SELECT pg_try_advisory_xact_lock(?); " + PostgresTable.FIND + "; SAVEPOINT edict_effects";

    private static final String GIVE_WAY = """
            DELETE FROM edict_idempotency
             WHERE scope = ? AND fence = ?
               AND (state IN ('C', 'K') AND expires_at <= clock_timestamp()
                 OR state = 'P' AND reexecute AND lease_until <= clock_timestamp()
                    AND (fingerprint = ? OR expires_at <= clock_timestamp()));
            SAVEPOINT edict_effects""";

    private static final String INSERT = """
            INSERT INTO edict_idempotency
                   (scope, fingerprint, operation, state, reexecute, owner, lease_until, expires_at, response, doubt,
                    doubt_since)
            VALUES (?, ?, ?, ?::"char", false, ?, clock_timestamp(),
                    clock_timestamp() + ?::float8 * interval '1 microsecond', ?, ?,
                    CASE WHEN ? THEN clock_timestamp() END)""";

    /** Fails where the operation has ended the transaction itself: the savepoint is gone then. */
    private static final String RECORD_WITH_EFFECTS = "RELEASE SAVEPOINT edict_effects; " + INSERT;

    private static final String RECORD_ALONE = "ROLLBACK TO SAVEPOINT edict_effects; " + INSERT;

    private static final String PATH = "SELECT current_setting('search_path')";
    private static final String SET_PATH = "SELECT set_config('search_path', ?, false)";

    private static final String DUPLICATE = "23505";
    private static final String NO_SAVEPOINT = "3B001";
    private static final String NO_TRANSACTION = "25P01";

    private PostgresTransactions() {}

    static @Nullable Claim tryToBegin(Connection connection, ClaimRequest request) throws SQLException, StoreException {
        boolean locked;
        @Nullable FoundRecord found;
        try (PreparedStatement statement = RecordTable.prompt(connection, BEGIN)) {
            setKeyLock(statement, 1, request.scope());
            statement.setBytes(2, request.scope().bytes());
            statement.execute();
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                locked = row.getBoolean(1);
            }
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                found = row.next() ? PostgresTable.found(row) : null;
            }
        }
        if (found != null && !found.isFreeFor(request)) {
            return found.answer(request);
        }
        if (!locked) {
            return new Claim.InFlight(Duration.ZERO);
        }
        return found == null || giveWay(connection, request, found)
                ? new Claim.Acquired(new Lease(request.scope(), request.owner(), 0, 1))
                : null;
    }

    /** One number, apart from the two of a claim's. */
    static void setKeyLock(PreparedStatement statement, int index, Scope scope) throws SQLException {
        statement.setLong(index, ByteBuffer.wrap(scope.bytes()).getLong());
    }

    private static boolean giveWay(Connection connection, ClaimRequest request, FoundRecord found) throws SQLException {
        try (PreparedStatement statement = RecordTable.prompt(connection, GIVE_WAY)) {
            statement.setBytes(1, request.scope().bytes());
            statement.setLong(2, found.fence());
            statement.setBytes(3, request.fingerprint().bytes());
            statement.execute();
            return statement.getUpdateCount() == 1;
        }
    }

    static boolean record(Connection connection, ClaimRequest request, Settled settled, boolean withEffects)
            throws SQLException {
        return insert(connection, withEffects ? RECORD_WITH_EFFECTS : RECORD_ALONE, request, settled);
    }

    static boolean recordAnew(Connection connection, ClaimRequest request, Settled settled) throws SQLException {
        return insert(connection, INSERT, request, settled);
    }

    static boolean isOver(SQLException failure) {
        return NO_SAVEPOINT.equals(failure.getSQLState()) || NO_TRANSACTION.equals(failure.getSQLState());
    }

    static Place place(Connection connection) throws SQLException {
        try (PreparedStatement statement = RecordTable.prompt(connection, PATH);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Place(null, row.getString(1));
        }
    }

    static void restore(Connection connection, Place place) throws SQLException {
        try (PreparedStatement statement = RecordTable.prompt(connection, SET_PATH)) {
            statement.setString(1, place.schema());
            statement.execute();
        }
    }

    private static boolean insert(Connection connection, String sql, ClaimRequest request, Settled settled)
            throws SQLException {
        try (PreparedStatement statement = RecordTable.prompt(connection, sql)) {
            statement.setBytes(1, request.scope().bytes());
            statement.setBytes(2, request.fingerprint().bytes());
            statement.setString(3, request.operation());
            statement.setString(4, settled.state());
            statement.setObject(5, request.owner());
            statement.setLong(6, RecordTable.micros(request.retention()));
            statement.setBytes(7, settled.response());
            statement.setString(8, settled.doubt());
            statement.setBoolean(9, settled.doubt() != null);
            statement.execute();
            return true;
        } catch (SQLException e) {
            if (DUPLICATE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
