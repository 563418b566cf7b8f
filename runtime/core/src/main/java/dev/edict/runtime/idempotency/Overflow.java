package dev.edict.runtime.idempotency;

/**
 * Where bodies go that are too large for a record.
 *
 * @param store where they lie
 * @param above the largest body of a record in bytes
 * @param upTo the largest body that is kept at all in bytes; of a larger one only the head is
 */
public record Overflow(OverflowStore store, int above, int upTo) {

    /** Refuses limits between which nothing lies. */
    public Overflow {
        if (above < 0 || upTo <= above) {
            throw new IllegalArgumentException("bodies of more than " + above + " and at most " + upTo
                    + " bytes are none: nothing would overflow");
        }
    }
}
