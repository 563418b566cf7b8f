package dev.edict.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.problem.EdictProblem;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each way to be wrong is found by the promise that it breaks, in words. */
@Timeout(120)
class BrokenServiceTest {

    private static final String REPEAT = "a repeat gets the first answer, byte for byte";
    private static final String QUOTED = "a key in quotes is the same key";
    private static final String OTHER_REQUEST = "another request with the key is refused";
    private static final String NO_KEY = "a request without a key is refused";
    private static final String MALFORMED_KEY = "a malformed key is refused";
    private static final String AT_ONCE = "8 at once execute once";
    private static final String OTHER_CALLER = "another caller has keys of their own";
    private static final String UNREADABLE = "what is refused before it begins leaves the key free";
    private static final String ERROR = "an error of the operation is repeated";
    private static final String RETRYABLE = "an error that is declared retryable frees the key";

    /** Its operations last long enough for others to come meanwhile, however busy the machine is. */
    private abstract static class SlowService extends TinyService {
        SlowService() throws IOException {}

        @Override
        long millis() {
            return 500;
        }
    }

    @Test
    void executingEachRequestIsFound() throws IOException {
        Map<String, String> broken = failures(new TinyService() {
            @Override
            @Nullable
            Entry claim(String scope, Request request) {
                return null;
            }
        });
        assertThat(broken).containsOnlyKeys(REPEAT, QUOTED, OTHER_REQUEST, AT_ONCE, OTHER_CALLER, UNREADABLE, ERROR);
        assertThat(broken.get(REPEAT))
                .startsWith("The repeat is not marked with Idempotency-Replayed: true, so that it was executed again")
                .contains("first call: POST /things, Idempotency-Key: ", "answered 201", "location: /things/1\n")
                .contains("repeat: POST /things, Idempotency-Key: ", "location: /things/2\n", "{\"number\": 2}");
        assertThat(broken.get(AT_ONCE)).startsWith("8 of 8 requests with one key were executed, not one.");
    }

    /** Looks, then acts, then writes down. */
    @Test
    void checkThenActIsFound() throws IOException {
        isFoundAlone(AT_ONCE, new SlowService() {
            @Override
            @Nullable
            Entry claim(String scope, Request request) {
                return entries.get(scope);
            }
        });
    }

    @Test
    void executingBehindAReplayIsFoundByWhoCounts() throws IOException {
        try (TinyService zealous = new TinyService() {
            @Override
            Reply replay(Reply recorded) {
                made.incrementAndGet();
                return super.replay(recorded);
            }
        }) {
            assertThat(failures(zealous.replays())).isEmpty();
            assertThat(failures(zealous.replays().counting(zealous.made::get)).get(REPEAT))
                    .contains("The operation has acted 3 times, not 1");
        }
    }

    @Test
    void anAnswerThatIsWrittenAnewIsFound() throws IOException {
        isFound(
                REPEAT,
                "The body of the repeat differs from that of the first answer, from byte 10 on.",
                new TinyService() {
                    @Override
                    Reply replay(Reply recorded) {
                        return super.replay(recorded).body(recorded.body().replace(": ", ":"));
                    }
                });
    }

    @Test
    void aLostHeaderIsFound() throws IOException {
        isFound(REPEAT, "The repeat has the header location: [], the first answer had [/things/1].", new TinyService() {
            @Override
            Reply replay(Reply recorded) {
                return super.replay(recorded).without("Location");
            }
        });
    }

    @Test
    void aHeaderOfTheServicesOwnThatIsLostIsFound() throws IOException {
        class Receipts extends TinyService {
            Receipts() throws IOException {}

            @Override
            Reply execute(Request request) {
                return super.execute(request).with("X-Receipt", "r-1");
            }

            @Override
            Reply replay(Reply recorded) {
                return super.replay(recorded).without("X-Receipt");
            }
        }
        isFound(REPEAT, "The repeat lacks the header x-receipt of the first answer.", new Receipts());
        try (TinyService meant = new Receipts()) {
            assertThat(failures(meant.replays().passingHeader("X-Receipt"))).isEmpty();
        }
    }

    @Test
    void anotherStatusIsFound() throws IOException {
        isFound(REPEAT, "The repeat has the status 200, the first answer had 201.", new TinyService() {
            @Override
            Reply replay(Reply recorded) {
                return super.replay(recorded).status(200);
            }
        });
    }

    @Test
    void aCookieOfTheFirstClientIsFound() throws IOException {
        isFound(REPEAT, "The repeat sets a cookie", new TinyService() {
            @Override
            Reply replay(Reply recorded) {
                return super.replay(recorded).with("Set-Cookie", "seen=1");
            }
        });
    }

    @Test
    void aReplayThatCachesMayKeepIsFound() throws IOException {
        isFound(REPEAT, "The repeat may be kept by caches", new TinyService() {
            @Override
            Reply replay(Reply recorded) {
                return super.replay(recorded).without("Cache-Control");
            }
        });
    }

    @Test
    void aMissingMarkIsFound() throws IOException {
        isFound(REPEAT, "The repeat is not marked with Idempotency-Replayed", new TinyService() {
            @Override
            Reply replay(Reply recorded) {
                return super.replay(recorded).without("Idempotency-Replayed");
            }
        });
    }

