package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoreTransaction;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.jdbc.RecordTable.Settled;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The transaction of one execution, on one connection. It ends once, and gives the connection back when it does. */
final class JdbcTransaction implements StoreTransaction {

    private static final Logger LOG = System.getLogger(JdbcTransaction.class.getName());

    /** A statement failed, and the operation went on as if it had not. */
    private static final String FAILED = "25P02";

    private static final String INTEGRITY = "23";
    private static final String ENDED_BY_ITSELF =
            "the operation ended its transaction by itself, and may have committed what it did";

    private final OpenTransactions open;
    private final RecordTable table;
    private final ClaimRequest request;
    private final Connection connection;
    private final boolean autoCommit;
    private volatile boolean ended;
    private volatile boolean over;
    private @Nullable JdbcTransaction outer;
    private boolean condemned;
    private boolean used;
    private int borrowers;
    private int kept;
    private @Nullable Place place;

    JdbcTransaction(
            OpenTransactions open, RecordTable table, ClaimRequest request, Connection connection, boolean autoCommit) {
        this.open = open;
        this.table = table;
        this.request = request;
        this.connection = connection;
        this.autoCommit = autoCommit;
    }

    ClaimRequest request() {
        return request;
    }

    /** Whether the operation can still use it. */
    boolean isOpen() {
        return !ended;
    }

    /** Whether nothing more is to be done in it, nor in its place. */
    boolean isOver() {
        return over;
    }

    /** Told by the thread that it belongs to, before any other knows of it. */
    void within(@Nullable JdbcTransaction outer) {
        this.outer = outer;
    }

    /** The one that its thread goes on with when this is over. */
    @Nullable
    JdbcTransaction outer() {
        return outer;
    }

    /** A connection for the operation: this transaction's, whatever the borrower does to end it. */
    Connection lend() {
        borrowers++;
        used = true;
        return BorrowedConnection.of(this, connection, autoCommit);
    }

    @Override
    public Optional<Claim> commit(StoredResponse response) throws StoreException {
        if (condemned) {
            if (!rollback()) {
                return Optional.of(new Claim.Uncertain());
            }
            throw new IllegalStateException("a part of the operation was rolled back together with parts that were not"
                    + " meant to be: nothing is committed");
        }
        if (!used) {
            open.warnOfNoEffects(request.operation());
        }
        return end(() -> Settled.completed(response), true);
    }

    @Override
    public Optional<Claim> undo(StoredResponse response) throws StoreException {
        return end(() -> Settled.completed(response), false);
    }

    @Override
    public Optional<Claim> undo(String doubt) throws StoreException {
        return end(() -> Settled.uncertain(doubt), false);
    }

    /** @param settled is made in here: what fails on the way, for want of memory for example, must end the transaction, too */
    private Optional<Claim> end(Supplier<Settled> settled, boolean withEffects) throws StoreException {
        boolean clean = false;
        boolean wasClosed = isClosed();
        try {
            restorePlace();
            Optional<Claim> winner = record(settled.get(), withEffects);
            clean = true;
            return winner;
        } catch (SQLException e) {
            if (table.isOver(e) || (FAILED.equals(e.getSQLState()) && isLost())) {
                Claim doubt = doubt(e);
                clean = true;
                return Optional.of(doubt);
            }
            clean = isUndone();
            if (withEffects && (wasClosed || isMisuse(e))) {
                throw new IllegalStateException(
                        "the operation left its transaction in a state that cannot be committed; nothing is committed",
                        e);
            }
            throw new StoreException("the database did not commit", e);
        } catch (RuntimeException | Error e) {
            clean = isUndone();
            throw e;
        } finally {
            over(clean);
        }
    }

    private Optional<Claim> record(Settled settled, boolean withEffects) throws SQLException, StoreException {
        // what is undone first can be much
        NetworkTimeout timeout = withEffects ? NetworkTimeout.PROMPT : NetworkTimeout.PATIENT;
        boolean isRecorded = timeout.on(connection, own -> table.record(own, request, settled, withEffects));
        return NetworkTimeout.PATIENT.on(connection, own -> {
            if (isRecorded) {
                own.commit();
                return Optional.empty();
            }
            own.rollback();
            Claim winner = table.winner(own, request);
            own.rollback();
            return Optional.of(winner);
        });
    }

