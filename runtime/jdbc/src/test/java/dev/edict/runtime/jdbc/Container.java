package dev.edict.runtime.jdbc;

import static com.arjuna.ats.arjuna.common.arjPropertyManager.getCoreEnvironmentBean;
import static com.arjuna.ats.arjuna.common.arjPropertyManager.getObjectStoreEnvironmentBean;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What a container has for operations: Narayana commits, and connections of Agroal's pool take part. */
final class Container implements AutoCloseable {

    final TransactionManager transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
    final TransactionSynchronizationRegistry registry = new TransactionSynchronizationRegistryImple();
    final AgroalDataSource pool;

    /** On a database of PostgreSQL, with a log of transactions in a folder. */
    Container(String url, Path folder) throws Exception {
        getCoreEnvironmentBean().setNodeIdentifier("1");
        getObjectStoreEnvironmentBean().setObjectStoreDir(folder.toString());
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(5)
                        .transactionIntegration(new NarayanaTransactionIntegration(transactions, registry))
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(url).principal(new NamePrincipal("postgres")))));
    }

    /** One effect, in the transaction of the thread. */
    void act() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO effect VALUES ('made')");
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
