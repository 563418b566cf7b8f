package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.Scope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The transactions that are open in this process: by thread for the operations, and by key for their repeats. */
final class OpenTransactions {

    private final ThreadLocal<@Nullable JdbcTransaction> ofThread = new ThreadLocal<>();
    private final Map<Scope, JdbcTransaction> byKey = new ConcurrentHashMap<>();

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

    void remove(JdbcTransaction transaction) {
        byKey.remove(transaction.request().scope(), transaction);
        if (ofThread.get() == transaction) {
            ofThread.remove();
        }
    }
}
