package dev.edict.processor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work that asks the compiler for nothing and may be done beside it: a compiler keeps one processor core busy. One piece is done after
 * the other, in the order in which they were given.
 */
final class Background {
    private static final int IDLE_SECONDS = 1;

    private final Executor executor;
    private final boolean beside;

    private Background(Executor executor, boolean beside) {
        this.executor = executor;
        this.beside = beside;
    }

    /** Whether the compiler goes on meanwhile, so that the work may ask it for nothing. */
    boolean isBesideTheCompiler() {
        return beside;
    }

    /** In a thread of its own, which ends when it has nothing to do and keeps no virtual machine alive. */
    static Background besideTheCompiler() {
        return new Background(
                new ThreadPoolExecutor(0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "Edict");
                    thread.setDaemon(true);
                    return thread;
                }),
                true);
    }

    /** At once, in the compiler's own thread: for work that uses its files. */
    static Background none() {
        return new Background(Runnable::run, false);
    }

    /** Begins the work; what comes back waits for its end. */
    <T> Supplier<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, executor)::join;
    }
}
