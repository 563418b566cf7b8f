package dev.edict.runtime.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Where a session looks for tables.
 *
 * @param catalog null where the driver knows none
 * @param schema null where the driver knows none; of PostgreSQL, which has a path of several, all of them
 */
record Place(@Nullable String catalog, @Nullable String schema) {

    /** As drivers tell it. */
    static Place of(Connection connection) throws SQLException {
        return new Place(connection.getCatalog(), connection.getSchema());
    }

    /** Sends the session back, as pools do. */
    void restore(Connection connection) throws SQLException {
        if (catalog != null && !catalog.equals(connection.getCatalog())) {
            connection.setCatalog(catalog);
        }
        if (schema != null && !schema.equals(connection.getSchema())) {
            connection.setSchema(schema);
        }
    }
}
