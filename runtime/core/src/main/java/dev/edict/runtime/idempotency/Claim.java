package dev.edict.runtime.idempotency;

import java.time.Duration;

/** The store's answer to a {@link ClaimRequest}. */
public sealed interface Claim {

    /**
     * The caller executes.
     *
     * @param lease its right to do so
     */
    record Acquired(Lease lease) implements Claim {}

    /**
     * The operation is done and its response recorded.
     *
     * @param response the record
     */
    record Replay(StoredResponse response) implements Claim {}

    /**
     * The effects are there, the response is not.
     *
     * @param head status and headers; no body
     */
    record CommittedOnly(StoredResponse head) implements Claim {}

    /**
     * Somebody executes it now.
     *
     * @param leaseLeft how long the lease still runs unless it is renewed
     */
    record InFlight(Duration leaseLeft) implements Claim {}

    /**
     * The record has another fingerprint; judged before any other state.
     *
     * @param stored that of the record: by its rule the request can still be the same
     */
    record Mismatch(Fingerprint stored) implements Claim {}

    /** Whether the operation took effect is unknown. */
    record Uncertain() implements Claim {}
}
