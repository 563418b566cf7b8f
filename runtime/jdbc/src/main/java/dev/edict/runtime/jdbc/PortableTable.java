package dev.edict.runtime.jdbc;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Capabilities;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table in any other database, in standard SQL. SQL has no portable arithmetic of time, so that the database's clock is
 * read first and its reading goes back as a parameter: an instant old when it is used, which can only shorten a lease and
 * delay a takeover.
 *
 * <p>The fence is an identity column, hence a takeover replaces the row, and so does a first claim.
 */
final class PortableTable extends RecordTable {

    private static final String INSERT = """
            INSERT INTO edict_idempotency
                   (scope, fingerprint, operation, state, reexecute, owner, attempt, lease_until, expires_at)
            VALUES (?, ?, ?, 'P', ?, ?, ?, ?, ?)""";

    /** Its two parameters are the clock. */
    static final String IS_GONE =
            "expires_at <= ? AND (state IN ('C', 'K') OR state = 'P' AND reexecute = 'Y' AND lease_until <= ?)";

    private static final String GIVE_WAY = "DELETE FROM edict_idempotency WHERE scope = ? AND fence = ? AND (" + IS_GONE
            + " OR state = 'P' AND reexecute = 'Y' AND lease_until <= ? AND fingerprint = ?)";

    private static final String SAVEPOINT = "SAVEPOINT edict_effects";

    private static final String RECORD = """
            UPDATE edict_idempotency SET state = ?, response = ?, doubt = ?, doubt_since = ?
             WHERE scope = ? AND owner = ? AND state = 'P'""";

    private static final String RENEW = """
            UPDATE edict_idempotency SET lease_until = ?
             WHERE scope = ? AND owner = ? AND fence = ? AND state IN ('P', 'K')""";

    private static final String QUARANTINE = """
            UPDATE edict_idempotency SET state = 'U', doubt = ?, doubt_since = ?
             WHERE scope = ? AND owner = ? AND fence = ? AND state = 'P'""";

    private final Dialect dialect;
    private final DatabaseClock clock;
    private final PortableUpkeep upkeep;
    private final String find;

    PortableTable(Dialect dialect) {
        this.dialect = dialect;
        this.clock = new DatabaseClock(dialect);
        this.upkeep = new PortableUpkeep(clock);
        this.find = """
                SELECT c.read_at, r.fence, r.attempt, r.fingerprint, r.state, r.reexecute, r.owner, r.lease_until,
                       r.expires_at, r.response
                  FROM (SELECT %s AS read_at) c LEFT JOIN edict_idempotency r ON r.scope = ?""".formatted(dialect.now());
    }

    @Override
    Capabilities examine(Connection connection, String product, JdbcSettings settings) throws SQLException {
        clock.micros(connection);
        return new Capabilities(product, settings.durable(), settings.shared(), true, settings.maxBodyBytes());
    }

    /**
     * The record, if there is one, and the clock when it was looked for.
     *
     * @param now in microseconds
     */
    private record Look(long now, @Nullable FoundRecord found) {}

