package dev.edict.runtime.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The data source of {@link JdbcStore#dataSource()}: a connection of the thread's open transaction, else of the pool. */
final class JoinedDataSource implements DataSource {

    private final DataSource pool;
    private final OpenTransactions open;

    JoinedDataSource(DataSource pool, OpenTransactions open) {
        this.pool = pool;
        this.open = open;
    }

    @Override
    public Connection getConnection() throws SQLException {
        JdbcTransaction transaction = open.current();
        return transaction == null ? pool.getConnection() : transaction.lend();
    }

    /** Another user's connection cannot be the transaction's. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        if (open.current() != null) {
            throw new SQLFeatureNotSupportedException("within a transaction there is one connection, of one user");
        }
        return pool.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(pool) ? type.cast(pool) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(pool) || pool.isWrapperFor(type);
    }
}
