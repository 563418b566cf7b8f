package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.Capabilities;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.StoredResponseCodec;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The table of records in one kind of database. What needs no clock is the same in all; each change compares owner, fence
 * and state in its WHERE clause and returns the number of rows it found, so that it is fenced by being too late.
 */
abstract class RecordTable {

    /** A claim that loses a race this often in a row meets a table that is not what it seems. */
    private static final int MOST_RACES = 100;

    /** A request waits no longer for one statement about one key. */
    static final int STATEMENT_SECONDS = 5;

    private static final int LONGEST_DOUBT = 1000;

    /** Of what an operator has settled: whoever still runs is fenced when it comes to complete. */
    static final UUID NOBODY = new UUID(0, 0);

    /** Asked again by the same lease, it is done already: the first response stays. */
    private static final String COMPLETE = """
            UPDATE edict_idempotency SET response = CASE WHEN state = 'C' THEN response ELSE ? END, state = 'C'
             WHERE scope = ? AND owner = ? AND fence = ? AND state IN ('P', 'K', 'C')""";

    /** Asked again by the same lease, it is done already: the first head stays. */
    private static final String COMMIT = """
            UPDATE edict_idempotency SET response = CASE WHEN state = 'K' THEN response ELSE ? END, state = 'K'
             WHERE scope = ? AND owner = ? AND fence = ? AND state IN ('P', 'K')""";

    /** Changes nothing, but waits for who changes the record; what is judged is what is true then. */
    private static final String IS_IN_PROGRESS = """
            UPDATE edict_idempotency SET attempt = attempt
             WHERE scope = ? AND owner = ? AND fence = ? AND state = 'P'""";

    private static final String RELEASE = """
            DELETE FROM edict_idempotency WHERE scope = ? AND owner = ? AND fence = ? AND state = 'P'""";

    private static final String WITHDRAW =
            "DELETE FROM edict_idempotency WHERE scope = ? AND owner = ? AND state = 'P'";

    private static final String UNDO_EFFECTS = "ROLLBACK TO SAVEPOINT edict_effects";

    /**
     * What a transaction writes in the end.
     *
     * @param state the letter of {@link FoundRecord}
     * @param response encoded; null if the outcome is uncertain
     * @param doubt why it is uncertain; null otherwise
     */
    record Settled(
            String state,
            byte @Nullable [] response,
            @Nullable String doubt) {

        static Settled completed(StoredResponse response) {
            return new Settled(FoundRecord.COMPLETED, StoredResponseCodec.encode(response), null);
        }

        static Settled uncertain(String doubt) {
            return new Settled(FoundRecord.UNCERTAIN, null, shortened(doubt));
        }
    }

    /** Fails unless the table is there and the database can do what is asked of it. */
    abstract Capabilities examine(Connection connection, String product, JdbcSettings settings)
            throws SQLException, StoreException;

    /** Fails unless the user of the connection may keep records. */
    void demandRights(Connection connection, String product) throws SQLException, StoreException {
        Grants.demand(connection, product);
    }

    /** One attempt to claim; null if it lost a race and must look again. */
    abstract @Nullable Claim tryToClaim(Connection connection, ClaimRequest request)
            throws SQLException, StoreException;

    /**
     * Returns when no claim of the key is under way any more that was before; it leaves no record, and takes over no other.
     */
    abstract void awaitClaims(Connection connection, ClaimRequest request) throws SQLException;

    /**
     * One attempt to claim in the open transaction, which from then on has a savepoint {@code edict_effects}; null if it
     * lost a race and must look again in a new one.
     */
    abstract @Nullable Claim tryToBegin(Connection connection, ClaimRequest request)
            throws SQLException, StoreException;

    /**
     * Writes the record of the open transaction, with what was done since its savepoint or without; false if the record
     * of another execution is there.
     */
    abstract boolean record(Connection connection, ClaimRequest request, Settled settled, boolean withEffects)
            throws SQLException;

    /** Writes a record in a transaction of its own, whatever became of the one that was begun; false as for {@link #record}. */
    abstract boolean recordAnew(Connection connection, ClaimRequest request, Settled settled) throws SQLException;

    /** Whether a statement failed because the transaction that was begun is over. */
    abstract boolean isOver(SQLException failure);

