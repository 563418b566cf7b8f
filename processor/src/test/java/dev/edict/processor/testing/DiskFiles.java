package dev.edict.processor.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** What a compilation reads from disk. */
final class DiskFiles implements AutoCloseable {
    private static final Map<Compiler, Queue<StandardJavaFileManager>> IDLE = new ConcurrentHashMap<>();

    private final StandardJavaFileManager manager;

    /** Where it waits for the next compilation; null if there is none. */
    private final @Nullable Queue<StandardJavaFileManager> idle;

    private DiskFiles(StandardJavaFileManager manager, @Nullable Queue<StandardJavaFileManager> idle) {
        this.manager = manager;
        this.idle = idle;
    }

    /** For one compilation, which is told of faults in its paths and may set places and flags that stay. */
    static DiskFiles own(Compiler compiler, DiagnosticListener<JavaFileObject> listener) {
        return new DiskFiles(manager(compiler, listener), null);
    }

    /**
     * Handed from one compilation to the next, so that the jars of libraries are read once: in ecj that is two thirds of what a
     * small compilation costs.
     */
    static DiskFiles shared(Compiler compiler) {
        Queue<StandardJavaFileManager> idle = IDLE.computeIfAbsent(compiler, c -> new ConcurrentLinkedQueue<>());
        StandardJavaFileManager free = idle.poll();
        return new DiskFiles(free == null ? manager(compiler, null) : free, idle);
    }

    private static StandardJavaFileManager manager(
            Compiler compiler, @Nullable DiagnosticListener<JavaFileObject> listener) {
        return compiler.tool().getStandardFileManager(listener, Locale.ENGLISH, StandardCharsets.UTF_8);
    }

    StandardJavaFileManager manager() {
        return manager;
    }

    @Override
    public void close() throws IOException {
        if (idle == null) {
            manager.close();
        } else {
            idle.add(manager);
        }
    }
}
