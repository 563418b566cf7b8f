package dev.edict.runtime.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The clock of a database, read where the table of records is. */
final class DatabaseClock {

    private final Dialect dialect;
    private final String now;

    DatabaseClock(Dialect dialect) {
        this.dialect = dialect;
        this.now = "SELECT " + dialect.now()
                + " FROM (SELECT COUNT(*) AS records FROM edict_idempotency WHERE 1 = 0) the_table_is_there";
    }

    /** The time in microseconds since 1970; fails where there is no table. */
    long micros(Connection connection) throws SQLException {
        try (PreparedStatement statement = RecordTable.prompt(connection, now);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return dialect.micros(row, 1);
        }
    }
}
