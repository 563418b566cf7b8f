package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** In standard SQL: what operators ask about records, and the removal of those that are gone. No request waits for any of it. */
final class PortableUpkeep {

    private static final String IS_UNCERTAIN = "(state = 'U' OR state = 'P' AND reexecute = 'N' AND lease_until <= ?)";

    private static final String UNCERTAIN = """
            SELECT scope, operation, fence, attempt, COALESCE(doubt_since, lease_until) AS since,
                   COALESCE(doubt, 'the lease ran out')
              FROM edict_idempotency WHERE\s""" + IS_UNCERTAIN + " ORDER BY since, fence";

    private static final String TOOK_EFFECT = """
            UPDATE edict_idempotency SET state = 'C', response = ?, doubt = NULL, doubt_since = NULL, owner = ?,
                   expires_at = ?
             WHERE scope = ? AND fence = ? AND\s""" + IS_UNCERTAIN;

    private static final String NOTHING_HAPPENED =
            "DELETE FROM edict_idempotency WHERE scope = ? AND fence = ? AND " + IS_UNCERTAIN;

    private static final String GONE = "SELECT scope, fence FROM edict_idempotency WHERE " + PortableTable.IS_GONE;
    private static final String PURGE =
            "DELETE FROM edict_idempotency WHERE scope = ? AND fence = ? AND " + PortableTable.IS_GONE;

    private final DatabaseClock clock;

    PortableUpkeep(DatabaseClock clock) {
        this.clock = clock;
    }

    List<UncertainRecord> uncertain(Connection connection, int limit) throws SQLException {
        long now = clock.micros(connection);
        try (PreparedStatement statement = connection.prepareStatement(UNCERTAIN)) {
            statement.setLong(1, now);
            statement.setMaxRows(limit);
            List<UncertainRecord> records = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    records.add(new UncertainRecord(
                            Scope.ofBytes(row.getBytes(1)),
                            row.getString(2),
                            row.getLong(3),
                            row.getInt(4),
                            Instant.EPOCH.plus(row.getLong(5), ChronoUnit.MICROS),
                            row.getString(6)));
                }
            }
            return records;
        }
    }

    int tookEffect(Connection connection, Scope scope, long fence, byte[] response, Duration retention)
            throws SQLException {
        long now = clock.micros(connection);
        try (PreparedStatement statement = RecordTable.prompt(connection, TOOK_EFFECT)) {
            statement.setBytes(1, response);
            statement.setString(2, RecordTable.NOBODY.toString());
            statement.setLong(3, now + RecordTable.micros(retention));
            statement.setBytes(4, scope.bytes());
            statement.setLong(5, fence);
            statement.setLong(6, now);
            return statement.executeUpdate();
        }
    }

    int nothingHappened(Connection connection, Scope scope, long fence) throws SQLException {
        long now = clock.micros(connection);
        try (PreparedStatement statement = RecordTable.prompt(connection, NOTHING_HAPPENED)) {
            statement.setBytes(1, scope.bytes());
            statement.setLong(2, fence);
            statement.setLong(3, now);
            return statement.executeUpdate();
        }
    }

    int purge(Connection connection, int limit) throws SQLException {
        long now = clock.micros(connection);
        int purged = 0;
        try (PreparedStatement select = connection.prepareStatement(GONE);
                PreparedStatement delete = connection.prepareStatement(PURGE)) {
            select.setLong(1, now);
            select.setLong(2, now);
            select.setMaxRows(limit);
            List<byte[]> scopes = new ArrayList<>();
            List<Long> fences = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    scopes.add(row.getBytes(1));
                    fences.add(row.getLong(2));
                }
            }
            for (int i = 0; i < scopes.size(); i++) {
                delete.setBytes(1, scopes.get(i));
                delete.setLong(2, fences.get(i));
                delete.setLong(3, now);
                delete.setLong(4, now);
                purged += delete.executeUpdate();
            }
        }
        return purged;
    }
}
