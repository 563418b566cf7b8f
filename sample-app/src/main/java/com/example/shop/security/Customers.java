package com.example.shop.security;

import java.util.Map;
import java.util.Optional;

/**
 * Customers by their bearer token. A real shop asks its identity provider; what matters here is that a token leads to a
 * stable name.
 */
public final class Customers {
    private final Map<String, String> nameByToken;

    public Customers(Map<String, String> nameByToken) {
        this.nameByToken = Map.copyOf(nameByToken);
    }

    /** Two people to try the shop with. */
    public static Customers demo() {
        return new Customers(Map.of("alice-demo-token", "alice", "bob-demo-token", "bob"));
    }

    Optional<String> withToken(String token) {
        return Optional.ofNullable(nameByToken.get(token));
    }
}
