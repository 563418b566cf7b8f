package dev.edict.runtime.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.it.Client.Answer;
import dev.edict.runtime.it.PathAboveResources.OfInterface;
import dev.edict.runtime.rest.EdictFeature;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every runtime must do that finds Edict by itself: an application is protected, and once, whatever it registers. */
public abstract class RegistrationSuite {

    private static final String JSON = "application/json";
    private static final String FOUND = "generated bindings of";
    private static final String SUMMARY = "operations protected";
    private static final int TEAPOT = 418;

    /** Registers the feature by its class. */
    public static class Registering extends Service {

        @Override
        public Set<Class<?>> getClasses() {
            Set<Class<?>> classes = new HashSet<>(super.getClasses());
            classes.add(EdictFeature.class);
            return classes;
        }
    }

    /** Registers the feature as an object. */
    public static class RegisteringObject extends Service {

        @Override
        public Set<Object> getSingletons() {
            return Set.of(new EdictFeature());
        }
    }

    /** Serves what a proxy of the JDK shows of a resource, as containers make them. */
    public static class Proxying extends Service {

        @Override
        public Set<Class<?>> getClasses() {
            Set<Class<?>> classes = new HashSet<>(super.getClasses());
            classes.remove(PathAboveResources.Implementation.class);
            return classes;
        }

        @Override
        public Set<Object> getSingletons() {
            OfInterface behind = new PathAboveResources.Implementation();
            return Set.of(Proxy.newProxyInstance(
                    OfInterface.class.getClassLoader(),
                    new Class<?>[] {OfInterface.class},
                    (proxy, method, arguments) -> method.invoke(behind, arguments)));
        }
    }

    /** Maps failures itself. */
    public static class Mapping extends Service {

        @Override
        public Set<Class<?>> getClasses() {
            Set<Class<?>> classes = new HashSet<>(super.getClasses());
            classes.add(OwnMapper.class);
            return classes;
        }
    }

    /** Of whatever fails. */
    public static class OwnMapper implements ExceptionMapper<Throwable> {

        @Override
        public Response toResponse(Throwable failure) {
            return Response.status(TEAPOT).build();
        }
    }

    private static final class Log extends Handler implements AutoCloseable {

        private static final Logger ROOT = Logger.getLogger("");

        private final List<LogRecord> records = new CopyOnWriteArrayList<>();

        static Log open() {
            Log log = new Log();
            ROOT.addHandler(log);
            return log;
        }

        Stream<String> containing(Level least, String text) {
            return records.stream()
                    .filter(entry -> entry.getLevel().intValue() >= least.intValue())
                    .map(LogRecord::getMessage)
                    .filter(message -> message != null && message.contains(text));
        }

        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            ROOT.removeHandler(this);
        }
    }

    /** Serves an application as its users would. */
    protected abstract Served serve(Application application) throws Exception;

    /** Whether what is served is protected. */
    protected static void isProtected(Served served) throws Exception {
        Client client = new Client(served.base());
        String name = "thing-" + UUID.randomUUID();
        String thing = "{\"name\": \"" + name + "\"}";
        assertThat(client.post("pojo", null, JSON, thing).text()).contains("idempotency-key-missing");
        Answer first = client.post("pojo", name, JSON, thing);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        Answer again = client.post("pojo", name, JSON, thing);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(client.executions(name)).isOne();
    }

    /** Whether it says when an application has started; else what is protected is said when the first request comes. */
    protected boolean saysThatItStarted() {
        return true;
    }

    @Test
    void whatIsProtectedIsSaid() throws Exception {
        try (Log log = Log.open();
                Served served = serve(new Service())) {
            assertThat(log.containing(Level.INFO, SUMMARY)).hasSize(saysThatItStarted() ? 1 : 0);
            isProtected(served);
            assertThat(log.containing(Level.INFO, SUMMARY)).hasSize(1);
        }
    }

    static Stream<Application> applications() {
        return Stream.of(new Service(), new Registering(), new RegisteringObject());
    }

    @ParameterizedTest
    @MethodSource("applications")
    void anApplicationIsProtectedOnceWhateverItRegisters(Application application) throws Exception {
        try (Log log = Log.open();
                Served served = serve(application)) {
            isProtected(served);
            assertThat(log.containing(Level.INFO, FOUND)).hasSize(1);
            assertThat(log.containing(Level.WARNING, "already registered")).isEmpty();
            assertThat(log.containing(Level.WARNING, "EdictFeature")).isEmpty();
            assertThat(log.containing(Level.WARNING, "Discovery")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"of-interface/promised-above", "of-interface/promised"})
    void aProxyOfTheJdkIsProtectedAsWhatIsBehindIt(String operation) throws Exception {
        try (Served served = serve(new Proxying())) {
            Client client = new Client(served.base());
            String name = UUID.randomUUID().toString();
            Answer first = client.post(operation, name, JSON, "{\"name\": \"" + name + "\"}");
            assertThat(first.text()).contains("\"execution\":1");
            Answer again = client.post(operation, name, JSON, "{\"name\": \"" + name + "\"}");
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(client.post(operation, null, JSON, "{}").text()).contains("idempotency-key-missing");
        }
    }

    /** As that of a service that is not warm yet, whose refusal is the first answer of all. */
    @Test
    void aFilterThatRefusesTheFirstRequestOfAllLeavesItsKeyFree() throws Exception {
        try (Served served = serve(new Service())) {
            Client client = new Client(served.base());
            String name = "thing-" + UUID.randomUUID();
            String thing = "{\"name\": \"" + name + "\"}";
            assertThat(client.post("pojo?busy", name, JSON, thing).status()).isEqualTo(429);
            assertThat(client.post("pojo", name, JSON, thing).status()).isEqualTo(201);
        }
    }

    @Test
    void aMapperOfTheServiceStays() throws Exception {
        try (Served served = serve(new Mapping())) {
            String name = UUID.randomUUID().toString();
            Answer failed = new Client(served.base()).post("failure", name, JSON, "{\"name\": \"" + name + "\"}");
            assertThat(failed.status()).isEqualTo(TEAPOT);
        }
    }

    @Test
    void aClientOfTheSameRuntimeIsLeftAlone() throws Exception {
        try (Served served = serve(new Service());
                Log log = Log.open();
                jakarta.ws.rs.client.Client client = ClientBuilder.newClient()) {
            assertThat(client.target(served.base())
                            .path("things/executions/nothing")
                            .request()
                            .get(String.class))
                    .isEqualTo("0");
            assertThat(EdictFeature.isIn(client.getConfiguration())).isFalse();
            assertThat(log.containing(Level.INFO, FOUND)).isEmpty();
            assertThat(log.containing(Level.WARNING, "dev.edict")).isEmpty();
        }
    }
}
