package dev.edict.testkit.replay;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.edict.runtime.problem.EdictProblem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** The promises, one test each. */
final class Promises {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final int TOO_LONG = 256;
    private static final int UNAUTHORIZED = 401;
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]*");

    private final ReplayTest test;
    private final Client client;
    private final Repeats repeats;
    private final Executions executions;

    Promises(ReplayTest test) {
        this.test = test;
        this.client = new Client(test.base, test.keyHeader, test.timeout);
        this.repeats = new Repeats(test.replayed, test.passing, test.headOnly);
        this.executions = new Executions(test.executions);
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                DynamicTest.dynamicTest("a repeat gets the first answer, byte for byte", this::replaysExactly),
                DynamicTest.dynamicTest("a key in quotes is the same key", this::takesBothForms),
                DynamicTest.dynamicTest("another request with the key is refused", this::refusesAnotherRequest),
                DynamicTest.dynamicTest(
                        "a request without a key is " + (test.keyRequired ? "refused" : "executed"), () -> {
                            if (test.keyRequired) {
                                asksForAKey();
                            } else {
                                executesWithoutAKey();
                            }
                        }),
                DynamicTest.dynamicTest("a malformed key is refused", this::refusesMalformedKeys),
                DynamicTest.dynamicTest(test.atOnce + " at once execute once", this::executesOnceOfMany),
                DynamicTest.dynamicTest("another caller has keys of their own", this::keepsCallersApart),
                DynamicTest.dynamicTest("what is refused before it begins leaves the key free", this::leavesTheKeyFree),
                DynamicTest.dynamicTest("an error of the operation is repeated", this::repeatsErrors),
                DynamicTest.dynamicTest("an error that is declared retryable frees the key", this::retriesErrors));
    }

    private void replaysExactly() throws Exception {
        Call call = test.call.call();
        String key = newKey();
        long before = executions.count();
        Exchange first = executed(send("first call", call, key));
        repeats.check(first, send("repeat", call, key));
        repeats.check(first, send("second repeat", call, key));
        executions.check(before, 1, first);
    }

    private void takesBothForms() throws Exception {
        if (test.quoted) {
            abort("not tested: the service takes keys in quotes alone");
        }
        Call call = test.call.call();
        String key = newKey();
        Exchange first = executed(send("first call", call, key));
        repeats.check(first, send("repeat with the key in quotes", call, "\"" + key + "\""));
    }

    private void refusesAnotherRequest() throws Exception {
        String other = declared(test.otherBody, "otherBody");
        Call call = test.call.call();
        String key = newKey();
        long before = executions.count();
        Exchange first = executed(send("first call", call, key));
        Exchange refused = send("another body", call.body(other), key);
        isProblem(refused, EdictProblem.IDEMPOTENCY_KEY_REUSED, "The key was used for another request.", first);
        repeats.check(first, send("repeat", call, key));
        executions.check(before, 1, first, refused);
    }

    private void asksForAKey() throws Exception {
        long before = executions.count();
        Exchange refused = client.send("no key", test.call.call());
        isProblem(refused, EdictProblem.IDEMPOTENCY_KEY_MISSING, "The operation requires a key.");
        if (refused.lines("Link").stream().noneMatch(line -> line.contains("describedby"))) {
            throw Broken.promise("The refusal does not link to how keys are used (rel=\"describedby\").", refused);
        }
        executions.check(before, 0, refused);
    }

    private void executesWithoutAKey() throws Exception {
        long before = executions.count();
        Exchange executed = executed(client.send("no key", test.call.call()));
        executions.check(before, 1, executed);
    }

    private void refusesMalformedKeys() throws Exception {
        Call call = test.call.call();
        long before = executions.count();
        Exchange tooLong = send("a key of " + TOO_LONG + " characters", call, "k".repeat(TOO_LONG));
        isProblem(tooLong, EdictProblem.IDEMPOTENCY_KEY_INVALID, "A key has at most 255 characters.");
        Exchange two = client.send("two keys", call, sent(newKey()), sent(newKey()));
        isProblem(two, EdictProblem.IDEMPOTENCY_KEY_INVALID, "A request has one key.");
        executions.check(before, 0, tooLong, two);
    }

    private void executesOnceOfMany() throws Exception {
        Call call = test.call.call();
        String key = newKey();
        long before = executions.count();
        List<Exchange> answers = client.sendAtOnce(test.atOnce, "one of " + test.atOnce, call, sent(key));
        List<Exchange> executed = answers.stream()
                .filter(answer -> answer.isSuccess() && !answer.isReplay())
                .toList();
        if (executed.size() != 1) {
            throw Broken.promise(
                    executed.size() + " of " + test.atOnce + " requests with one key were executed, not one.",
                    answers.toArray(Exchange[]::new));
        }
        Exchange first = executed.get(0);
        for (Exchange other : answers) {
            if (other.isReplay()) {
                repeats.check(first, other);
            } else if (other != first) {
                isToldToWait(other, first);
            }
        }
        repeats.check(first, send("repeat", call, key));
        executions.check(before, 1, answers.toArray(Exchange[]::new));
    }

    private static void isToldToWait(Exchange other, Exchange first) {
        isProblem(other, EdictProblem.IDEMPOTENCY_IN_PROGRESS, "The first request still runs.", first);
        String wait = other.header("Retry-After");
        if (wait == null || !SECONDS.matcher(wait).matches()) {
            throw Broken.promise(
                    "A client that is told to wait is told for how many seconds (Retry-After), at least one.", other);
        }
    }

    private void keepsCallersApart() throws Exception {
        ReplayTest.Header caller = declared(test.otherCaller, "otherCaller");
        Call call = test.call.call();
        String key = newKey();
        Exchange first = executed(send("first call", call, key));
        Exchange other = send("the same by another caller", call.header(caller.name(), caller.value()), key);
        if (other.status() == UNAUTHORIZED) {
            throw Broken.promise("The service does not know the other caller, so that nothing is proven.", other);
        }
        String location = first.header("Location");
        boolean sameResource = location != null && other.isSuccess() && location.equals(other.header("Location"));
        if (other.isReplay() || sameResource) {
            throw Broken.promise("Another caller who has the key sees what the first one was answered.", first, other);
        }
        if (other.is(EdictProblem.IDEMPOTENCY_KEY_REUSED)
                || other.is(EdictProblem.IDEMPOTENCY_IN_PROGRESS)
                || other.is(EdictProblem.IDEMPOTENCY_OUTCOME_UNKNOWN)) {
            throw Broken.promise("Another caller is told of the first one's key.", first, other);
        }
        repeats.check(first, send("repeat by the first caller", call, key));
    }

    private void leavesTheKeyFree() throws Exception {
        String unreadable = declared(test.unreadableBody, "unreadableBody");
        Call call = test.call.call();
        String key = newKey();
        long before = executions.count();
        Exchange refused = error(send("unreadable body", call.body(unreadable), key));
        Exchange corrected = send("corrected body", call, key);
        if (corrected.isReplay() || !corrected.isSuccess()) {
            throw Broken.promise(
                    "A request that was refused before the operation began keeps its key: the corrected one must be"
                            + " executed.",
                    refused,
                    corrected);
        }
        repeats.check(executed(corrected), send("repeat", call, key));
        executions.check(before, 1, refused, corrected);
    }

    private void repeatsErrors() throws Exception {
        Callable<Call> failing = declared(test.recordedError, "recordedError");
        Call call = failing.call();
        String key = newKey();
        Exchange first = error(send("first call", call, key));
        Exchange again = send("repeat", call, key);
        if (!again.isReplay()) {
            throw Broken.promise(
                    "The repeat of an error was executed again, for it is not marked with " + REPLAYED
                            + ". Not recorded are errors that precede the operation (400 of what cannot be read or is"
                            + " not valid, 401, 403) and those that it declares retryable.",
                    first,
                    again);
        }
        repeats.check(first, again);
    }

    private void retriesErrors() throws Exception {
        Callable<Call> failing = declared(test.retryableError, "retryableError");
        Call call = failing.call();
        String key = newKey();
        Exchange first = error(send("first call", call, key));
        Exchange again = send("repeat", call, key);
        if (again.isReplay() || again.is(EdictProblem.IDEMPOTENCY_IN_PROGRESS)) {
            throw Broken.promise(
                    "After an error that is declared retryable the same key must run again.", first, again);
        }
    }

    private Exchange send(String name, Call call, String key) throws InterruptedException {
        return client.send(name, call, sent(key));
    }

    /** A key as it goes over the wire. */
    private String sent(String key) {
        return test.quoted ? "\"" + key + "\"" : key;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static Exchange executed(Exchange first) {
        if (!first.isSuccess()) {
            throw Broken.promise("The request that is to be tested must be answered with 2xx or 3xx.", first);
        }
        if (first.isReplay()) {
            throw Broken.promise("A request that was never sent before is marked as a replay.", first);
        }
        String status = first.header("Idempotency-Status");
        if (status != null) {
            throw Broken.promise(
                    "The operation ran, but its answer is " + status
                            + ": a repeat would be executed again. Can the service" + " reach its store?",
                    first);
        }
        return first;
    }

    private static Exchange error(Exchange first) {
        if (!first.isError()) {
            throw Broken.promise("The request must be answered with an error.", first);
        }
        if (first.isReplay()) {
            throw Broken.promise("A request that was never sent before is marked as a replay.", first);
        }
        return first;
    }

    private static void isProblem(Exchange refused, EdictProblem problem, String why, Exchange... earlier) {
        if (!refused.is(problem)) {
            Exchange[] evidence =
                    Stream.concat(Stream.of(earlier), Stream.of(refused)).toArray(Exchange[]::new);
            throw Broken.promise(
                    why + " The answer must be " + problem.status() + " application/problem+json of the type "
                            + problem.type() + ".",
                    evidence);
        }
    }

    private static <T> T declared(@Nullable T given, String method) {
        if (given == null) {
            abort("not tested: " + method + "(…) says how");
        }
        return Objects.requireNonNull(given);
    }
}