    /** What the record of another execution says; in flight if it is gone by now. */
    abstract Claim winner(Connection connection, ClaimRequest request) throws SQLException, StoreException;

    abstract int renew(Connection connection, Lease lease, Duration duration) throws SQLException;

    abstract int quarantine(Connection connection, Lease lease, String reason) throws SQLException;

    abstract List<UncertainRecord> uncertain(Connection connection, int limit) throws SQLException;

    abstract int tookEffect(Connection connection, Scope scope, long fence, byte[] response, Duration retention)
            throws SQLException;

    abstract int nothingHappened(Connection connection, Scope scope, long fence) throws SQLException;

    /** Where the session of a transaction looks for the table, before the operation makes it look elsewhere. */
    Place place(Connection connection) throws SQLException {
        return Place.of(connection);
    }

    void restore(Connection connection, Place place) throws SQLException {
        place.restore(connection);
    }

    abstract int purge(Connection connection, int limit) throws SQLException;

    abstract void setOwner(PreparedStatement statement, int index, UUID owner) throws SQLException;

    final Claim claim(Connection connection, ClaimRequest request) throws SQLException, StoreException {
        for (int race = 0; race < MOST_RACES; race++) {
            Claim claim = tryToClaim(connection, request);
            if (claim != null) {
                return claim;
            }
        }
        throw new StoreException("a claim met a changing record " + MOST_RACES + " times in a row");
    }

    final int withdraw(Connection connection, ClaimRequest request) throws SQLException {
        awaitClaims(connection, request);
        try (PreparedStatement statement = prompt(connection, WITHDRAW)) {
            statement.setBytes(1, request.scope().bytes());
            setOwner(statement, 2, request.owner());
            return statement.executeUpdate();
        }
    }

    final Claim begin(Connection connection, ClaimRequest request) throws SQLException, StoreException {
        for (int race = 0; race < MOST_RACES; race++) {
            Claim claim = tryToBegin(connection, request);
            if (claim != null) {
                return claim;
            }
            connection.rollback();
        }
        throw new StoreException("a claim met a changing record " + MOST_RACES + " times in a row");
    }

    final void undoEffects(Connection connection) throws SQLException {
        try (PreparedStatement statement = prompt(connection, UNDO_EFFECTS)) {
            statement.execute();
        }
    }

    final int complete(Connection connection, Lease lease, byte[] response) throws SQLException {
        try (PreparedStatement statement = prompt(connection, COMPLETE)) {
            statement.setBytes(1, response);
            setLease(statement, 2, lease);
            return statement.executeUpdate();
        }
    }

    final int markCommitted(Connection connection, Lease lease, byte[] head) throws SQLException {
        try (PreparedStatement statement = prompt(connection, COMMIT)) {
            statement.setBytes(1, head);
            setLease(statement, 2, lease);
            return statement.executeUpdate();
        }
    }

    final boolean isInProgress(Connection connection, Lease lease) throws SQLException {
        try (PreparedStatement statement = prompt(connection, IS_IN_PROGRESS)) {
            setLease(statement, 1, lease);
            return statement.executeUpdate() == 1;
        }
    }

    final int release(Connection connection, Lease lease) throws SQLException {
        try (PreparedStatement statement = prompt(connection, RELEASE)) {
            setLease(statement, 1, lease);
            return statement.executeUpdate();
        }
    }

    /** Binds the three parameters of {@code scope = ? AND owner = ? AND fence = ?}. */
    final void setLease(PreparedStatement statement, int first, Lease lease) throws SQLException {
        statement.setBytes(first, lease.scope().bytes());
        setOwner(statement, first + 1, lease.owner());
        statement.setLong(first + 2, lease.fence());
    }

    /** A statement about one key, which a request or a heartbeat waits for. */
    static PreparedStatement prompt(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(STATEMENT_SECONDS);
        return statement;
    }

    /**
     * Who waits in vain for a key or its row meets somebody who claims it or is about to commit, and no store that is out of reach:
     * under {@code failOpen} it would run beside that execution.
     */
    static Claim stillChanging() {
        return new Claim.InFlight(Duration.ZERO);
    }

    static long micros(Duration duration) {
        return TimeUnit.MICROSECONDS.convert(duration);
    }

    static String shortened(String doubt) {
        return doubt.length() <= LONGEST_DOUBT ? doubt : doubt.substring(0, LONGEST_DOUBT);
    }
}
