package dev.edict.runtime.jdbc;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Capabilities;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table in PostgreSQL: leases, and what becomes of them; {@link PostgresTransactions} has what is part of the transaction of an
 * operation. Time is {@code clock_timestamp()} throughout: {@code now()} stands still while a transaction waits.
 */
final class PostgresTable extends RecordTable {

    static final String PRODUCT = "PostgreSQL";

    private static final Logger LOG = System.getLogger(JdbcStore.class.getName());

    private static final String SETTINGS = """
            SELECT current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit')
              FROM (SELECT count(scope) FROM edict_idempotency WHERE false) AS the_table_is_there""";

    static final String FIND = """
            SELECT fence, attempt, fingerprint, state, reexecute, owner,
                   ceil(extract(epoch FROM lease_until - clock_timestamp()) * 1000000)::bigint AS lease_left,
                   expires_at <= clock_timestamp() AS expired, response
              FROM edict_idempotency WHERE scope = ?""";

    /**
     * Whoever draws a fence for a key holds this until its record is seen by all: else a claim that is slow between the two
     * inserts a smaller fence after a larger one came and was given back. It ends with the statement's transaction.
     */
    private static final String KEY_LOCK = "pg_advisory_xact_lock(?, ?)";

    /**
     * Reads what is in the way, or claims: who finds a record draws no fence and waits for nobody. It answers no row at all if a record
     * was committed after this statement took its snapshot: then it must be asked again.
     */
    private static final String CLAIM = "WITH found AS MATERIALIZED (" + FIND + "),\nlocked AS MATERIALIZED (SELECT "
            + KEY_LOCK + " WHERE NOT EXISTS (SELECT FROM found)),\n" + """
            claimed AS (
              INSERT INTO edict_idempotency
                     (scope, fingerprint, operation, state, reexecute, owner, lease_until, expires_at, fence)
              SELECT ?, ?, ?, 'P'::"char", ?, ?,
                     clock_timestamp() + ?::float8 * interval '1 microsecond',
                     clock_timestamp() + ?::float8 * interval '1 microsecond',
                     nextval('edict_idempotency_fence')
                FROM locked
              ON CONFLICT (scope) DO NOTHING RETURNING fence)
            SELECT true AS fresh, fence, 1 AS attempt, NULL::bytea AS fingerprint, NULL::"char" AS state,
                   NULL::boolean AS reexecute, NULL::uuid AS owner, NULL::bigint AS lease_left, NULL::boolean AS expired,
                   NULL::bytea AS response
              FROM claimed
             UNION ALL
            SELECT false, fence, attempt, fingerprint, state, reexecute, owner, lease_left, expired, response FROM found""";

    private static final String AWAIT_CLAIMS = "SELECT " + KEY_LOCK;

    /** Whether neither a claim nor a transaction is at a key: whoever inserts a record of it holds one of the two locks. */
    private static final String NOBODY_IS_AT_IT =
            "SELECT pg_try_advisory_xact_lock(?, ?) AND pg_try_advisory_xact_lock(?)";

    private static final String TAKE_OVER = "WITH locked AS MATERIALIZED (SELECT " + KEY_LOCK + ") " + """
            UPDATE edict_idempotency
               SET fingerprint = ?, operation = ?, state = 'P', reexecute = ?, owner = ?,
                   fence = nextval('edict_idempotency_fence'),
                   attempt = CASE WHEN expires_at <= clock_timestamp() THEN 1 ELSE attempt + 1 END,
                   lease_until = clock_timestamp() + ?::float8 * interval '1 microsecond',
                   expires_at = clock_timestamp() + ?::float8 * interval '1 microsecond',
                   response = NULL, doubt = NULL, doubt_since = NULL
              FROM locked
             WHERE scope = ? AND fence = ?
               AND (state IN ('C', 'K') AND expires_at <= clock_timestamp()
                 OR state = 'P' AND reexecute AND lease_until <= clock_timestamp()
                    AND (fingerprint = ? OR expires_at <= clock_timestamp()))
            RETURNING fence, attempt""";

    /** By the limit of the statement, and by one that the service has set for locks. */
    private static final Set<String> WAITED_TOO_LONG = Set.of("57014", "55P03");

    private static final String RENEW = """
            UPDATE edict_idempotency SET lease_until = clock_timestamp() + ?::float8 * interval '1 microsecond'
             WHERE scope = ? AND owner = ? AND fence = ? AND state IN ('P', 'K')""";

    private static final String QUARANTINE = """
            UPDATE edict_idempotency SET state = 'U', doubt = ?, doubt_since = clock_timestamp()
             WHERE scope = ? AND owner = ? AND fence = ? AND state = 'P'""";

    private static final String IS_UNCERTAIN =
            "(state = 'U' OR state = 'P' AND NOT reexecute AND lease_until <= clock_timestamp())";

