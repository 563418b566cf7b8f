package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.IdempotencyContext;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.Scope;
import jakarta.transaction.Synchronization;
import java.nio.file.Path;

/** A process that executes one key with a container's transaction, and ends as by a power cut around its commit. */
final class ContainerProcess {

    static final int EXIT = 42;

    /** Where it ends. */
    enum End {
        /** The record is marked, the commit not sent. */
        BEFORE_COMMIT,
        /** The answer is not recorded. */
        AFTER_COMMIT
    }

    private ContainerProcess() {}

    /** Arguments: the URL of the database, a folder for the container, the key, and where to end. */
    public static void main(String[] arguments) throws Exception {
        Container container = new Container(arguments[0], Path.of(arguments[1]));
        HikariDataSource leases = Databases.pool(arguments[0], "postgres");
        JdbcStore store = JdbcStore.on(leases);
        IdempotencyEngine engine = new IdempotencyEngine(store, EngineSettings.defaults());
        Scope scope = Scope.of(null, "alice", "POST /orders", arguments[2]);
        IdempotencyContext context =
                ((Admission.Execute) engine.admit(JoinFixture.POLICY, scope, JoinFixture.ONE)).execution();
        container.transactions.begin();
        new ContainerTransactions(store, container.pool, container.registry).join(context, JoinFixture.HEAD);
        container.act();
        container.registry.registerInterposedSynchronization(ending(End.valueOf(arguments[3])));
        container.transactions.commit();
    }

    private static Synchronization ending(End end) {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                if (end == End.BEFORE_COMMIT) {
                    Runtime.getRuntime().halt(EXIT);
                }
            }

            @Override
            public void afterCompletion(int status) {
                Runtime.getRuntime().halt(EXIT);
            }
        };
    }
}
