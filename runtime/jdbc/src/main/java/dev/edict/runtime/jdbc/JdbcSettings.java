package dev.edict.runtime.jdbc;

/**
 * How a {@link JdbcStore} is operated.
 *
 * @param maxBodyBytes beyond which a body is left out of its record; 1 MiB by default
 * @param durable what to declare of a database that is not PostgreSQL, which is asked: whether a committed change survives
 *     a crash of the database; false by default
 * @param shared what to declare of a database that is not PostgreSQL: whether it is one for all instances of the
 *     service; false by default
 */
public record JdbcSettings(int maxBodyBytes, boolean durable, boolean shared) {

    private static final int MEBIBYTE = 1 << 20;

    /** Refuses a negative size. */
    public JdbcSettings {
        if (maxBodyBytes < 0) {
            throw new IllegalArgumentException("a body cannot have " + maxBodyBytes + " bytes");
        }
    }

    /** Bodies of up to 1 MiB; nothing is declared that is not known. */
    public static JdbcSettings defaults() {
        return new JdbcSettings(MEBIBYTE, false, false);
    }
}
