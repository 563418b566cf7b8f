package dev.edict.testkit.history;

/**
 * What a store that keeps its promises would not have done.
 *
 * @param invariant which promise
 * @param key whose record
 * @param evidence the events that cannot both be
 */
public record Violation(Invariant invariant, String key, String evidence) {

    /** The promises. */
    public enum Invariant {
        /** A key has one recorded response, and once it is recorded, or its effects are known, the key never runs again. */
        ONE_RECORD,
        /** Every replay is the recorded response. */
        EXACT_REPLAY,
        /** Fences grow, and who was overtaken changes nothing. */
        FENCING,
        /** No two leases of a key are live at once. */
        ONE_LEASE,
        /** An operation acts once; where its policy lets it run again, no more often than the store has told its executions. */
        EFFECTS,
        /** Another request never gets the key's answer, and the same one is never taken for another. */
        SAME_REQUEST,
        /** A key is in flight only as long as somebody can hold its lease. */
        NO_WEDGE,
        /**
         * An outcome is in doubt only where an execution has vanished or said so, and until somebody settles it; a resolution settles
         * the execution that it names, once, and nothing else.
         */
        IN_DOUBT
    }
}
