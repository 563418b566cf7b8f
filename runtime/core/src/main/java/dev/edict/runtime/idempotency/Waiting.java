package dev.edict.runtime.idempotency;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Has a repeat wait for the execution that it meets. Whoever waits holds a thread of the server: only some do at a time, and the
 * others are told to come back.
 */
final class Waiting {

    static final int MOST_AT_ONCE = 32;

    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 200;

    /** Asks the store. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws StoreException;
    }

    private final long longestNanos;
    private final BooleanSupplier over;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param longest how long one repeat waits; zero for not at all
     * @param over whether nobody is to wait any more
     */
    Waiting(Duration longest, BooleanSupplier over) {
        this.longestNanos = longest.toNanos();
        this.over = over;
    }

    /**
     * Asks until the answer is another, or time is up.
     *
     * @param inFlight whether an answer is to be waited for
     * @param first such an answer
     */
    <T> T beyond(T first, Question<T> question, Predicate<T> inFlight) throws StoreException {
        if (longestNanos == 0) {
            return first;
        }
        try {
            return waiting.incrementAndGet() > MOST_AT_ONCE ? first : askAgain(first, question, inFlight);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private <T> T askAgain(T first, Question<T> question, Predicate<T> inFlight) throws StoreException {
        long started = System.nanoTime();
        long pause = FIRST_PAUSE_MILLIS;
        T answer = first;
        while (inFlight.test(answer) && !over.getAsBoolean() && System.nanoTime() - started < longestNanos) {
            try {
                TimeUnit.MILLISECONDS.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return answer;
            }
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            answer = question.ask();
        }
        return answer;
    }
}
