package dev.edict.testkit.history;

/**
 * One call of a store with its answer, or one effect. Times are readings of {@link System#nanoTime()}, which the processes of
 * one machine share: what the store did, it did between the two.
 *
 * @param key whose record was asked for
 * @param kind what was asked and answered
 * @param request which request it was: two with one key may differ
 * @param fence of the lease, or 0
 * @param value what tells the response that was recorded or replayed from all others, or empty
 * @param invoked when the call began
 * @param answered when it returned
 */
public record Event(String key, Kind kind, String request, long fence, String value, long invoked, long answered) {

    /** What was asked and answered; {@code LOST} is a call of which the worker does not know what became. */
    public enum Kind {
        /** A claim was granted. */
        ACQUIRED,
        /** A claim was answered with the record. */
        REPLAYED,
        /** A claim met a lease. */
        IN_FLIGHT,
        /** A claim met another request's record. */
        MISMATCH,
        /** A claim met an unknown outcome. */
        UNCERTAIN,
        /** Nobody knows whether a claim was granted. */
        CLAIM_LOST,
        /** The operation acted on the world. */
        EFFECT,
        /** A lease was prolonged. */
        RENEWED,
        /** Nobody knows whether a lease was prolonged. */
        RENEW_LOST,
        /** A response was recorded. */
        COMPLETED,
        /** Nobody knows whether a response was recorded. */
        COMPLETE_LOST,
        /** A key was given back. */
        RELEASED,
        /** Nobody knows whether a key was given back. */
        RELEASE_LOST,
        /** A change was refused, for the lease was not held any more. */
        FENCED
    }

    private static final String SEPARATOR = "\t";

    /** One line of text, for workers in other processes. */
    public String line() {
        return String.join(
                SEPARATOR,
                key,
                kind.name(),
                request,
                Long.toString(fence),
                value,
                Long.toString(invoked),
                Long.toString(answered));
    }

    /** What {@link #line()} has written. */
    public static Event parse(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        return new Event(
                parts[0],
                Kind.valueOf(parts[1]),
                parts[2],
                Long.parseLong(parts[3]),
                parts[4],
                Long.parseLong(parts[5]),
                Long.parseLong(parts[6]));
    }
}
