package dev.edict.runtime.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.runtime.it.Client.Answer;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every runtime must do with the same generated classes, over HTTP. */
@Timeout(120)
public abstract class RuntimeSuite implements RefusalSuite, RetrySuite, ReplayAccessSuite, PartsSuite {

    private static final String JSON = "application/json";

    /** After which a server has surely seen that a client is gone; if it has not, less is tested and nothing fails. */
    private static final int NOTICED_MILLIS = 300;

    private String name = "";

    /** Where {@link Service} is served, with a slash at the end. */
    @Override
    public abstract URI base();

    /** Tries to serve the service of {@code UnboundService}, and fails as this runtime fails. */
    protected abstract void startUnbound() throws Exception;

    @BeforeEach
    void nameAThing() {
        name = "thing-" + UUID.randomUUID();
    }

    private Client client() {
        return new Client(base());
    }

    private String thing() {
        return "{\"name\": \"" + name + "\"}";
    }

    private static void isReplayOf(Answer first, Answer again) {
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.replayed()).isEqualTo(first.replayed());
        assertThat(again.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @CsvSource({
        "pojo, 201",
        "inherited/created, 200",
        "inherited/copied, 200",
        "of-interface/promised-above, 201",
        "of-interface/promised, 200",
        "of-interface/repeated, 200",
        "of-superclass/promised-above, 201",
        "of-superclass/inherited, 200",
        "of-superclass/promised, 200",
        "extending/inherited, 200",
        "located/class/own, 201",
        "located/class/said, 200",
        "located/interface/said, 200",
        "response, 201",
        "bytes, 200",
        "coded, 200",
        "large, 200",
        "void, 204",
        "accepted, 202",
        "conflict, 409",
        "refused, 422",
        "failure, 500",
        "async, 200",
        "suspended, 200",
        "async-failure, 500"
    })
    void whateverWasAnsweredIsReplayedByteForByte(String operation, int status) throws Exception {
        String key = "\"" + UUID.randomUUID() + "\"";
        Answer first = client().post(operation, key, JSON, thing());
        assertThat(first.status()).as(first.text()).isEqualTo(status);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        isReplayOf(first, client().post(operation, key, JSON, thing()));
        isReplayOf(first, client().post(operation, key, JSON, thing()));
        assertThat(client().executions(name)).isOne();
    }

    @Test
    void aClassDecidesOtherwiseThanTheInterfaceThatHasItsPath() throws Exception {
        assertThat(client().post("of-interface/declined", name, JSON, thing()).status())
                .isEqualTo(200);
        assertThat(client().post("of-interface/declined", name, JSON, thing()).text())
                .contains("\"execution\":2");
        assertThat(client().post("of-interface/promised", null, JSON, thing()).text())
                .contains("idempotency-key-missing");
        Answer accepted = client().post("of-interface/status", null, JSON, thing());
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Deprecation")).isEqualTo("@1767225600");
    }

    @Test
    void aFilterThatRefusesInsteadOfTheOperationLeavesTheKeyFree() throws Exception {
        client().post("pojo", UUID.randomUUID().toString(), JSON, thing());
        assertThat(client().post("pojo?busy", name, JSON, thing()).status()).isEqualTo(429);
        Answer executed = client().post("pojo", name, JSON, thing());
        assertThat(executed.status()).as(executed.text()).isEqualTo(201);
        assertThat(executed.header("Idempotency-Replayed")).isNull();
        assertThat(client().executions(name)).isEqualTo(2);
    }

    @Test
    void aPlainAnswerHasItsDeclaredStatusAndLocation() throws Exception {
        Answer first = client().post("pojo", name, JSON, thing());
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith("/things/" + name);
        assertThat(first.header("Content-Type")).startsWith(JSON);
        assertThat(first.text()).contains("\"execution\":1");
    }

    @Test
    void onlyWhatMayBeReplayedIs() throws Exception {
        Answer first = client().post("response", name, JSON, thing());
        assertThat(first.header("Set-Cookie")).contains("session");
        assertThat(first.header("X-Not-Stored")).isEqualTo("execution 1");
        Answer again = client().post("response", name, JSON, thing());
        assertThat(again.header("Set-Cookie")).isNull();
        assertThat(again.header("X-Not-Stored")).isNull();
        assertThat(again.header("X-Stored")).isEqualTo("execution 1");
        assertThat(again.header("ETag")).isEqualTo("\"v1\"");
        assertThat(again.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void aProblemHasTheMembersThatItsExceptionAdds() throws Exception {
        Answer refused = client().post("refused", name, JSON, thing());
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text())
                .contains(
                        "\"title\":\"Refused\"",
                        "\"thing\":{\"",
                        "\"name\":\"taken\"",
                        "\"reasons\":[\"one\",\"two\"]");
    }

    @ParameterizedTest
    @CsvSource({"failure", "async-failure"})
    void aFailureTellsNothingOfItself(String operation) throws Exception {
        Answer first = client().post(operation, name, JSON, thing());
        assertThat(first.header("Content-Type")).startsWith("application/problem+json");
        assertThat(first.text()).doesNotContain("secret").contains("urn:uuid:");
    }

    @Test
    void anAnswerThatCannotBeWrittenIsNotExecutedAgain() throws Exception {
        client().post("unwritable", name, JSON, thing());
        Answer again = client().post("unwritable", name, JSON, thing());
        assertThat(again.status()).isBetween(200, 299);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("committed");
        assertThat(again.body()).isEmpty();
        assertThat(client().executions(name)).isOne();
    }

    @Test
    void whatTookEffectIsAnsweredWithWhatTheServiceLooksUp() throws Exception {
        client().postBy("before", "pojo", name, JSON, thing());
        firstThatNeedNotWait();
        Answer again = client().postBy("look-up", "pojo", name, JSON, thing());
        assertThat(again.text()).contains("\"name\":\"POST /things/pojo\"", "\"execution\":201");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Content-Type")).startsWith(JSON);
        assertThat(again.header("Location")).endsWith("/things/" + name);
        assertThat(again.headers().get("location")).hasSize(1);
        assertThat(again.header("X-Looked-Up")).isNotNull();
        assertThat(again.headers().get("cache-control")).containsExactly("no-store");
        assertThat(again.headers().get("idempotency-replayed")).containsExactly("committed");
        assertThat(again.header("Idempotency-Status")).isNull();
        assertThat(client().executions(name)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"look-up-fails", "look-up-refuses", "look-up-empty", "look-up-unwritable"})
    void whereTheServiceLooksUpNothingTheHeadIsAnswered(String detour) throws Exception {
        client().postBy("before", "pojo", name, JSON, thing());
        firstThatNeedNotWait();
        Answer again = client().postBy(detour, "pojo", name, JSON, thing());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).endsWith("/things/" + name);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("committed");
        assertThat(again.header("Idempotency-Status")).isEqualTo("head-only");
        assertThat(again.body()).isEmpty();
        assertThat(client().executions(name)).isOne();
    }

    /** Of filters and interceptors of the service, that fail for the answer which is made of their failure as well. */
    @ParameterizedTest
    @CsvSource({"before", "before-io", "before-web", "behind", "behind-io", "around", "around-io", "within", "within-io"
    })
    void anAnswerThatFailsOnItsWayIsNotExecutedAgain(String detour) throws Exception {
        client().postBy(detour, "pojo", name, JSON, thing());
        Answer again = firstThatNeedNotWait();
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("committed");
        assertThat(again.header("Location")).endsWith("/things/" + name);
        assertThat(client().executions(name)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"once-behind", "once-within"})
    void aTextThatFailsOnItsWayIsAnsweredWithAProblem(String detour) throws Exception {
        Answer failed = client().postBy(detour, "untyped", name, "text/plain", name);
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.header("Content-Type")).startsWith("application/problem+json");
        assertThat(failed.text()).startsWith("{").contains("\"status\":500").doesNotContain("secret");
    }

