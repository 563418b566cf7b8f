package dev.edict.runtime.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.runtime.paging.CursorCodec;
import dev.edict.runtime.paging.CursorKeys;
import dev.edict.runtime.problem.Problem;
import dev.edict.runtime.rest.EdictConfig;
import dev.edict.runtime.rest.EdictRuntime;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Providers;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.ByteArrayOutputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.core.ExceptionMapping;
import org.jboss.resteasy.reactive.server.core.RuntimeExceptionMapper;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuarkusEdictFeatureTest {

    private final KeptProviders kept = new KeptProviders();
    private final RecordingContext quarkus = new RecordingContext();
    private int asked;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void putTogether() {
        Instance<EdictConfig> bean =
                RecordingContext.proxy(Instance.class, (proxy, method, arguments) -> switch (method.getName()) {
                    case "isUnsatisfied" -> false;
                    case "get" -> config();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        new QuarkusEdictFeature(bean, kept).configure(quarkus.asFeatureContext());
    }

    private static StartUp startUp(KeptProviders kept) {
        return new StartUp(kept, RecordingContext.proxy(Providers.class, (proxy, method, arguments) -> null));
    }

    private EdictConfig config() {
        asked++;
        return EdictConfig.builder()
                .cursorKeys(CursorKeys.signedBy(
                        "k1", "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    @AfterEach
    void stop() {
        if (asked > 0) {
            kept.runtime().ifPresent(EdictRuntime::shutDown);
        }
    }

    private static ResteasyReactiveResourceInfo method(String name, boolean nonBlocking, Class<?>... parameters) {
        return new ResteasyReactiveResourceInfo(
                name, WaitingResource.class, parameters, nonBlocking, WaitingResource.class.getName());
    }

    private RecordingContext ask(ResteasyReactiveResourceInfo method) {
        RecordingContext own = new RecordingContext();
        new KeptDynamicFeatures(kept).configure(method, own.asFeatureContext());
        return own;
    }

    @Test
    void theConfigurationIsAskedForAtTheStartAndNotBefore() {
        ask(method("later", false));
        assertThat(asked).isZero();
        startUp(kept).start(null);
        assertThat(asked).isOne();
        assertThat(kept.runtime().orElseThrow().summary())
                .isEqualTo("1 of 4 operations protected, store in-memory, which can forget");
    }

    @Test
    void aProtectedMethodGetsItsFilter() {
        assertThat(ask(method("later", false)).registered()).anyMatch(ContainerRequestFilter.class::isInstance);
        assertThat(ask(method("unprotected", true)).registered()).noneMatch(ContainerRequestFilter.class::isInstance);
    }

    @Test
    void aPromiseThatNothingKeepsStopsTheStart() {
        assertThatThrownBy(() -> ask(method("unbound", false)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "WaitingResource#unbound carries @Idempotent, but no generated binding protects it");
    }

    @Test
    void aProtectedMethodOnTheEventLoopStopsTheStart() {
        assertThatThrownBy(() -> ask(method("later", true)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WaitingResource#later")
                .hasMessageContaining("@Blocking");
    }

    @Test
    void aProtectedStreamOfItemsStopsTheStart() {
        assertThatThrownBy(() -> ask(method("items", false)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WaitingResource#items")
                .hasMessageContaining("StreamingOutput");
        assertThatThrownBy(() -> ask(method("events", false, SseEventSink.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WaitingResource#events");
    }

    @Test
    void aTransactionThatAnAnswerWouldOutliveStopsTheStart() {
        assertThatThrownBy(() -> ask(method("transaction", false)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WaitingResource#transaction")
                .hasMessageContaining("mode = LEASED");
    }

    @Test
    void anApplicationThatLeavesEdictOutDoesNotStart() {
        new RuntimeExceptionMapper(new ExceptionMapping(), QuarkusEdictFeatureTest.class.getClassLoader());
        assertThatThrownBy(() -> startUp(new KeptProviders()).start(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("leaves out Edict's providers");
    }

    @Test
    void aProblemIsWrittenByTheWriterThatEdictHas() throws Exception {
        KeptProblemWriter writer = new KeptProblemWriter(kept);
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(writer.isWriteable(String.class, String.class, new Annotation[0], MediaType.TEXT_PLAIN_TYPE))
                .isFalse();
        writer.writeTo(
                Problem.of(404).build(),
                Problem.class,
                Problem.class,
                new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE,
                headers,
                out);
        assertThat(headers.getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/problem+json");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("404");
    }

    @Test
    void theCodecOfCursorsIsFound() {
        startUp(kept).start(null);
        assertThat(new KeptCursorCodecs(kept).getContext(CursorCodec.class)).isNotNull();
    }

    @Test
    void whatHasNoPlaceIsRefusedAndNotPassedOver() {
        CompletedContext context = new CompletedContext(quarkus.asFeatureContext(), kept);
        assertThatThrownBy(() -> context.register(new Object()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pass over");
    }
}