    /** By the operation, or under it, and it has gone on as if nothing was. */
    private boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /**
     * The record itself violates nothing here: a duplicate of it is no failure but an answer. And when the transaction began, the table was there
     * and its session was let in.
     */
    private static boolean isMisuse(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.equals(FAILED) || state.startsWith(INTEGRITY)) || Grants.areWhy(failure);
    }

    /** Whether the operation has ended the transaction itself, and not as a commit that fails does. */
    private boolean isLost() throws StoreException {
        try {
            NetworkTimeout.PATIENT.on(connection, own -> {
                table.undoEffects(own);
                return own;
            });
            return false;
        } catch (SQLException e) {
            return table.isOver(e);
        }
    }

    /** Nobody can tell what the operation has committed, so that nobody may do it again unasked. */
    private Claim doubt(@Nullable SQLException evidence) throws StoreException {
        LOG.log(Level.ERROR, request.operation() + ": " + ENDED_BY_ITSELF, evidence);
        try {
            return NetworkTimeout.PATIENT.on(connection, own -> {
                beginAnew(own);
                table.recordAnew(own, request, Settled.uncertain(ENDED_BY_ITSELF));
                own.commit();
                return new Claim.Uncertain();
            });
        } catch (SQLException e) {
            throw new StoreException("the database did not record that an outcome is uncertain", e);
        }
    }

    /**
     * A connection that commits each statement, as the operation has left it, has nothing to undo and may refuse to. What a pool knows of its
     * mode is not asked: the operation may have gone past the pool.
     */
    private static void beginAnew(Connection own) throws SQLException {
        try {
            own.rollback();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "Nothing is undone where each statement was committed", e);
        }
        own.setAutoCommit(false);
    }

    @Override
    public boolean rollback() throws StoreException {
        boolean clean = false;
        try {
            boolean lost = used && isLost();
            if (lost) {
                doubt(null);
            }
            clean = lost || isUndone();
            return !lost;
        } finally {
            over(clean);
        }
    }

    @Override
    public void abort() {
        ended = true;
        if (open.isOfThisThread(this)) {
            abortNow();
        } else {
            besides(this::abortNow);
        }
    }

    /** There are drivers that wait here for the statement that runs, or for a session that kills it; the caller has leases to renew. */
    private static void besides(Runnable end) {
        try {
            Thread thread = new Thread(end, "edict-jdbc-abort");
            thread.setDaemon(true);
            thread.start();
        } catch (OutOfMemoryError e) {
            // no thread can be started
            end.run();
        }
    }

    /** The pool may not lend what the operation may still hold a statement of: it resets the connection, after it has closed those. */
    private void abortNow() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "A transaction could not be aborted", e);
        }
        isUndone();
        giveBack(false);
    }

    @Override
    public void forget() {
        over = true;
        open.innermost();
    }

    /** Where it fails the session is lost, and the database undoes what it held. */
    private boolean isUndone() {
        try {
            NetworkTimeout.PATIENT.on(connection, own -> {
                own.rollback();
                return own;
            });
            return true;
        } catch (SQLException | StoreException e) {
            LOG.log(Level.DEBUG, "A transaction was undone by its database", e);
            return false;
        }
    }

    private void over(boolean clean) {
        over = true;
        giveBack(clean);
    }

    /** With its mode as it was, but never while something is open: a change of the mode commits. */
    private void giveBack(boolean clean) {
        ended = true;
        open.remove(this);
        try (connection) {
            if (clean) {
                NetworkTimeout.PROMPT.on(connection, own -> {
                    restorePlace();
                    own.setAutoCommit(autoCommit);
                    return own;
                });
            }
        } catch (SQLException | StoreException e) {
            LOG.log(Level.DEBUG, "A connection was lost before it was given back", e);
        }
    }

    /**
     * A part of the operation, which can be undone alone.
     *
     * @param start null if it begins with the operation
     * @param kept how many parts had been kept before
     */
    record Part(@Nullable Savepoint start, int kept) {}

    Part beginPart() throws SQLException {
        return new Part(kept > 0 || borrowers > 1 ? connection.setSavepoint() : null, kept);
    }

    /** What was done so far is meant to stay. */
    void keepPart() {
        kept++;
    }

    /** Undoes a part; where something that is meant to stay may lie within, nothing can be committed any more. */
    void undoPart(Part part) throws SQLException {
        if (borrowers > 1 || kept > part.kept()) {
            condemned = true;
        } else if (part.start() == null) {
            table.undoEffects(connection);
        } else {
            connection.rollback(part.start());
        }
    }

    /** The session is about to look for tables elsewhere, and it may not come back so; tells where it is. */
    Place leavePlace() throws SQLException {
        Place now = table.place(connection);
        if (place == null) {
            place = now;
        }
        return now;
    }

    /** Where a statement has failed, the end of the transaction does it. */
    void restorePlace() {
        Place before = place;
        if (before != null) {
            place = null;
            goBack(before);
        }
    }

    void goBack(Place before) {
        try {
            table.restore(connection, before);
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "A session looks for tables where an operation has sent it", e);
        }
    }

    void returned() {
        borrowers--;
    }
}
