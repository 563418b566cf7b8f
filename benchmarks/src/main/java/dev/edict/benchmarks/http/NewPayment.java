package dev.edict.benchmarks.http;

/**
 * A payment as it is sent.
 *
 * @param amountCents how much, in cents
 * @param note what the payer writes
 */
public record NewPayment(long amountCents, String note) {}
