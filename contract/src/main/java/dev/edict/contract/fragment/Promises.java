package dev.edict.contract.fragment;

import org.jspecify.annotations.Nullable;

/**
 * What an operation promises beyond its types.
 *
 * @param repeat what happens when a client sends the request again; none where nobody said
 * @param location the template of the {@code Location} that a success carries
 * @param statusResource where an accepted request can be followed
 */
public record Promises(
        @Nullable Repeat repeat,
        @Nullable Idempotency idempotency,
        @Nullable Paging paging,
        @Nullable String location,
        @Nullable String statusResource,
        @Nullable Audience audience,
        @Nullable Stability stability) {

    public static final Promises NONE = new Promises(null, null, null, null, null, null, null);

    /** May a client send the request again? (RFC 9110 §9.2) */
    public enum Repeat {
        /** It changes nothing. */
        SAFE,
        /** Again has the effect of once. */
        IDEMPOTENT,
        /** Again has the effect of once if it carries the same Idempotency-Key. */
        WITH_KEY,
        /** Again may act again. */
        UNSAFE
    }
}