    private static final String UNCERTAIN = """
            SELECT scope, operation, fence, attempt, coalesce(doubt_since, lease_until) AS since,
                   coalesce(doubt, 'the lease ran out')
              FROM edict_idempotency WHERE\s""" + IS_UNCERTAIN + " ORDER BY since, fence LIMIT ?";

    private static final String TOOK_EFFECT = """
            UPDATE edict_idempotency SET state = 'C', response = ?, doubt = NULL, doubt_since = NULL, owner = ?,
                   expires_at = clock_timestamp() + ?::float8 * interval '1 microsecond'
             WHERE scope = ? AND fence = ? AND\s""" + IS_UNCERTAIN;

    private static final String NOTHING_HAPPENED =
            "DELETE FROM edict_idempotency WHERE scope = ? AND fence = ? AND " + IS_UNCERTAIN;

    /** Instances purge side by side: what another one is at is skipped. */
    private static final String PURGE = """
            DELETE FROM edict_idempotency WHERE scope IN (
              SELECT scope FROM edict_idempotency
               WHERE expires_at <= clock_timestamp()
                 AND (state IN ('C', 'K') OR state = 'P' AND reexecute AND lease_until <= clock_timestamp())
               ORDER BY expires_at LIMIT ? FOR UPDATE SKIP LOCKED)""";

