package com.example.shop.persistence;

import java.util.Optional;

/**
 * Which database to use.
 *
 * @param jdbcUrl where it is; empty for one that starts and ends with the service
 */
public record DatabaseConfig(Kind kind, Optional<String> jdbcUrl, String user, String password) {

    public enum Kind {
        /** In memory unless a URL is given. */
        H2,
        /** A throw-away server on a free port unless a URL is given. */
        POSTGRES
    }

    public static DatabaseConfig embedded(Kind kind) {
        return new DatabaseConfig(kind, Optional.empty(), kind == Kind.H2 ? "sa" : "postgres", "");
    }
}
