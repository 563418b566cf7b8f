package dev.edict.runtime.idempotency;

/**
 * What a store guarantees; said at start-up, so that nobody takes money on a store that forgets.
 *
 * @param name the store's name for people: "PostgreSQL"
 * @param durable whether an acknowledged claim survives a crash of the store
 * @param shared whether all instances of the service see the same records
 * @param storeClock whether leases are judged by the store's clock, so that clocks of instances may differ
 * @param maxBodyBytes the largest body it can keep
 */
public record Capabilities(String name, boolean durable, boolean shared, boolean storeClock, int maxBodyBytes) {}
