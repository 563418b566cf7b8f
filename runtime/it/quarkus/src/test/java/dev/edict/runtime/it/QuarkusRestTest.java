package dev.edict.runtime.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.edict.runtime.it.Client.Answer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quarkus REST on Vert.x. */
class QuarkusRestTest extends RuntimeSuite {

    private static final String JSON = "application/json";
    private static final List<String> SAID_AT_START = new CopyOnWriteArrayList<>();

    private static @Nullable QuarkusApplication application;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        Logger logger = Logger.getLogger("dev.edict.runtime.rest.EdictRuntime");
        Handler listener = new Listener();
        logger.addHandler(listener);
        application = QuarkusApplication.start(
                directory,
                Map.of("mp.openapi.scan.disable", "true"),
                ThingResource.class,
                InheritedResource.class,
                CreatingResource.class,
                PathAboveResources.class,
                ExtendedResource.class,
                LocatorResource.class,
                CheckedResource.class,
                RetriedResource.class,
                CallerFilter.class,
                BusyFilter.class,
                Detours.class);
        logger.removeHandler(listener);
    }

    private static final class Listener extends Handler {

        @Override
        public void publish(LogRecord message) {
            SAID_AT_START.add(message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @AfterAll
    static void stop() throws Exception {
        if (application != null) {
            application.close();
        }
    }

    @Override
    public URI base() {
        return Objects.requireNonNull(application).base();
    }

    @Override
    public List<String> readersOfParts() {
        return List.of("quarkus-parts/parameters", "quarkus-parts/whole");
    }

    @Override
    protected void startUnbound() throws Exception {
        QuarkusApplication.start(directory, Map.of(), UnboundResource.class).close();
    }

    private Answer post(String operation, String key, String name) throws Exception {
        return new Client(base()).post("later/" + operation, key, JSON, "{\"name\": \"" + name + "\"}");
    }

    @ParameterizedTest
    @CsvSource({"uni, 200", "response, 201", "failure, 500"})
    void whatMutinyAnswersIsReplayedByteForByte(String operation, int status) throws Exception {
        String name = UUID.randomUUID().toString();
        Answer first = post(operation, name + "-key", name);
        assertThat(first.status()).as(first.text()).isEqualTo(status);
        assertThat(first.text()).doesNotContain("secret");
        Answer again = post(operation, name + "-key", name);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.status()).isEqualTo(status);
        assertThat(again.replayed()).isEqualTo(first.replayed());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(post("uni", name + "-other", name).text()).contains("\"execution\":2");
    }

    @Test
    void aQueryOfTheServiceIsFilledInWithWhatItInherits() throws Exception {
        Answer page = new Client(base()).get(base().resolve("things/later?prefix=z"));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("\"za\"", "\"zb\"").doesNotContain("\"zc\"");
        assertThat(page.next()).isPresent();
    }

    @Test
    void anAnswerThatCouldNotBeRecordedSaysSo() throws Exception {
        String name = UUID.randomUUID().toString();
        Answer answer = post("unrecorded", name, name);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Idempotency-Status")).isEqualTo("unrecorded");
        assertThat(post("unrecorded", name, name).status()).isEqualTo(409);
    }

    @Test
    void anExceptionThatTheServiceMapsItselfIsItsOwn() throws Exception {
        Answer answer = post("busy", "any", "thing");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).isEqualTo("busy, says the service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "form-later"})
    void aFilterThatReadsAFormAndRefusesItLeavesTheKeyFree(String detour) throws Exception {
        Client client = new Client(base());
        String type = "application/x-www-form-urlencoded";
        String name = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(client.postBy(detour, "quarkus-form", name, type, "name=" + name)
                            .status())
                    .isEqualTo(401);
        }
        Answer executed = client.post("quarkus-form", name, type, "name=" + name);
        assertThat(executed.status()).as(executed.text()).isEqualTo(200);
        assertThat(executed.header("Idempotency-Replayed")).isNull();
        Answer again = client.post("quarkus-form", name, type, "name=" + name);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(client.executions(name)).isOne();
    }

    @Test
    void theStartSaysWhatIsProtected() {
        assertThat(SAID_AT_START)
                .filteredOn(line -> line.contains("operations protected"))
                .singleElement()
                .asString()
                .matches(
                        "50 of [0-9]+ operations protected, and 3 behind sub-resource locators when they are reached, store in-memory, which can forget");
    }

    @Test
    void theDocumentIsTheOneOfTheCompilerAndShowsEveryOperationOnce() throws Exception {
        JsonNode served = ServedDocument.served(base());
        JsonNode written = ServedDocument.written();
        assertThat(ServedDocument.operations(served))
                .doesNotHaveDuplicates()
                .contains("ThingResource_pojo", "ThingResource_list", "LaterResource_uni");
        assertThat(served.get("paths")).isEqualTo(written.get("paths"));
        assertThat(served.get("components")).isEqualTo(written.get("components"));
    }
}
