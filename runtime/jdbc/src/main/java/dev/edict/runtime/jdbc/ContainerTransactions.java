package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.IdempotencyContext;
import dev.edict.runtime.idempotency.JoinRefusedException;
import dev.edict.runtime.idempotency.StoredResponse;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Makes records part of transactions of a container (Jakarta Transactions), for operations that hold no connection of their own. Needs
 * {@code jakarta.transaction-api} on the class path, which every such container brings.
 */
public final class ContainerTransactions {

    private final JdbcStore store;
    private final DataSource database;
    private final TransactionSynchronizationRegistry registry;

    /**
     * @param store that has the leases
     * @param database the container's data source of the effects, whose connections take part in its transactions; it has the
     *     table of records, too
     * @param registry {@code java:comp/TransactionSynchronizationRegistry}, or injected
     */
    public ContainerTransactions(JdbcStore store, DataSource database, TransactionSynchronizationRegistry registry) {
        this.store = store;
        this.database = database;
        this.registry = registry;
    }

    /**
     * Has the record marked by {@link JdbcStore#commitWith} when the transaction of this thread is about to be committed; where that is
     * refused the transaction is rolled back, and its commit fails. Called within the transaction, at any place.
     *
     * @param head what a repeat is answered until the response is recorded
     * @throws IllegalStateException if there is no transaction that will be committed
     */
    public void join(IdempotencyContext context, StoredResponse head) {
        if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("there is no transaction that the record could be part of");
        }
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                mark(context, head);
            }

            /** Whether it was committed is asked when the execution is settled. */
            @Override
            public void afterCompletion(int status) {}
        });
    }

    private void mark(IdempotencyContext context, StoredResponse head) {
        try (Connection connection = database.getConnection()) {
            store.commitWith(context, connection, head);
        } catch (SQLException e) {
            registry.setRollbackOnly();
            throw new JoinRefusedException("the container gave no connection for the record", e);
        } catch (RuntimeException e) {
            registry.setRollbackOnly();
            throw e;
        }
    }
}
