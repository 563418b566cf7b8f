package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.Scope;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The transactions that are open in this process: by thread for the operations, and by key for their repeats. */
final class OpenTransactions {

    private static final Logger LOG = System.getLogger(JdbcStore.class.getName());

    private final ThreadLocal<@Nullable JdbcTransaction> ofThread = new ThreadLocal<>();
    private final Map<Scope, JdbcTransaction> byKey = new ConcurrentHashMap<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /** The calling thread's; one that ended on another thread is none. */
    @Nullable
    JdbcTransaction current() {
        JdbcTransaction transaction = ofThread.get();
        if (transaction != null && !transaction.isOpen()) {
            ofThread.remove();
            return null;
        }
        return transaction;
    }

    boolean isOpen(Scope scope) {
        return byKey.containsKey(scope);
    }

    void add(JdbcTransaction transaction) {
        byKey.put(transaction.request().scope(), transaction);
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

    void remove(JdbcTransaction transaction) {
        byKey.remove(transaction.request().scope(), transaction);
        if (ofThread.get() == transaction) {
            ofThread.remove();
        }
    }
}
