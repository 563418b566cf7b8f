package dev.edict.outcomes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database of its own, with the table of records. */
record LocalH2(String url, DataSource source) {

    static LocalH2 start(String user, String password) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        source.setUser(user);
        source.setPassword(password);
        LocalH2 database = new LocalH2(source.getURL(), source);
        database.execute("RUNSCRIPT FROM 'classpath:dev/edict/schema/standard/V1__idempotency.sql'");
        return database;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
