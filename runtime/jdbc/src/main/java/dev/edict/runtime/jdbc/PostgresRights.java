package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.StoreDeniedException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** PostgreSQL tells what its user may do. */
final class PostgresRights {

    private static final Logger LOG = System.getLogger(JdbcStore.class.getName());

    /** Rights to columns are as good, as far as can be told from here. */
    private static final String RIGHTS = """
            SELECT has_any_column_privilege('edict_idempotency', 'INSERT') AS may_insert,
                   has_any_column_privilege('edict_idempotency', 'UPDATE') AS may_update,
                   has_table_privilege('edict_idempotency', 'DELETE') AS may_delete,
                   has_sequence_privilege('edict_idempotency_fence', 'USAGE, UPDATE') AS may_count,
                   current_setting('transaction_read_only')::boolean AS read_only,
                   pg_is_in_recovery() AS standby""";

    private PostgresRights() {}

    /** A standby can become the primary server while the service runs; a session that is read-only by its settings never writes. */
    static void demand(Connection connection) throws SQLException, StoreDeniedException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RIGHTS)) {
            row.next();
            List<String> onTable = new ArrayList<>();
            for (String right : List.of("INSERT", "UPDATE", "DELETE")) {
                if (!row.getBoolean("may_" + right.toLowerCase(Locale.ROOT))) {
                    onTable.add(right);
                }
            }
            List<String> others = row.getBoolean("may_count")
                    ? List.of()
                    : List.of(Grants.grant("USAGE", "SEQUENCE edict_idempotency_fence", connection));
            Grants.demand(connection, PostgresTable.PRODUCT, onTable, others);
            if (row.getBoolean("standby")) {
                LOG.log(
                        Level.WARNING,
                        "This PostgreSQL is a standby: no request with a key is protected before it is promoted or the pool leads to"
                                + " the primary server");
            } else if (row.getBoolean("read_only")) {
                throw new StoreDeniedException("PostgreSQL lets "
                        + connection.getMetaData().getUserName()
                        + " keep no records, for its transactions are read-only: default_transaction_read_only is on for the server,"
                        + " the database or the role, or the pool asks for it");
            }
        }
    }
}