    private Look look(Connection connection, ClaimRequest request) throws SQLException {
        try (PreparedStatement statement = prompt(connection, find)) {
            statement.setBytes(1, request.scope().bytes());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long now = dialect.micros(row, 1);
                return new Look(now, row.getObject("fence") == null ? null : found(row, now));
            }
        }
    }

    @Override
    @Nullable
    Claim tryToClaim(Connection connection, ClaimRequest request) throws SQLException, StoreException {
        Look look = look(connection, request);
        FoundRecord found = look.found();
        if (found == null) {
            return insertFirst(connection, request, look.now());
        }
        return found.isFreeFor(request) ? takeOver(connection, request, found, look.now()) : found.answer(request);
    }

    /**
     * Inserts twice: a fence is drawn before its row is there, and with the first row this claim holds the key, so that whoever had it before drew a
     * smaller fence than the second row's.
     */
    private @Nullable Claim insertFirst(Connection connection, ClaimRequest request, long now) throws SQLException {
        return inOneTransaction(connection, () -> {
            Claim holding = insert(connection, request, 1, now);
            if (holding instanceof Claim.Acquired acquired) {
                release(connection, acquired.lease());
                return insert(connection, request, 1, now);
            }
            return holding;
        });
    }

    /** Inserts and undoes it: a claim under way lets it wait, and nobody sees a record of what will not run. */
    @Override
    void awaitClaims(Connection connection, ClaimRequest request) throws SQLException {
        Look look = look(connection, request);
        if (look.found() == null) {
            connection.setAutoCommit(false);
            try {
                insert(connection, request, 1, look.now());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * The record is written at once, and seen by others when the transaction has committed: until then they wait for the
     * unique key, as long as the database lets them.
     */
    @Override
    @Nullable
    Claim tryToBegin(Connection connection, ClaimRequest request) throws SQLException, StoreException {
        try {
            Look look = look(connection, request);
            FoundRecord found = look.found();
            if (found != null && !found.isFreeFor(request)) {
                return found.answer(request);
            }
            if (found != null && !giveWay(connection, request, found, look.now())) {
                return null;
            }
            Claim claim = insert(connection, request, 1, look.now());
            if (claim != null) {
                try (PreparedStatement statement = prompt(connection, SAVEPOINT)) {
                    statement.execute();
                }
            }
            return claim;
        } catch (SQLException e) {
            if (dialect.isBusy(e)) {
                return new Claim.InFlight(Duration.ZERO);
            }
            throw e;
        }
    }

    @Override
    boolean record(Connection connection, ClaimRequest request, Settled settled, boolean withEffects)
            throws SQLException {
        if (!withEffects) {
            undoEffects(connection);
        }
        long now = settled.doubt() == null ? 0 : clock.micros(connection);
        try (PreparedStatement statement = prompt(connection, RECORD)) {
            statement.setString(1, settled.state());
            statement.setBytes(2, settled.response());
            statement.setString(3, settled.doubt());
            statement.setObject(4, settled.doubt() == null ? null : now);
            statement.setBytes(5, request.scope().bytes());
            setOwner(statement, 6, request.owner());
            return statement.executeUpdate() == 1;
        }
    }

    /** The claim was inserted when the transaction began, and is as true as what was done beside it. */
    @Override
    boolean recordAnew(Connection connection, ClaimRequest request, Settled settled) throws SQLException {
        return record(connection, request, settled, true);
    }

    @Override
    boolean isOver(SQLException failure) {
        return dialect.hasNoSavepoint(failure);
    }

    @Override
    Claim winner(Connection connection, ClaimRequest request) throws SQLException, StoreException {
        FoundRecord found = look(connection, request).found();
        return found == null ? new Claim.InFlight(Duration.ZERO) : found.answer(request);
    }

    private @Nullable Claim insert(Connection connection, ClaimRequest request, int attempt, long now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT, new String[] {"fence"})) {
            statement.setQueryTimeout(STATEMENT_SECONDS);
            statement.setBytes(1, request.scope().bytes());
            statement.setBytes(2, request.fingerprint().bytes());
            statement.setString(3, request.operation());
            statement.setString(4, request.recovery() == Idempotent.Recovery.REEXECUTE ? "Y" : "N");
            setOwner(statement, 5, request.owner());
            statement.setInt(6, attempt);
            statement.setLong(7, now + micros(request.lease()));
            statement.setLong(8, now + micros(request.retention()));
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return new Claim.Acquired(new Lease(request.scope(), request.owner(), keys.getLong(1), attempt));
            }
        } catch (SQLException e) {
            if (isDuplicate(e)) {
                return null;
            }
            throw e;
        }
    }

    private static boolean isDuplicate(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLIntegrityConstraintViolationException || (state != null && state.startsWith("23"));
    }

    private @Nullable Claim takeOver(Connection connection, ClaimRequest request, FoundRecord found, long now)
            throws SQLException {
        return inOneTransaction(
                connection,
                () -> giveWay(connection, request, found, now)
                        ? insert(connection, request, found.nextAttempt(), now)
                        : null);
    }

    /** An attempt to claim, which is undone unless it claims. It waits for whoever else is at the key: a claim, or a transaction until it ends. */
    private @Nullable Claim inOneTransaction(Connection connection, Attempt attempt) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Claim claim = attempt.claim();
            if (claim != null) {
                connection.commit();
            }
            return claim;
        } catch (SQLException e) {
            if (dialect.hasWaitedTooLong(e)) {
                return stillChanging();
            }
            throw e;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Null if it lost a race. */
    @FunctionalInterface
    private interface Attempt {
        @Nullable
        Claim claim() throws SQLException;
    }

    private static boolean giveWay(Connection connection, ClaimRequest request, FoundRecord found, long now)
            throws SQLException {
        try (PreparedStatement statement = prompt(connection, GIVE_WAY)) {
            statement.setBytes(1, request.scope().bytes());
            statement.setLong(2, found.fence());
            statement.setLong(3, now);
            statement.setLong(4, now);
            statement.setLong(5, now);
            statement.setBytes(6, request.fingerprint().bytes());
            return statement.executeUpdate() == 1;
        }
    }

    private static FoundRecord found(ResultSet row, long now) throws SQLException {
        return new FoundRecord(
                row.getLong("fence"),
                row.getInt("attempt"),
                row.getBytes("fingerprint"),
                row.getString("state"),
                "Y".equals(row.getString("reexecute")),
                UUID.fromString(row.getString("owner")),
                row.getLong("lease_until") - now,
                row.getLong("expires_at") <= now,
                row.getBytes("response"));
    }

    @Override
    int renew(Connection connection, Lease lease, Duration duration) throws SQLException {
        long until = clock.micros(connection) + micros(duration);
        try (PreparedStatement statement = prompt(connection, RENEW)) {
            statement.setLong(1, until);
            setLease(statement, 2, lease);
            return statement.executeUpdate();
        }
    }

    @Override
    int quarantine(Connection connection, Lease lease, String reason) throws SQLException {
        long now = clock.micros(connection);
        try (PreparedStatement statement = prompt(connection, QUARANTINE)) {
            statement.setString(1, shortened(reason));
            statement.setLong(2, now);
            setLease(statement, 3, lease);
            return statement.executeUpdate();
        }
    }

    @Override
    List<UncertainRecord> uncertain(Connection connection, int limit) throws SQLException {
        return upkeep.uncertain(connection, limit);
    }

    @Override
    int tookEffect(Connection connection, Scope scope, long fence, byte[] response, Duration retention)
            throws SQLException {
        return upkeep.tookEffect(connection, scope, fence, response, retention);
    }

    @Override
    int nothingHappened(Connection connection, Scope scope, long fence) throws SQLException {
        return upkeep.nothingHappened(connection, scope, fence);
    }

    @Override
    int purge(Connection connection, int limit) throws SQLException {
        return upkeep.purge(connection, limit);
    }

    @Override
    void setOwner(PreparedStatement statement, int index, UUID owner) throws SQLException {
        statement.setString(index, owner.toString());
    }
}
