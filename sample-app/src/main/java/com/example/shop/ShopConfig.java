package com.example.shop;

import com.example.shop.persistence.DatabaseConfig;
import com.example.shop.security.Customers;
import dev.edict.runtime.lifecycle.ShutdownTimes;
import java.net.URI;
import java.time.Duration;

/**
 * How one instance of the shop runs.
 *
 * @param port 0 for any that is free
 * @param records where the records of idempotency keys are kept; those of payments always lie with the money, whose transaction
 *     they share
 * @param lease after which an operation that says nothing is given up
 * @param cursorSecret what cursors are signed with; the same on every instance
 * @param bankSecret what the bank signs its events with
 * @param shutdown how it leaves
 */
public record ShopConfig(
        int port,
        DatabaseConfig database,
        Records records,
        Duration lease,
        Customers customers,
        String cursorSecret,
        String bankSecret,
        ShutdownTimes shutdown) {

    /** Where a repeated request is recognised. */
    public sealed interface Records {
        /** In this process; forgotten when it ends. */
        record InMemory() implements Records {}

        /** Beside the orders; every instance sees them. */
        record InDatabase() implements Records {}

        /** In a Redis that every instance sees. */
        record InRedis(URI address) implements Records {}
    }

    /** Any free port, a database in memory, two demo customers, and nothing in front that would have to notice its end. */
    public static ShopConfig demo() {
        return new ShopConfig(
                0,
                DatabaseConfig.embedded(DatabaseConfig.Kind.H2),
                new Records.InMemory(),
                Duration.ofSeconds(30),
                Customers.demo(),
                "a cursor secret for demonstrations only",
                "a bank secret for demonstrations only",
                ShutdownTimes.defaults().withoutNotice());
    }

    public ShopConfig withPort(int value) {
        return new ShopConfig(value, database, records, lease, customers, cursorSecret, bankSecret, shutdown);
    }

    public ShopConfig withDatabase(DatabaseConfig value) {
        return new ShopConfig(port, value, records, lease, customers, cursorSecret, bankSecret, shutdown);
    }

    public ShopConfig withRecords(Records value) {
        return new ShopConfig(port, database, value, lease, customers, cursorSecret, bankSecret, shutdown);
    }

    public ShopConfig withLease(Duration value) {
        return new ShopConfig(port, database, records, value, customers, cursorSecret, bankSecret, shutdown);
    }

    /** Behind a load balancer that takes this long to see that the shop is going. */
    public ShopConfig withNotice(Duration value) {
        return new ShopConfig(
                port, database, records, lease, customers, cursorSecret, bankSecret, shutdown.withNotice(value));
    }

    /** With other times for idle connections: how long the shop keeps them, and the load balancer in front of it. */
    public ShopConfig withIdleConnections(Duration server, Duration balancer) {
        return new ShopConfig(
                port,
                database,
                records,
                lease,
                customers,
                cursorSecret,
                bankSecret,
                shutdown.withIdleConnections(server, balancer));
    }
}
