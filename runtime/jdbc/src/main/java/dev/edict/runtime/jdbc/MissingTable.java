package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.StoreException;
import java.sql.SQLException;
import java.util.Set;

/** What is most often wrong with the database of a new service: nobody has made the table. */
final class MissingTable {

    /** Of PostgreSQL, of MariaDB, and of H2, which tells tables that there are no others from those that are called alike. */
    private static final Set<String> STATES = Set.of("42P01", "42S02", "42S03", "42S04");

    private MissingTable() {}

    static boolean isWhy(SQLException failure) {
        return STATES.contains(String.valueOf(failure.getSQLState()));
    }

    /** @param product the database, by the name that its driver gives */
    static StoreException in(String product, SQLException failure) {
        String kind = PostgresTable.PRODUCT.equals(product)
                ? "postgresql"
                : Dialect.of(product) == Dialect.MARIADB ? "mariadb" : "standard";
        return new StoreException(
                product
                        + " has no table edict_idempotency where this connection looks for one. Create it with dev/edict/schema/"
                        + kind
                        + "/V1__idempotency.sql of edict-runtime-jdbc, or give that folder to Flyway as a location,"
                        + " with a history table of its own and baselineVersion 0",
                failure);
    }
}
