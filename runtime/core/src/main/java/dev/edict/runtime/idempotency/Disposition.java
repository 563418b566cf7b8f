package dev.edict.runtime.idempotency;

import dev.edict.annotations.Idempotent;

/** What becomes of a key when its response is known. */
public enum Disposition {
    /** Record the response and replay it. */
    STORE,
    /** Forget the claim: the key may run again. */
    RELEASE,
    /** Nobody knows whether there were effects. */
    QUARANTINE;

    private static final int SERVER_ERROR = 500;
    private static final int REDIRECTION = 300;

    /**
     * Decides by evidence, not by status alone: a handler can have charged a card before it met the 503 it answers
     * with.
     *
     * @param policy the operation's policy
     * @param status of the response
     * @param nothingHappened whether the handler was provably not entered, or declared that it did nothing
     */
    public static Disposition of(Policy policy, int status, boolean nothingHappened) {
        if (nothingHappened || (policy.isWebhook() && status >= REDIRECTION)) {
            return RELEASE;
        }
        if (status < SERVER_ERROR || policy.onServerError() == Idempotent.OnServerError.STORE) {
            return STORE;
        }
        return policy.onServerError() == Idempotent.OnServerError.RELEASE ? RELEASE : QUARANTINE;
    }
}
