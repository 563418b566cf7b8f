package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.Capabilities;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.IdempotencyContext;
import dev.edict.runtime.idempotency.JoinRefusedException;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.StoredResponseCodec;
import dev.edict.runtime.idempotency.TransactionalStore;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Records in a database. PostgreSQL is spoken to in its own words: one statement for a claim, one for what ends it. Any
 * other database is spoken to in standard SQL, with a statement more for what needs its clock and four more for a first claim; it must have identity columns,
 * a {@code CURRENT_TIMESTAMP} with a time zone (MariaDB and MySQL are asked for {@code UTC_TIMESTAMP(6)} instead), and {@code SELECT}
 * without a {@code FROM}. H2 and MariaDB are tested.
 *
 * <p>The table comes with this jar: {@code dev/edict/schema/postgresql/V1__idempotency.sql}, and {@code mariadb} or
 * {@code standard} instead of {@code postgresql} for the others. Flyway takes the folder as a location; give it a history table of its own.
 *
 * <p>Each change is a transaction of its own, on a connection of its own: give it a data source with a pool, and none that
 * joins the transaction of a request. Leases and retention are judged by the database's clock.
 *
 * <p>Operations with {@code mode = TRANSACTIONAL} take their connections from {@link #dataSource()}: claim, effects and record
 * are then one transaction, with no commit besides the operation's own.
 */
public final class JdbcStore implements TransactionalStore {

    private final DataSource pool;
    private final OpenTransactions open = new OpenTransactions();
    private final Sessions sessions;
    private final RecordTable table;
    private final Capabilities capabilities;

    private JdbcStore(DataSource pool, Sessions sessions, RecordTable table, Capabilities capabilities) {
        this.pool = pool;
        this.sessions = sessions;
        this.table = table;
        this.capabilities = capabilities;
    }

    /** A store with {@link JdbcSettings#defaults()}. */
    public static JdbcStore on(DataSource dataSource) throws StoreException {
        return on(dataSource, JdbcSettings.defaults());
    }

    /**
     * A store whose table is there. It does not close the data source.
     *
     * @throws dev.edict.runtime.idempotency.StoreDeniedException if the user there may not keep records; the message says which grant is missing
     * @throws StoreException if the database cannot be asked, lacks the table or tells no time
     */
    public static JdbcStore on(DataSource dataSource, JdbcSettings settings) throws StoreException {
        return on(dataSource, settings, true);
    }

    /**
     * A store for operators, who look at what is uncertain and resolve it: its user needs no rights but to what it does with them.
     *
     * @throws StoreException if the database cannot be asked, lacks the table or tells no time
     */
    public static JdbcStore forOperators(DataSource dataSource) throws StoreException {
        return on(dataSource, JdbcSettings.defaults(), false);
    }

    private static JdbcStore on(DataSource dataSource, JdbcSettings settings, boolean toClaim) throws StoreException {
        Sessions sessions = new Sessions(dataSource);
        return sessions.run("look at the table of records", connection -> {
            DatabaseMetaData database = connection.getMetaData();
            String product = database.getDatabaseProductName();
            RecordTable table = PostgresTable.PRODUCT.equals(product)
                    ? new PostgresTable()
                    : new PortableTable(Dialect.of(product));
            Capabilities capabilities = examined(table, connection, product, settings);
            if (toClaim) {
                table.demandRights(connection, product);
            }
            return new JdbcStore(dataSource, sessions, table, capabilities);
        });
    }

    private static Capabilities examined(
            RecordTable table, Connection connection, String product, JdbcSettings settings)
            throws SQLException, StoreException {
        try {
            return table.examine(connection, product, settings);
        } catch (SQLException e) {
            if (MissingTable.isWhy(e)) {
                throw MissingTable.in(product, e);
            }
            if (Grants.isDenial(e)) {
                throw Grants.all(connection, product, e);
            }
            throw e;
        }
    }

    /** Who loses to others again and again meets a crowd and no outage: under {@code failOpen} it would run beside one of them. */
    @Override
    public Claim claim(ClaimRequest request) throws StoreException {
        try {
            return sessions.run("claim a key", connection -> table.claim(connection, request));
        } catch (StoreException e) {
            if (Sessions.isUndone(e.getCause())) {
                return RecordTable.stillChanging();
            }
            throw e;
        }
    }

    @Override
    public void withdraw(ClaimRequest request) throws StoreException {
        sessions.run("withdraw a claim", connection -> table.withdraw(connection, request));
    }

    /**
     * What operations, and whatever persistence library they use, take their connections from. Within an execution with
     * {@code mode = TRANSACTIONAL} each connection that its thread asks for is that of its transaction; elsewhere it is one of
     * the pool, and the same code works as it always did. When a transaction was given up for its length, its thread is refused
     * connections until its request is over.
     *
     * <p>Within an execution a commit is taken back with all else if the answer is an error, and becomes true together with
     * the record of a success; a rollback undoes what its borrower did since its last commit; closing ends nothing. What
     * the operation leaves uncommitted when it gives a connection back is undone, as pools do. SQL that ends a transaction by
     * itself is found out on PostgreSQL: the outcome is then uncertain.
     */
    public DataSource dataSource() {
        return new JoinedDataSource(pool, open);
    }

    /**
     * Makes the record of a leased execution part of a transaction that somebody else commits, a container or a persistence library: as its last
     * statement, just before that. Committed, the record says that the operation took effect; the response completes it as always, and
     * where it never comes, because the process dies in between, a repeat is answered {@code head} and runs nothing. Rolled back, the record is
     * as it was, so that neither effect nor record is there without the other.
     *
     * <p>From here to the commit the row of the record is locked: what renews its lease waits, and so does who would take
     * the key over. The transaction is best {@code READ COMMITTED}; in
     * a stricter one a renewal in the meantime is a conflict, and the database says so here: rolled back, it can be tried again.
     *
     * <p>A rollback to a savepoint that was set before undoes the mark alone. That is told of when a success is recorded ({@link
     * dev.edict.runtime.idempotency.IdempotencyListener.Event#MARK_LOST}).
     *
     * @param context the request's, under {@link IdempotencyContext#PROPERTY}
     * @param connection with an open transaction, of the database that has the table of records
     * @param head what a repeat is answered until the response is recorded: its status, and {@code Location} where it has one
     * @throws JoinRefusedException if the lease was lost, the request has been answered, the lease is in another store ({@link
     *     #withLeasesIn}), or the database failed: the transaction must be rolled back
     * @throws IllegalStateException if the connection commits each statement, or the operation has {@code mode = TRANSACTIONAL}
     */
    public void commitWith(IdempotencyContext context, Connection connection, StoredResponse head) {
        context.join(new MarkInTransaction(connection, StoredResponseCodec.encode(head.head())));
    }

    private final class MarkInTransaction implements IdempotencyContext.Mark {

        private final Connection connection;
        private final byte[] head;

        MarkInTransaction(Connection connection, byte[] head) {
            this.connection = connection;
            this.head = head;
        }

        @Override
        public Outcome apply(Lease lease) throws StoreException {
            try {
                if (connection.getAutoCommit()) {
                    throw new IllegalStateException(
                            "the connection commits each statement: there is no transaction that the record could be part of");
                }
                return outcome(table.markCommitted(connection, lease, head));
            } catch (SQLException e) {
                throw new StoreException("the database did not mark a record committed", e);
            }
        }

        @Override
        public boolean isCommitted(Lease lease) throws StoreException {
            return sessions.run("look for a mark", pooled -> !table.isInProgress(pooled, lease));
        }
    }

    @Override
    public Begun begin(ClaimRequest request) throws StoreException {
        if (open.isOpen(request.scope())) {
            return new Begun.Answered(new Claim.InFlight(Duration.ZERO));
        }
        try {
            Connection connection = pool.getConnection();
            return begin(connection, request);
        } catch (SQLException e) {
            throw Grants.failed("begin a transaction", e);
        }
    }

    /** Keeps the connection if the caller executes. */
    private Begun begin(Connection connection, ClaimRequest request) throws SQLException, StoreException {
        boolean autoCommit = connection.getAutoCommit();
        JdbcTransaction transaction = new JdbcTransaction(open, table, request, connection, autoCommit);
        boolean executes = false;
        try {
            Claim claim = NetworkTimeout.PROMPT.on(connection, own -> {
                own.setAutoCommit(false);
                return table.begin(own, request);
            });
            executes = claim instanceof Claim.Acquired;
            if (executes) {
                open.add(transaction);
            }
            return executes ? new Begun.Open(transaction) : new Begun.Answered(claim);
        } finally {
            if (!executes) {
                transaction.rollback();
            }
        }
    }

    @Override
    public Outcome complete(Lease lease, StoredResponse response) throws StoreException {
        byte[] encoded = encoded(response);
        return change("complete a record", connection -> table.complete(connection, lease, encoded));
    }

    @Override
    public Outcome markCommitted(Lease lease, StoredResponse head) throws StoreException {
        byte[] encoded = StoredResponseCodec.encode(head.head());
        return change("mark a record committed", connection -> table.markCommitted(connection, lease, encoded));
    }

    @Override
    public Outcome renew(Lease lease, Duration duration) throws StoreException {
        return change("renew a lease", connection -> table.renew(connection, lease, duration));
    }

    @Override
    public Outcome release(Lease lease) throws StoreException {
        return change("release a key", connection -> table.release(connection, lease));
    }

    @Override
    public Outcome quarantine(Lease lease, String reason) throws StoreException {
        return change("quarantine a record", connection -> table.quarantine(connection, lease, reason));
    }

    @Override
    public List<UncertainRecord> uncertain(int limit) throws StoreException {
        return sessions.runPatiently("list uncertain records", connection -> table.uncertain(connection, limit));
    }

    @Override
    public boolean resolve(Scope scope, long fence, Resolution resolution) throws StoreException {
        if (resolution instanceof Resolution.TookEffect effect) {
            byte[] encoded = encoded(effect.response());
            return sessions.run(
                    "resolve a record",
                    connection -> table.tookEffect(connection, scope, fence, encoded, effect.retention()) == 1);
        }
        return sessions.run("resolve a record", connection -> table.nothingHappened(connection, scope, fence) == 1);
    }

    @Override
    public int purge(int limit) throws StoreException {
        return sessions.runPatiently("purge records", connection -> table.purge(connection, limit));
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    /** A change by the holder of a lease, as the number of rows it found. */
    @FunctionalInterface
    private interface Change {
        int apply(Connection connection) throws SQLException;
    }

    private Outcome change(String wish, Change change) throws StoreException {
        return sessions.run(wish, connection -> outcome(change.apply(connection)));
    }

    private static Outcome outcome(int rows) {
        return rows == 1 ? Outcome.DONE : Outcome.FENCED;
    }

    private byte[] encoded(StoredResponse response) {
        return StoredResponseCodec.encode(
                response.body().length > capabilities.maxBodyBytes() ? response.head() : response);
    }
}
