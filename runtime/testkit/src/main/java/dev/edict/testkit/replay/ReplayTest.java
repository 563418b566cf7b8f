package dev.edict.testkit.replay;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * What callers of one protected operation are promised, as tests against a running service: it is given a request, and sends
 * it again, changed, without its key, many at a time and as somebody else.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> payingTwiceChargesOnce() {
 *     return ReplayTest.of(service, () -> Call.post("/orders/" + newOrder() + "/payments")
 *                     .header("Authorization", "Bearer alice")
 *                     .json("{\"amountCents\": 4200}"))
 *             .otherBody("{\"amountCents\": 1}")
 *             .otherCaller("Authorization", "Bearer bob")
 *             .tests();
 * }
 * }</pre>
 *
 * <p>The request is asked for anew by each test, so that an operation that succeeds once can be given something new to act on. A
 * promise of which the test cannot know how to provoke it is skipped, and the report says what is missing. The protocol is that of
 * {@code docs/guides/replay-test.md}. The tests act on the service like any client: run them against one that may be acted on.
 */
public final class ReplayTest {

    private static final int MOST_AT_ONCE = 100;

    final URI base;
    final Callable<Call> call;
    final Set<String> replayed = new TreeSet<>(Set.of(
            "content-type", "content-language", "content-location", "etag", "last-modified", "link", "location"));
    final Set<String> passing = new TreeSet<>(
            Set.of("age", "cache-control", "expires", "idempotency-status", "pragma", "server", "vary", "via"));
    String keyHeader = "Idempotency-Key";
    boolean keyRequired = true;
    boolean quoted;
    boolean headOnly;
    int atOnce = 8;
    Duration timeout = Duration.ofSeconds(30);

    @Nullable
    String otherBody;

    @Nullable
    String unreadableBody;

    @Nullable
    Header otherCaller;

    @Nullable
    Callable<Call> recordedError;

    @Nullable
    Callable<Call> retryableError;

    @Nullable
    Callable<? extends Number> executions;

    /** Who somebody else is. */
    record Header(String name, String value) {}

    private ReplayTest(URI base, Callable<Call> call) {
        this.base = base;
        this.call = call;
    }

    /**
     * Begins to say what is tested.
     *
     * @param base where the service is, {@code http://localhost:8080/v1}
     * @param call makes a request that the operation answers with 2xx or 3xx; asked once a test
     */
    public static ReplayTest of(URI base, Callable<Call> call) {
        return new ReplayTest(base, call);
    }

    /** The header that carries the key. Default: {@code Idempotency-Key}. */
    public ReplayTest keyHeader(String name) {
        keyHeader = name;
        return this;
    }

    /** The operation is {@code required = false}: without a key it runs unprotected. */
    public ReplayTest optionalKey() {
        keyRequired = false;
        return this;
    }

    /** The service is strict: it takes a key in quotes alone. By default both forms are one key, and that is tested. */
    public ReplayTest quotedKeys() {
        quoted = true;
        return this;
    }

    /** The operation is {@code replay = HEAD_ONLY}: a repeat gets the status and the headers, without a body. */
    public ReplayTest headOnly() {
        headOnly = true;
        return this;
    }

    /** A header that the service records besides those that every service does: a repeat has it as the first answer had. */
    public ReplayTest storedHeader(String name) {
        replayed.add(name.toLowerCase(Locale.ROOT));
        return this;
    }

    /**
     * A header that is about the moment, such as {@code X-RateLimit-Remaining}: a repeat need not have it. Default: those about one connection, one
     * moment or one session, and those for caches.
     */
    public ReplayTest passingHeader(String name) {
        passing.add(name.toLowerCase(Locale.ROOT));
        return this;
    }

    /** Another body for the same path, which must not get the answer of the first. It must differ in what is compared. */
    public ReplayTest otherBody(String value) {
        otherBody = value;
        return this;
    }

    /** A body that is refused before the operation begins, such as half of one: the key must stay free. */
    public ReplayTest unreadableBody(String value) {
        unreadableBody = value;
        return this;
    }

    /** The header by which the service knows another caller, who may call it too: each has keys of their own. */
    public ReplayTest otherCaller(String header, String value) {
        otherCaller = new Header(header, value);
        return this;
    }

    /**
     * A request that the operation itself answers with an error: a repeat gets that error again, whatever has changed by then.
     * What is refused before the operation begins is not recorded.
     */
    public ReplayTest recordedError(Callable<Call> value) {
        recordedError = value;
        return this;
    }

    /** A request that the operation answers with an error that it declares retryable: the same key runs again. */
    public ReplayTest retryableError(Callable<Call> value) {
        retryableError = value;
        return this;
    }

    /**
     * Counts what the operation has done so far, such as the rows that it makes. With it the tests see executions that answers do
     * not tell of. Nobody else may act on the service meanwhile.
     */
    public ReplayTest counting(Callable<? extends Number> value) {
        executions = value;
        return this;
    }

    /** How many repeats are sent at once, 2 to 100. Default: 8. */
    public ReplayTest atOnce(int callers) {
        if (callers < 2 || callers > MOST_AT_ONCE) {
            throw new IllegalArgumentException("atOnce must be 2 to " + MOST_AT_ONCE + ", not " + callers);
        }
        atOnce = callers;
        return this;
    }

    /** How long an answer may take. Default: 30 seconds. */
    public ReplayTest timeout(Duration longest) {
        timeout = longest;
        return this;
    }

    /** One test a promise. A promise that is broken fails with what was sent, what came back, and what is wrong with it. */
    public Stream<DynamicTest> tests() {
        return new Promises(this).tests();
    }
}
