package dev.edict.runtime.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** How a database tells the time: as an instant, whatever the time zone of its server and of the session. */
enum DatabaseClock {
    /** With its time zone. */
    STANDARD("CURRENT_TIMESTAMP"),

    /** {@code CURRENT_TIMESTAMP} of MySQL and MariaDB is a local time in whole seconds. */
    UTC("UTC_TIMESTAMP(6)");

    private static final Set<String> WITHOUT_ZONES = Set.of("MariaDB", "MySQL");

    private final String expression;

    DatabaseClock(String expression) {
        this.expression = expression;
    }

    /** That of a product, by the name that its driver gives. */
    static DatabaseClock of(String product) {
        return WITHOUT_ZONES.contains(product) ? UTC : STANDARD;
    }

    /** In SQL. */
    String expression() {
        return expression;
    }

    /** Microseconds since 1970 in a column that the expression has filled. */
    long micros(ResultSet row, int column) throws SQLException {
        Instant now = this == UTC
                ? row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC)
                : row.getObject(column, OffsetDateTime.class).toInstant();
        return ChronoUnit.MICROS.between(Instant.EPOCH, now);
    }
}
