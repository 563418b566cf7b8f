package dev.edict.runtime.jdbc.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.runtime.rest.EdictConfig;
import jakarta.ws.rs.ext.WriterInterceptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import javax.sql.DataSource;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/** A service without a socket: Jersey writes its answers where the process can die in the middle of them. */
final class CrashingService implements AutoCloseable {

    static final List<String> OPERATIONS = List.of("transactional", "quarantine", "reexecute", "joined");

    private static final URI BASE = URI.create("http://localhost/");
    /** Within what records the answer. */
    private static final int INNERMOST = 9_000;

    private final ApplicationHandler jersey;

    CrashingService(DataSource database) throws Exception {
        JdbcStore store = JdbcStore.on(database);
        jersey = new ApplicationHandler(new ResourceConfig()
                .register(new CrashResource(store))
                .register(
                        (WriterInterceptor) context -> {
                            Crash.reach(CrashPoint.BEFORE_SERIALISING);
                            context.proceed();
                            Crash.reach(CrashPoint.AFTER_SERIALISING);
                        },
                        INNERMOST)
                .property(
                        EdictConfig.PROPERTY, EdictConfig.builder().store(store).build()));
    }

    /**
     * An answer as its client would get it.
     *
     * @param replayed how it is marked as a replay; null if it is none
     */
    record Answer(int status, @Nullable String replayed, String body) {}

    /** A request whose effect has a name of its own, under the operation's key for a point. */
    Answer post(String operation, CrashPoint point) throws Exception {
        ContainerRequest request =
                new ContainerRequest(BASE, BASE.resolve(operation), "POST", null, new MapPropertiesDelegate(), null);
        request.header("Idempotency-Key", point.name());
        request.header("Content-Type", "text/plain");
        request.setEntityStream(new ByteArrayInputStream((operation + "-" + point).getBytes(UTF_8)));
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ContainerResponse response = jersey.apply(request, dying(sent)).get();
        return new Answer(response.getStatus(), response.getHeaderString("Idempotency-Replayed"), sent.toString(UTF_8));
    }

    private static OutputStream dying(ByteArrayOutputStream sent) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                sent.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                int half = length / 2;
                sent.write(bytes, offset, half);
                Crash.reach(CrashPoint.WHILE_SENDING);
                sent.write(bytes, offset + half, length - half);
            }
        };
    }

    @Override
    public void close() {
        jersey.onShutdown(null);
    }

    /** Sends one request to each operation, and dies when all are at the same point. */
    public static void main(String[] arguments) throws Exception {
        CrashPoint point = CrashPoint.valueOf(arguments[1]);
        CrashingService service = new CrashingService(CrashingDataSource.of(arguments[0]));
        Crash.arm(point, OPERATIONS.size());
        for (String operation : OPERATIONS) {
            new Thread(() -> {
                        try {
                            service.post(operation, point);
                        } catch (Exception e) {
                            e.printStackTrace();
                        }
                    })
                    .start();
        }
    }
}