    @Test
    void aFirstAnswerThatIsMarkedIsFound() throws IOException {
        isFound(REPEAT, "A request that was never sent before is marked as a replay.", new TinyService() {
            @Override
            Reply execute(Request request) {
                return super.execute(request).with("Idempotency-Replayed", "true");
            }
        });
    }

    @Test
    void anAnswerThatIsNotRecordedIsFound() throws IOException {
        isFound(REPEAT, "The operation ran, but its answer is unrecorded", new TinyService() {
            @Override
            Reply settle(String scope, Request request, Reply reply) {
                return super.settle(scope, request, reply).with("Idempotency-Status", "unrecorded");
            }
        });
    }

    @Test
    void anAnswerThatWasTooLargeToKeepIsFound() throws IOException {
        isFound(REPEAT, "too large to be recorded", new TinyService() {
            @Override
            Reply replay(Reply recorded) {
                return super.replay(recorded).body("").with("Idempotency-Status", "head-only");
            }
        });
    }

    @Test
    void aBodyThatNobodyComparesIsFound() throws IOException {
        Map<String, String> broken = failures(new TinyService() {
            @Override
            boolean isOther(Request request, Entry found) {
                return false;
            }
        });
        assertThat(broken).containsOnlyKeys(OTHER_REQUEST);
        assertThat(broken.get(OTHER_REQUEST))
                .startsWith(
                        "The key was used for another request. The answer must be 422 application/problem+json of the"
                                + " type idempotency-key-reused.");
    }

    @Test
    void aMissingKeyThatIsPassedOverIsFound() throws IOException {
        isFoundAlone(NO_KEY, new TinyService() {
            @Override
            Reply keyless(Request request) {
                return execute(request);
            }
        });
    }

    @Test
    void aRefusalInAFormOfItsOwnIsFound() throws IOException {
        isFoundAlone(NO_KEY, new TinyService() {
            @Override
            Reply keyless(Request request) {
                return super.keyless(request).with("Content-Type", "application/json");
            }
        });
    }

    @Test
    void aRefusalThatExplainsNothingIsFound() throws IOException {
        isFound(NO_KEY, "rel=\"describedby\"", new TinyService() {
            @Override
            Reply keyless(Request request) {
                return super.keyless(request).without("Link");
            }
        });
    }

    @Test
    void aMalformedKeyThatIsTakenIsFound() throws IOException {
        isFoundAlone(MALFORMED_KEY, new TinyService() {
            @Override
            String key(List<String> lines) {
                return lines.get(0).replace("\"", "");
            }
        });
    }

    @Test
    void aKeyThatChangesWithItsQuotesIsFound() throws IOException {
        isFoundAlone(QUOTED, new TinyService() {
            @Override
            @Nullable
            String key(List<String> lines) {
                return lines.size() > 1 || lines.get(0).length() > 255 ? null : lines.get(0);
            }
        });
    }

    @Test
    void aWaitWithoutAnEndIsFound() throws IOException {
        isFound(AT_ONCE, "(Retry-After)", new SlowService() {
            @Override
            Reply inProgress() {
                return problem(EdictProblem.IDEMPOTENCY_IN_PROGRESS);
            }
        });
    }

    @Test
    void keysThatCallersShareAreFound() throws IOException {
        isFound(
                OTHER_CALLER,
                "Another caller who has the key sees what the first one was answered.",
                new TinyService() {
                    @Override
                    String scope(Request request, String key) {
                        return key;
                    }
                });
    }

    @Test
    void aCallerWhoIsToldOfTheKeyOfAnotherIsFound() throws IOException {
        isFound(OTHER_CALLER, "Another caller is told of the first one's key.", new TinyService() {
            @Override
            String scope(Request request, String key) {
                return key;
            }

            @Override
            boolean isOther(Request request, Entry found) {
                return super.isOther(request, found) || "bob".equals(request.caller());
            }
        });
    }

    @Test
    void aKeyThatAnUnreadableBodyKeepsIsFound() throws IOException {
        isFoundAlone(UNREADABLE, new TinyService() {
            @Override
            boolean frees(Reply reply) {
                return reply.status() == 503;
            }
        });
    }

    @Test
    void anErrorThatIsForgottenIsFound() throws IOException {
        isFoundAlone(ERROR, new TinyService() {
            @Override
            boolean frees(Reply reply) {
                return reply.status() >= 400;
            }
        });
    }

    @Test
    void aRetryableErrorThatIsKeptIsFound() throws IOException {
        isFoundAlone(RETRYABLE, new TinyService() {
            @Override
            boolean frees(Reply reply) {
                return reply.status() == 400;
            }
        });
    }

    private static void isFound(String promise, String told, TinyService broken) {
        assertThat(failures(broken).get(promise)).contains(told);
    }

    private static void isFoundAlone(String promise, TinyService broken) {
        assertThat(failures(broken)).containsOnlyKeys(promise);
    }

    private static Map<String, String> failures(TinyService service) {
        try (service) {
            return failures(service.replays());
        }
    }

    /** What each test that fails says, by its name. */
    private static Map<String, String> failures(ReplayTest replays) {
        Map<String, String> told = new LinkedHashMap<>();
        replays.tests().forEach(test -> {
            try {
                test.getExecutable().execute();
            } catch (AssertionError e) {
                told.put(test.getDisplayName(), String.valueOf(e.getMessage()));
            } catch (Throwable e) {
                throw new AssertionError(test.getDisplayName(), e);
            }
        });
        return told;
    }
}
