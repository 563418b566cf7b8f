package com.example.shop.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** The shop's PostgreSQL, read and held up from outside. */
public final class Books {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final DataSource database;

    public Books(DataSource database) {
        this.database = database;
    }

    /** How often an order was paid. */
    public long payments(String order) throws SQLException {
        return number("SELECT count(*) FROM payment WHERE order_id = '" + order + "'");
    }

    /** How many orders ask for a product. */
    public long ordersOf(String sku) throws SQLException {
        return number("SELECT count(*) FROM order_line WHERE sku = '" + sku + "'");
    }

    /** What Alice has, in cents. */
    public long balance() throws SQLException {
        return number("SELECT balance_cents FROM account WHERE owner = 'alice'");
    }

    /** Whoever wants this row has to wait until the connection is closed. */
    public Connection holdRow(String table, String condition) throws SQLException {
        return hold("SELECT 1 FROM " + table + " WHERE " + condition + " FOR UPDATE");
    }

    /** Whoever wants to write a record of a key has to wait until the connection is closed. */
    public Connection holdRecords() throws SQLException {
        return hold("LOCK TABLE edict_idempotency IN EXCLUSIVE MODE");
    }

    /** Returns when a statement that contains this waits. */
    public void awaitWaiting(String sql) throws SQLException, InterruptedException {
        String waiting =
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%" + sql + "%'";
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (number(waiting) == 0) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("nothing waits for " + sql);
            }
            Thread.sleep(20);
        }
    }

    /** Sessions that wait for a dead shop end: else the server would finish what it has received of it. */
    public void endWaiting() throws SQLException {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long number(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection hold(String sql) throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