    /** What the service makes of each answer was made of the first. */
    @ParameterizedTest
    @CsvSource({"stamp, stamped", "wrap, wrapped"})
    void aReplayIsNotMadeIntoAnotherAnswerAgain(String detour, String text) throws Exception {
        Answer first = client().postBy(detour, "pojo", name, JSON, thing());
        assertThat(first.text()).containsOnlyOnce(text);
        isReplayOf(first, client().postBy(detour, "pojo", name, JSON, thing()));
    }

    @Test
    void anAnswerThatAFilterTakesTheBodyOfIsReplayedWithoutOne() throws Exception {
        Answer first = client().postBy("strip", "pojo", name, JSON, thing());
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body()).isEmpty();
        isReplayOf(first, client().postBy("strip", "pojo", name, JSON, thing()));
        assertThat(client().executions(name)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"request", "request-io", "request-web"})
    void aFilterThatFailsInsteadOfTheOperationLeavesTheKeyFree(String detour) throws Exception {
        client().post("pojo", UUID.randomUUID().toString(), JSON, thing());
        client().postBy(detour, "pojo", name, JSON, thing());
        Answer executed = firstThatNeedNotWait();
        assertThat(executed.status()).as(executed.text()).isEqualTo(201);
        assertThat(executed.header("Idempotency-Replayed")).isNull();
        assertThat(client().executions(name)).isEqualTo(2);
    }

    /** What became of a request is recorded at its end, of which its client may hear a moment before. */
    private Answer firstThatNeedNotWait() throws Exception {
        Answer answer = client().post("pojo", name, JSON, thing());
        for (int i = 0; answer.status() == 409 && i < 500; i++) {
            Thread.sleep(10);
            answer = client().post("pojo", name, JSON, thing());
        }
        return answer;
    }

    @Test
    void aStreamIsReplayedByItsHead() throws Exception {
        Answer first = client().post("stream", name, JSON, thing());
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text()).hasSize(12_000).startsWith("execution 1\n");
        Answer again = client().post("stream", name, JSON, thing());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Idempotency-Status")).isEqualTo("head-only");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.body()).isEmpty();
        assertThat(client().executions(name)).isOne();
    }

    @Test
    void aFormIsReadByTheOperationThoughItWasReadBefore() throws Exception {
        String form = "application/x-www-form-urlencoded";
        Answer first = client().post("form", name, form, "name=" + name);
        assertThat(first.text()).isEqualTo(name + " 1");
        isReplayOf(first, client().post("form", name, form, "name=" + name));
    }

    @Test
    void partsAreComparedWhateverStandsBetweenThem() throws Exception {
        Answer first = multipart("one", "the content");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.text()).isEqualTo(name + " 1 true");
        isReplayOf(first, multipart("two", "the content"));
        assertThat(multipart("one", "other content").status()).isEqualTo(422);
    }

    private Answer multipart(String boundary, String content) throws Exception {
        return client().post("multipart/" + name, name, "multipart/form-data; boundary=" + boundary, """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="a.txt"\r
                Content-Type: text/plain\r
                \r
                %2$s\r
                --%1$s--\r
                """.formatted(
                        boundary, content));
    }

    @Test
    void aRequestWithoutAKeyIsRefused() throws Exception {
        Answer refused = client().post("pojo", null, JSON, thing());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text()).contains("\"" + Service.ERRORS + "idempotency-key-missing\"");
        assertThat(refused.header("Link")).contains("describedby");
        assertThat(client().executions(name)).isZero();
    }

    @Test
    void aKeyBelongsToOneRequest() throws Exception {
        client().post("pojo", name, JSON, thing());
        Answer refused = client().post("pojo", name, JSON, "{\"name\": \"other\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("idempotency-key-reused");
    }

    @Test
    void jsonThatIsSpelledInAnotherWayIsTheSameByItsCanonicalForm() throws Exception {
        Answer first = client().post("canonical", name, JSON, "{\"name\":\"" + name + "\"}");
        isReplayOf(first, client().post("canonical", name, JSON, "{ \"n\\u0061me\" : \"" + name + "\" }\n"));
        assertThat(client().post("canonical", name, JSON, "{\"name\":\"" + name + " \"}")
                        .status())
                .isEqualTo(422);
        assertThat(client().executions(name)).isOne();
    }

    @Test
    void aBodyCountsThoughNobodySaysOfWhatTypeItIs() throws Exception {
        Answer first = client().post("untyped", name, null, name);
        assertThat(first.text()).isEqualTo(name + " 1");
        isReplayOf(first, client().post("untyped", name, null, name));
        assertThat(client().post("untyped", name, null, "other").status()).isEqualTo(422);
    }

    @Test
    void aRepeatInTheMeantimeIsToldToWait() throws Exception {
        CompletableFuture<Answer> first = client().postLater("slow", name, JSON, thing());
        awaitExecution();
        Answer meanwhile = client().post("slow", name, JSON, thing());
        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.text()).contains("idempotency-in-progress");
        assertThat(meanwhile.header("Retry-After")).isNotNull();
        client().post("open/" + name, null, JSON, "{}");
        isReplayOf(first.get(60, TimeUnit.SECONDS), client().post("slow", name, JSON, thing()));
        assertThat(client().executions(name)).isOne();
    }

    /** What it began goes on, and is there for when it comes back. */
    @ParameterizedTest
    @CsvSource({"slow", "slow-async"})
    void aClientThatGoesAwayLosesNothing(String operation) throws Exception {
        try (Socket leaving = client().postAndLeave(operation, name, JSON, thing())) {
            assertThat(leaving.isConnected()).isTrue();
            awaitExecution();
        }
        TimeUnit.MILLISECONDS.sleep(NOTICED_MILLIS);
        Answer meanwhile = client().post(operation, name, JSON, thing());
        assertThat(meanwhile.status()).as("%s", meanwhile).isEqualTo(409);
        client().post("open/" + name, null, JSON, "{}");
        Answer again = client().post(operation, name, JSON, thing());
        while (again.text().contains("idempotency-in-progress")) {
            TimeUnit.MILLISECONDS.sleep(20);
            again = client().post(operation, name, JSON, thing());
        }
        assertThat(again.status()).as("%s", again).isEqualTo(200);
        assertThat(again.text()).contains("\"execution\":1");
        assertThat(again.header("Idempotency-Replayed")).isNotNull();
        assertThat(client().executions(name)).isOne();
    }

    private void awaitExecution() throws Exception {
        while (client().executions(name) == 0) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    @Test
    void aBodyThatCannotBeReadLeavesTheKeyFree() throws Exception {
        Answer refused = client().post("pojo", name, JSON, "{\"name\": ");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text()).contains("malformed-body").doesNotContain("dev.edict");
        Answer corrected = client().post("pojo", name, JSON, thing());
        assertThat(corrected.status()).isEqualTo(201);
    }

    @Test
    void aListIsReadPageByPageToItsEnd() throws Exception {
        List<String> pages = new ArrayList<>();
        Optional<URI> page = Optional.of(base().resolve("things?flag"));
        while (page.isPresent()) {
            Answer answer = client().get(page.get());
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            pages.add(answer.text().replaceAll("[^}]*\"name\":\"(.)\"[^}]*}[^{]*", "$1"));
            page = answer.next();
        }
        assertThat(pages).containsExactly("ab", "cd", "e");
        Answer refused = client().get(base().resolve("things?cursor=forged"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("cursor-invalid");
    }

    @Test
    void aPromiseThatNothingKeepsStopsTheStart() {
        assertThatThrownBy(this::startUnbound)
                .hasStackTraceContaining(
                        "UnboundResource#promise carries @Idempotent, but no generated binding protects it");
    }
}
