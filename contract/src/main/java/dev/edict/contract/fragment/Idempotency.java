package dev.edict.contract.fragment;

import org.jspecify.annotations.Nullable;

/**
 * How a repeated request is recognised and what it is answered.
 *
 * @param required whether a request without a key is refused
 * @param ttl how long an answer is kept, as an ISO 8601 duration
 */
public record Idempotency(
        By by,
        boolean required,
        @Nullable String ttl,
        @Nullable String onRepeat,
        @Nullable String mode,
        @Nullable String scope) {

    /** By what a repetition is recognised. */
    public enum By {
        KEY,
        NATURAL_KEY,
        STATE
    }
}
