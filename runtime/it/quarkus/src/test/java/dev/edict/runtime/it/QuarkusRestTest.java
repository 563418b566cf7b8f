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
                CheckedResource.class,
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
    void aDepositIsMadeOnceAndInOneTransaction() throws Exception {
        String name = UUID.randomUUID().toString();
        Answer first = deposit("made", name, "none");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Answer again = deposit("made", name, "none");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertDeposits(name, 1);
    }

    /** And nothing stays on a thread that the next request would take part in. */
    @ParameterizedTest
    @CsvSource({
        "refused, none, true",
        "failed, none, false",
        "made, request, false",
        "made, before, false",
        "made, behind-io, false",
        "made, around, false",
        "made, within, false",
        "failed, before, false"
    })
    void whatDidNotSucceedIsUndone(String operation, String detour, boolean replayed) throws Exception {
        String name = UUID.randomUUID().toString();
        Answer first = deposit(operation, name, detour);
        assertThat(first.status()).as(first.text()).isGreaterThanOrEqualTo(400);
        assertThat(deposit(operation, name, detour).header("Idempotency-Replayed") != null)
                .isEqualTo(replayed);
        for (int i = 0; i < 20; i++) {
            assertThat(deposit("unprotected", name, "none").status()).isEqualTo(200);
        }
        assertDeposits(name, 20);
    }

    /** Quarkus calls no filter any more then; the refusal is recorded when the request is over, without its body. */
    @Test
    void aRefusalThatCannotBeAnsweredIsRecordedAllTheSame() throws Exception {
        String name = UUID.randomUUID().toString();
        deposit("refused", name, "before");
        Answer again = deposit("refused", name, "none");
        for (int i = 0; again.status() == 409 && i < 500; i++) {
            Thread.sleep(10);
            again = deposit("refused", name, "none");
        }
        assertThat(again.status()).as(again.text()).isEqualTo(422);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertDeposits(name, 0);
    }

    private Answer deposit(String operation, String name, String detour) throws Exception {
        String thing = "{\"name\": \"" + name + "\"}";
        return new Client(base()).postBy(detour, "deposits/" + operation, name, JSON, thing);
    }

    /** A response can arrive a moment before its connection is back. */
    private void assertDeposits(String name, int expected) throws Exception {
        String expectedCount = expected + " 0";
        String count = count(name);
        for (int i = 0; !count.equals(expectedCount) && i < 500; i++) {
            Thread.sleep(10);
            count = count(name);
        }
        assertThat(count).isEqualTo(expectedCount);
    }

    private String count(String name) throws Exception {
        return new Client(base()).get(base().resolve("things/deposits/" + name)).text();
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

    @Test
    void theStartSaysWhatIsProtected() {
        assertThat(SAID_AT_START)
                .containsExactly("32 of 32 operations protected, store in-memory for leases, H2 for transactions");
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
