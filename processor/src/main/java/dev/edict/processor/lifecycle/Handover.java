package dev.edict.processor.lifecycle;

import com.sun.source.util.JavacTask;
import org.jspecify.annotations.Nullable;

/**
 * From the javac plugin to the processor of the same compilation: javac starts both on one thread, the plugin first, and
 * gives them nothing else in common. What is handed over is gone once taken.
 */
public final class Handover {
    private static final ThreadLocal<JavacTask> OPEN = new ThreadLocal<>();

    private Handover() {}

    public static void offer(JavacTask task) {
        OPEN.set(task);
    }

    /** Whether nobody has taken the task yet; after this, nobody can. */
    public static boolean withdraw(JavacTask task) {
        boolean open = OPEN.get() == task;
        if (open) {
            OPEN.remove();
        }
        return open;
    }

    static @Nullable JavacTask take() {
        JavacTask task = OPEN.get();
        OPEN.remove();
        return task;
    }
}
