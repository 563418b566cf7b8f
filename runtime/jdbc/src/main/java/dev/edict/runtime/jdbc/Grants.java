package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.StoreDeniedException;
import dev.edict.runtime.idempotency.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a database has to let the user of a service do: a service whose user may only look would start, and protect nothing. */
final class Grants {

    private static final String TABLE = "edict_idempotency";
    private static final String ALL = "SELECT, INSERT, UPDATE, DELETE";

    /** Of PostgreSQL (insufficient_privilege), and of H2 (NOT_ENOUGH_RIGHTS_FOR_1). */
    private static final Set<String> DENIED = Set.of("42501", "90096");

    /** Of MariaDB and MySQL (ER_DBACCESS_DENIED_ERROR, ER_TABLEACCESS_DENIED_ERROR, ER_COLUMNACCESS_DENIED_ERROR), with {@link #SYNTAX_OR_ACCESS}. */
    private static final Set<Integer> DENIED_BY_MARIADB = Set.of(1044, 1142, 1143);

    private static final String SYNTAX_OR_ACCESS = "42000";

    /** They change nothing: the right is asked for when they are prepared or executed. */
    private static final Map<String, String> PROBES = Map.of(
            "INSERT",
            """
            INSERT INTO edict_idempotency
                   (scope, fingerprint, operation, state, reexecute, owner, attempt, lease_until, expires_at)
            SELECT scope, fingerprint, operation, state, reexecute, owner, attempt, lease_until, expires_at
              FROM edict_idempotency WHERE 1 = 0""",
            "UPDATE",
            "UPDATE edict_idempotency SET attempt = attempt WHERE 1 = 0",
            "DELETE",
            "DELETE FROM edict_idempotency WHERE 1 = 0");

    private Grants() {}

    /** Whether a failure passes by no other means than by a change of the database: the user lacks a right, or there is no table. */
    static boolean areWhy(SQLException failure) {
        return isDenial(failure) || MissingTable.isWhy(failure);
    }

    /** Whether the user lacks a right. */
    static boolean isDenial(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return DENIED.contains(state)
                || (state.equals(SYNTAX_OR_ACCESS) && DENIED_BY_MARIADB.contains(failure.getErrorCode()));
    }

    /** For a statement that failed at run time, when the database had been looked at before. */
    static StoreException failed(String wish, SQLException failure) {
        String message = "the database did not " + wish;
        return areWhy(failure)
                ? new StoreDeniedException(
                        message + ": its user lacks a right to the table of records, or the table is gone", failure)
                : new StoreException(message, failure);
    }

    /** The user may not even look. */
    static StoreDeniedException all(Connection connection, String product, SQLException failure) throws SQLException {
        return new StoreDeniedException(sentence(connection, product, List.of(grant(ALL, TABLE, connection))), failure);
    }

    /** Of a database that is asked by trying; what fails for another reason is for requests to meet. */
    static void demand(Connection connection, String product) throws SQLException, StoreDeniedException {
        List<String> missing = new ArrayList<>();
        for (String right : List.of("INSERT", "UPDATE", "DELETE")) {
            try (PreparedStatement statement = RecordTable.prompt(connection, PROBES.getOrDefault(right, ""))) {
                statement.executeUpdate();
            } catch (SQLException e) {
                if (isDenial(e)) {
                    missing.add(right);
                }
            }
        }
        demand(connection, product, missing, List.of());
    }

    /**
     * Fails unless nothing is missing.
     *
     * @param onTable rights to the table
     * @param others further grants, as they are to be executed
     */
    static void demand(Connection connection, String product, List<String> onTable, List<String> others)
            throws SQLException, StoreDeniedException {
        List<String> grants = new ArrayList<>();
        if (!onTable.isEmpty()) {
            grants.add(grant(String.join(", ", onTable), TABLE, connection));
        }
        grants.addAll(others);
        if (!grants.isEmpty()) {
            throw new StoreDeniedException(sentence(connection, product, grants));
        }
    }

    static String grant(String rights, String on, Connection connection) throws SQLException {
        return "GRANT " + rights + " ON " + on + " TO "
                + connection.getMetaData().getUserName();
    }

    private static String sentence(Connection connection, String product, List<String> grants) throws SQLException {
        return product + " does not let " + connection.getMetaData().getUserName() + " keep records. What is missing: "
                + String.join("; ", grants);
    }
}
