package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.Scope;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The transactions that are open in this process: by thread for the operations, and by key for their repeats. */
final class OpenTransactions {

    private static final Logger LOG = System.getLogger(JdbcStore.class.getName());

    /** Invalid transaction state. */
    private static final String GIVEN_UP = "25000";

    private final ThreadLocal<@Nullable JdbcTransaction> ofThread = new ThreadLocal<>();
    private final Map<Scope, JdbcTransaction> byKey = new ConcurrentHashMap<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /**
     * The calling thread's.
     *
     * @throws SQLException if it was given up, and its request is not over: what that still does would stay, whatever it answers
     */
    @Nullable
    JdbcTransaction current() throws SQLException {
        JdbcTransaction transaction = innermost();
        if (transaction != null && !transaction.isOpen()) {
            throw new SQLException(
                    "the transaction of " + transaction.request().operation()
                            + " was given up, and with it all that it did: nothing more can be done in its place",
                    GIVEN_UP);
        }
        return transaction;
    }

    /** Of a thread that calls its own service one transaction is within another; those whose request is over are none. */
    @Nullable
    JdbcTransaction innermost() {
        JdbcTransaction transaction = ofThread.get();
        while (transaction != null && transaction.isOver()) {
            transaction = transaction.outer();
        }
        if (transaction == null) {
            ofThread.remove();
        } else {
            ofThread.set(transaction);
        }
        return transaction;
    }

    /** Whether no other thread can be at work in it. */
    boolean isOfThisThread(JdbcTransaction transaction) {
        JdbcTransaction within = innermost();
        while (within != null && within != transaction) {
            within = within.outer();
        }
        return within != null;
    }

    boolean isOpen(Scope scope) {
        return byKey.containsKey(scope);
    }

    void add(JdbcTransaction transaction) {
        byKey.put(transaction.request().scope(), transaction);
        transaction.within(innermost());
        ofThread.set(transaction);
    }

    /** A promise that is not kept for want of a data source must not stay silent. */
    void warnOfNoEffects(String operation) {
        if (warned.add(operation)) {
            LOG.log(
                    Level.WARNING,
                    "{0} succeeded without a connection of JdbcStore.dataSource(): what it did, if anything, is not part of its"
                            + " transaction, and a crash can leave it without its record",
                    operation);
        }
    }

    /** Its key is free for others, and its thread if its request is over. */
    void remove(JdbcTransaction transaction) {
        byKey.remove(transaction.request().scope(), transaction);
        innermost();
    }
}
