package dev.edict.runtime.jdbc.crash;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Ends this process as a power cut would, when as many requests as are under way have reached the same point. Static, for
 * the driver makes its sockets by the name of a class.
 */
final class Crash {

    static final int EXIT = 42;

    private static volatile @Nullable CrashPoint armed;
    private static volatile CountDownLatch arrived = new CountDownLatch(0);

    private Crash() {}

    static void arm(CrashPoint point, int requests) {
        arrived = new CountDownLatch(requests);
        armed = point;
    }

    /** A request is here; it gets no further if this is the point. */
    static void reach(CrashPoint point) {
        if (armed == point) {
            arrived.countDown();
            try {
                arrived.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(EXIT);
        }
    }
}
