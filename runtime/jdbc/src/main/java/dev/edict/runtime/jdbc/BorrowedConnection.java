package dev.edict.runtime.jdbc;

import dev.edict.runtime.jdbc.JdbcTransaction.Part;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The connection of an open transaction in the hands of the operation. Statements are the real ones; what begins or ends a
 * transaction is a part of the operation: a commit keeps the part until the whole is committed, a rollback undoes it, and
 * closing gives the connection back and leaves the transaction open.
 */
final class BorrowedConnection implements InvocationHandler {

    private static final String CLOSED_STATE = "08003";
    private static final String INVALID_STATE = "25000";

    private final JdbcTransaction transaction;
    private final Connection connection;
    private boolean autoCommit;
    private boolean closed;

    /** Where the session was before it was sent elsewhere, be that by another borrower; null if it was not. */
    private @Nullable Place came;

    private @Nullable Part working;

    private BorrowedConnection(JdbcTransaction transaction, Connection connection, boolean autoCommit) {
        this.transaction = transaction;
        this.connection = connection;
        this.autoCommit = autoCommit;
    }

    static Connection of(JdbcTransaction transaction, Connection connection, boolean autoCommit) {
        return (Connection) Proxy.newProxyInstance(
                BorrowedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new BorrowedConnection(transaction, connection, autoCommit));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals":
                return arguments != null && proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "toString":
                return "connection of the transaction of "
                        + transaction.request().operation();
            case "isClosed":
                return isClosed();
            case "close", "abort":
                close();
                return null;
            default:
        }
        if (isClosed()) {
            throw new SQLException("the connection was given back, or its transaction has ended", CLOSED_STATE);
        }
        return method.getName().equals("rollback") && arguments == null ? rollback() : onOpen(method, arguments);
    }

    private @Nullable Object onOpen(Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "getAutoCommit":
                return autoCommit;
            case "setAutoCommit":
                setAutoCommit(arguments != null && Boolean.TRUE.equals(arguments[0]));
                return null;
            case "commit":
                demandManualCommit();
                keep();
                return null;
            case "setReadOnly":
                // a hint, which no database takes in the middle of a transaction
                return null;
            case "setTransactionIsolation":
                if (arguments != null
                        && Integer.valueOf(connection.getTransactionIsolation()).equals(arguments[0])) {
                    return null;
                }
                break;
            case "setSchema", "setCatalog":
                if (came == null) {
                    came = transaction.leavePlace();
                }
                break;
            case "prepareStatement", "prepareCall", "createStatement":
                begin();
                break;
            default:
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private boolean isClosed() {
        return closed || !transaction.isOpen();
    }

    /** Work that nobody has committed is undone, as pools do. */
    private void close() throws SQLException {
        if (isClosed()) {
            closed = true;
            return;
        }
        try {
            undo();
        } finally {
            closed = true;
            if (came != null) {
                transaction.goBack(came);
            }
            transaction.returned();
        }
    }

    /** Each statement of a connection that commits by itself is meant to stay. */
    private void begin() throws SQLException {
        if (autoCommit) {
            transaction.keepPart();
        } else if (working == null) {
            working = transaction.beginPart();
        }
    }

    /** A change of the mode commits (JDBC 4.3, {@link Connection#setAutoCommit}). */
    private void setAutoCommit(boolean value) {
        if (value != autoCommit) {
            autoCommit = value;
            keep();
        }
    }

    private void keep() {
        if (working != null) {
            transaction.keepPart();
            working = null;
        }
    }

    private @Nullable Object rollback() throws SQLException {
        demandManualCommit();
        undo();
        return null;
    }

    private void undo() throws SQLException {
        Part part = working;
        if (part != null) {
            working = null;
            transaction.undoPart(part);
        }
    }

    private void demandManualCommit() throws SQLException {
        if (autoCommit) {
            throw new SQLException("the connection commits each statement", INVALID_STATE);
        }
    }
}