    @Override
    Capabilities examine(Connection connection, String product, JdbcSettings settings) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SETTINGS)) {
            row.next();
            boolean durable =
                    "on".equals(row.getString(1)) && "on".equals(row.getString(2)) && !"off".equals(row.getString(3));
            if (!durable) {
                LOG.log(
                        Level.WARNING,
                        "PostgreSQL runs with fsync={0}, full_page_writes={1}, synchronous_commit={2}: a crash of the server can"
                                + " lose claims, and what they protect would run twice",
                        row.getString(1),
                        row.getString(2),
                        row.getString(3));
            }
            return new Capabilities(PRODUCT, durable, true, true, settings.maxBodyBytes());
        }
    }

    @Override
    void demandRights(Connection connection, String product) throws SQLException, StoreException {
        PostgresRights.demand(connection);
    }

    @Override
    @Nullable
    Claim tryToClaim(Connection connection, ClaimRequest request) throws SQLException, StoreException {
        FoundRecord found;
        try (PreparedStatement statement = claiming(connection, request);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            if (row.getBoolean("fresh")) {
                return acquired(request, row);
            }
            found = found(row);
        } catch (SQLException e) {
            if (WAITED_TOO_LONG.contains(String.valueOf(e.getSQLState()))) {
                return whoElse(connection, request, e);
            }
            throw e;
        }
        return found.isFreeFor(request) ? takeOver(connection, request, found) : found.answer(request);
    }

    /**
     * What a first claim waited for in vain: somebody else's, which may have been granted since, or a database that is slow. Only the last is
     * an outage. The record is looked for by a statement of its own, whose snapshot is younger than the end of the other claim.
     */
    private static Claim whoElse(Connection connection, ClaimRequest request, SQLException waitedTooLong)
            throws SQLException, StoreException {
        try (PreparedStatement statement = prompt(connection, NOBODY_IS_AT_IT)) {
            int next = setKeyLock(statement, 1, request.scope());
            PostgresTransactions.setKeyLock(statement, next, request.scope());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return stillChanging();
                }
            }
        }
        FoundRecord found = find(connection, request);
        if (found == null) {
            throw waitedTooLong;
        }
        return found.isFreeFor(request) ? stillChanging() : found.answer(request);
    }

    private static @Nullable FoundRecord find(Connection connection, ClaimRequest request) throws SQLException {
        try (PreparedStatement statement = prompt(connection, FIND)) {
            statement.setBytes(1, request.scope().bytes());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? found(row) : null;
            }
        }
    }

    private static PreparedStatement claiming(Connection connection, ClaimRequest request) throws SQLException {
        PreparedStatement statement = prompt(connection, CLAIM);
        byte[] scope = request.scope().bytes();
        statement.setBytes(1, scope);
        int next = setKeyLock(statement, 2, request.scope());
        statement.setBytes(next, scope);
        setClaim(statement, next + 1, request);
        return statement;
    }

    /** Locks by two numbers are apart from those by one, which transactions hold. Returns the index of the parameter that follows. */
    private static int setKeyLock(PreparedStatement statement, int first, Scope scope) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(scope.bytes());
        statement.setInt(first, bytes.getInt());
        statement.setInt(first + 1, bytes.getInt());
        return first + 2;
    }

    @Override
    void awaitClaims(Connection connection, ClaimRequest request) throws SQLException {
        try (PreparedStatement statement = prompt(connection, AWAIT_CLAIMS)) {
            setKeyLock(statement, 1, request.scope());
            statement.execute();
        }
    }

    private static @Nullable Claim takeOver(Connection connection, ClaimRequest request, FoundRecord found)
            throws SQLException {
        try (PreparedStatement statement = prompt(connection, TAKE_OVER)) {
            int next = setClaim(statement, setKeyLock(statement, 1, request.scope()), request);
            statement.setBytes(next, request.scope().bytes());
            statement.setLong(next + 1, found.fence());
            statement.setBytes(next + 2, request.fingerprint().bytes());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? acquired(request, row) : null;
            }
        } catch (SQLException e) {
            if (WAITED_TOO_LONG.contains(String.valueOf(e.getSQLState()))) {
                return stillChanging();
            }
            throw e;
        }
    }

    @Override
    @Nullable
    Claim tryToBegin(Connection connection, ClaimRequest request) throws SQLException, StoreException {
        return PostgresTransactions.tryToBegin(connection, request);
    }

    @Override
    boolean record(Connection connection, ClaimRequest request, Settled settled, boolean withEffects)
            throws SQLException {
        return PostgresTransactions.record(connection, request, settled, withEffects);
    }

    @Override
    boolean recordAnew(Connection connection, ClaimRequest request, Settled settled) throws SQLException {
        return PostgresTransactions.recordAnew(connection, request, settled);
    }

    @Override
    boolean isOver(SQLException failure) {
        return PostgresTransactions.isOver(failure);
    }

    @Override
    Claim winner(Connection connection, ClaimRequest request) throws SQLException, StoreException {
        FoundRecord found = find(connection, request);
        return found == null ? new Claim.InFlight(Duration.ZERO) : found.answer(request);
    }

    /** The driver would tell the first schema of the path alone. */
    @Override
    Place place(Connection connection) throws SQLException {
        return PostgresTransactions.place(connection);
    }

    @Override
    void restore(Connection connection, Place place) throws SQLException {
        PostgresTransactions.restore(connection, place);
    }

    /** Fingerprint, operation, recovery, owner, lease, retention; returns the index of the parameter that follows. */
    private static int setClaim(PreparedStatement statement, int first, ClaimRequest request) throws SQLException {
        statement.setBytes(first, request.fingerprint().bytes());
        statement.setString(first + 1, request.operation());
        statement.setBoolean(first + 2, request.recovery() == Idempotent.Recovery.REEXECUTE);
        statement.setObject(first + 3, request.owner());
        statement.setLong(first + 4, micros(request.lease()));
        statement.setLong(first + 5, micros(request.retention()));
        return first + 6;
    }

    private static Claim acquired(ClaimRequest request, ResultSet row) throws SQLException {
        return new Claim.Acquired(
                new Lease(request.scope(), request.owner(), row.getLong("fence"), row.getInt("attempt")));
    }

    static FoundRecord found(ResultSet row) throws SQLException {
        return new FoundRecord(
                row.getLong("fence"),
                row.getInt("attempt"),
                row.getBytes("fingerprint"),
                row.getString("state"),
                row.getBoolean("reexecute"),
                row.getObject("owner", UUID.class),
                row.getLong("lease_left"),
                row.getBoolean("expired"),
                row.getBytes("response"));
    }

    @Override
    int renew(Connection connection, Lease lease, Duration duration) throws SQLException {
        try (PreparedStatement statement = prompt(connection, RENEW)) {
            statement.setLong(1, micros(duration));
            setLease(statement, 2, lease);
            return statement.executeUpdate();
        }
    }

    @Override
    int quarantine(Connection connection, Lease lease, String reason) throws SQLException {
        try (PreparedStatement statement = prompt(connection, QUARANTINE)) {
            statement.setString(1, shortened(reason));
            setLease(statement, 2, lease);
            return statement.executeUpdate();
        }
    }

    @Override
    List<UncertainRecord> uncertain(Connection connection, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNCERTAIN)) {
            statement.setInt(1, limit);
            List<UncertainRecord> records = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    records.add(new UncertainRecord(
                            Scope.ofBytes(row.getBytes(1)),
                            row.getString(2),
                            row.getLong(3),
                            row.getInt(4),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            row.getString(6)));
                }
            }
            return records;
        }
    }

    @Override
    int tookEffect(Connection connection, Scope scope, long fence, byte[] response, Duration retention)
            throws SQLException {
        try (PreparedStatement statement = prompt(connection, TOOK_EFFECT)) {
            statement.setBytes(1, response);
            setOwner(statement, 2, NOBODY);
            statement.setLong(3, micros(retention));
            statement.setBytes(4, scope.bytes());
            statement.setLong(5, fence);
            return statement.executeUpdate();
        }
    }

    @Override
    int nothingHappened(Connection connection, Scope scope, long fence) throws SQLException {
        try (PreparedStatement statement = prompt(connection, NOTHING_HAPPENED)) {
            statement.setBytes(1, scope.bytes());
            statement.setLong(2, fence);
            return statement.executeUpdate();
        }
    }

    @Override
    int purge(Connection connection, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PURGE)) {
            statement.setInt(1, limit);
            return statement.executeUpdate();
        }
    }

    @Override
    void setOwner(PreparedStatement statement, int index, UUID owner) throws SQLException {
        statement.setObject(index, owner);
    }
}
