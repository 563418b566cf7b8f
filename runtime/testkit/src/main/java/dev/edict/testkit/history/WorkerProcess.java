package dev.edict.testkit.history;

import dev.edict.runtime.idempotency.IdempotencyStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Workers in a process of their own, which can be stopped and continued as a whole. Needs the command {@code kill}. */
public final class WorkerProcess implements AutoCloseable {

    private final Process process;
    private final Thread reader;

    /**
     * Starts it, with the class path of this process.
     *
     * @param main has a main method that ends with {@link #work}
     * @param sink takes each event, by a thread of its own
     * @param arguments of the main method
     */
    public WorkerProcess(Class<?> main, Consumer<Event> sink, String... arguments) throws IOException {
        process = ChildProcess.of(main, arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        reader = new Thread(() -> read(process.inputReader(), sink));
        reader.start();
    }

    private static void read(BufferedReader lines, Consumer<Event> sink) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sink.accept(Event.parse(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it for a while, in whatever it is doing. */
    public void pause(Duration time) throws IOException, InterruptedException {
        signal("STOP");
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Lets it end what it has begun, and waits for its last event. */
    public void finish() throws IOException, InterruptedException {
        process.outputWriter().close();
        reader.join();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** What the process does: it works until {@link #finish()}. */
    public static void work(IdempotencyStore store, Duration lease, int workers, long seed) throws Exception {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        Thread listener = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nothing is said but the end
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            goesOn.set(false);
        });
        listener.setDaemon(true);
        listener.start();
        new Workload(store, lease, workers, seed, WorkerProcess::print).run(goesOn::get);
    }

    private static void print(Event event) {
        synchronized (System.out) {
            System.out.println(event.line());
            System.out.flush();
        }
    }
}
