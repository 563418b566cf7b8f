package com.example.shop;

import com.example.shop.persistence.DatabaseConfig;
import com.example.shop.security.Customers;

/**
 * How one instance of the shop runs.
 *
 * @param port 0 for any that is free
 * @param cursorSecret what cursors are signed with; the same on every instance
 * @param bankSecret what the bank signs its events with
 */
public record ShopConfig(
        int port, DatabaseConfig database, Customers customers, String cursorSecret, String bankSecret) {

    /** Any free port, a database in memory, two demo customers. */
    public static ShopConfig demo() {
        return new ShopConfig(
                0,
                DatabaseConfig.embedded(DatabaseConfig.Kind.H2),
                Customers.demo(),
                "a cursor secret for demonstrations only",
                "a bank secret for demonstrations only");
    }

    public ShopConfig withPort(int value) {
        return new ShopConfig(value, database, customers, cursorSecret, bankSecret);
    }

    public ShopConfig withDatabase(DatabaseConfig value) {
        return new ShopConfig(port, value, customers, cursorSecret, bankSecret);
    }
}
