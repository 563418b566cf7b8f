package dev.edict.testkit.history;

/**
 * One call of a store with its answer, or one effect. What was refused or found nothing to do is told only where that says something. Times are readings of {@link System#nanoTime()}, which the processes of
 * one machine share: what the store did, it did between the two.
 *
 * @param key whose record was asked for
 * @param kind what was asked and answered
 * @param request which request it was: two with one key may differ
 * @param fence of the lease, or of the execution that was in doubt; 0 where it is not known
 * @param attempt of that execution as the store counts it, from 1; 0 where it is not known
 * @param value what tells the response that was recorded or replayed from all others, or empty
 * @param invoked when the call began
 * @param answered when it returned
 */
public record Event(
        String key, Kind kind, String request, long fence, int attempt, String value, long invoked, long answered) {

    /** What was asked and answered; {@code LOST} is a call of which the worker does not know what became. */
    public enum Kind {
        /** A claim was granted. */
        ACQUIRED,
        /** A claim was answered with the record. */
        REPLAYED,
        /** A claim was answered with the head of a response: its effects are there. */
        COMMITTED_ONLY,
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
        /** The effects were said to be there, before the response was recorded. */
        MARKED,
        /** Nobody knows whether it was said. */
        MARK_LOST,
        /** An execution said that its outcome is unknown. */
        QUARANTINED,
        /** Nobody knows whether it was said. */
        QUARANTINE_LOST,
        /** A key was given back. */
        RELEASED,
        /** Nobody knows whether a key was given back. */
        RELEASE_LOST,
        /** A claim was undone of which the worker did not know, or did as if it did not know, whether it had been granted. */
        WITHDRAWN,
        /** Nobody knows whether it was undone. */
        WITHDRAW_LOST,
        /** A change was refused, for the lease was not held any more. */
        FENCED,
        /** An execution was listed whose outcome is unknown. */
        LISTED,
        /** An unknown outcome was resolved: the operation took effect, and this is its response. */
        TOOK_EFFECT,
        /** Nobody knows whether it was resolved so. */
        TOOK_EFFECT_LOST,
        /** An unknown outcome was resolved: the operation took no effect, and the key is free. */
        NOTHING_HAPPENED,
        /** Nobody knows whether it was resolved so. */
        NOTHING_HAPPENED_LOST,
        /** A resolution was refused, for the record was not, or no longer, the one that was looked at. */
        REFUSED
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
                Integer.toString(attempt),
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
                Integer.parseInt(parts[4]),
                parts[5],
                Long.parseLong(parts[6]),
                Long.parseLong(parts[7]));
    }
}
