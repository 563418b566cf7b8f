package dev.edict.runtime.idempotency;

import java.util.concurrent.ThreadFactory;

/** The engine's threads, which keep no process alive. */
final class DaemonThreads {

    static final ThreadFactory FACTORY = task -> {
        Thread thread = new Thread(task, "edict-idempotency");
        thread.setDaemon(true);
        return thread;
    };

    private DaemonThreads() {}
}
