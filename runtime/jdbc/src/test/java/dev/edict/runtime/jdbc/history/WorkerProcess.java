package dev.edict.runtime.jdbc.history;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.testkit.history.Event;
import dev.edict.testkit.history.Workload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Workers in a process of their own, which can be stopped and continued as a whole. */
final class WorkerProcess implements AutoCloseable {

    static final Duration LEASE = Duration.ofMillis(300);

    private static final int WORKERS = 4;
    private static final int POOL_WAIT_MILLIS = 500;

    private final Process process;
    private final Thread reader;

    WorkerProcess(String url, long seed, Consumer<Event> sink) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkerProcess.class.getName(),
                        url,
                        Long.toString(seed))
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
    void pause(Duration time) throws Exception {
        signal("STOP");
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
        signal("CONT");
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Lets it end what it has begun, and waits for its last event. */
    void finish() throws Exception {
        process.outputWriter().close();
        reader.join();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Works until its input ends. */
    public static void main(String[] arguments) throws Exception {
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
        try (HikariDataSource pool = Databases.pool(arguments[0], "postgres")) {
            pool.setConnectionTimeout(POOL_WAIT_MILLIS);
            workload(pool, Long.parseLong(arguments[1]), WorkerProcess::print).run(goesOn::get);
        }
    }

    static Workload workload(HikariDataSource pool, long seed, Consumer<Event> sink) throws Exception {
        return new Workload(JdbcStore.on(pool), LEASE, WORKERS, seed, sink);
    }

    private static void print(Event event) {
        synchronized (System.out) {
            System.out.println(event.line());
            System.out.flush();
        }
    }
}
