package dev.edict.testkit.replay;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** How often the operation has acted, if the service can be asked. */
final class Executions {

    private final @Nullable Callable<? extends Number> counter;

    Executions(@Nullable Callable<? extends Number> counter) {
        this.counter = counter;
    }

    long count() throws Exception {
        return counter == null ? 0 : counter.call().longValue();
    }

    void check(long before, int expected, Exchange... exchanges) throws Exception {
        long acted = count() - before;
        if (counter != null && acted != expected) {
            throw Broken.promise(
                    "The operation has acted " + acted + " times, not " + expected + ": the counter went from " + before
                            + " to " + (before + acted) + ".",
                    exchanges);
        }
    }
}
