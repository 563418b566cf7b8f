package dev.edict.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.opentest4j.TestAbortedException;

/** A correct service passes, whatever it declares; what the test is not told it does not test, and says so. */
@Timeout(120)
class ReplayTestTest {

    private static TinyService correct;

    @BeforeAll
    static void start() throws IOException {
        correct = new TinyService();
    }

    @AfterAll
    static void stop() {
        correct.close();
    }

    @TestFactory
    Stream<DynamicTest> aCorrectServicePasses() {
        return correct.replays().counting(correct.made::get).tests();
    }

    @TestFactory
    Stream<DynamicTest> oneThatTakesNoKeyForLeaveToExecutePassesAsThat() throws IOException {
        TinyService lenient = new TinyService() {
            @Override
            Reply keyless(Request request) {
                return execute(request);
            }
        };
        return lenient.replays()
                .optionalKey()
                .counting(lenient.made::get)
                .tests()
                .onClose(lenient::close);
    }

    @TestFactory
    Stream<DynamicTest> oneThatKeepsNoBodiesPassesAsThat() throws IOException {
        TinyService headOnly = new TinyService() {
            @Override
            Reply replay(Reply recorded) {
                return super.replay(recorded).body("").without("Content-Type").with("Idempotency-Status", "head-only");
            }
        };
        return headOnly.replays().headOnly().tests().onClose(headOnly::close);
    }

    @Test
    void whatNobodyDeclaresIsSkippedWithAReason() {
        Map<String, String> skipped = new LinkedHashMap<>();
        ReplayTest.of(correct.uri(), () -> Call.post("/things").json("{}"))
                .tests()
                .forEach(test -> {
                    try {
                        test.getExecutable().execute();
                    } catch (TestAbortedException e) {
                        skipped.put(test.getDisplayName(), String.valueOf(e.getMessage()));
                    } catch (Throwable e) {
                        throw new AssertionError(test.getDisplayName(), e);
                    }
                });
        assertThat(skipped)
                .containsOnlyKeys(
                        "another request with the key is refused",
                        "another caller has keys of their own",
                        "what is refused before it begins leaves the key free",
                        "an error of the operation is repeated",
                        "an error that is declared retryable frees the key");
        assertThat(skipped.get("another caller has keys of their own")).contains("otherCaller(…)");
    }

    @Test
    void aServiceThatIsNotThereIsSaidToBeNotThere() {
        DynamicTest test = ReplayTest.of(
                        URI.create("http://127.0.0.1:1"),
                        () -> Call.post("/things").json("{}"))
                .tests()
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> test.getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "POST http://127.0.0.1:1/things was not answered within 30000 ms, or the connection");
    }
}
