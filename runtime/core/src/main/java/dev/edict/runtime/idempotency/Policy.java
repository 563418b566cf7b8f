package dev.edict.runtime.idempotency;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.problem.ProblemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;

/**
 * What one operation promises about repeats: the constants of a generated class.
 *
 * @param operation what identifies the operation in a scope: the method and the path template without the names of its
 *     variables. Never a class or a method name, for a rename during a rolling deployment would then execute a retry
 *     twice
 * @param keySource where the key stands
 * @param mode what makes the record and the effects agree
 * @param ttl how long a record answers repeats, counted from the claim
 * @param scope whose keys are kept apart; of events nothing
 * @param fingerprintPointers the members that identify a body, or none for all of it
 * @param body whether the body counts, and how
 * @param onServerError what becomes of the key after a 5xx
 * @param recovery what becomes of the key when its executor vanished
 * @param replay how much of the response is recorded
 * @param retryable the errors after which the same key may run again, for the operation declares that nothing happened
 * @param roles of which a caller must have one; none for no check
 */
public record Policy(
        String operation,
        KeySource keySource,
        Idempotent.Mode mode,
        Duration ttl,
        Idempotent.Scope scope,
        List<JsonPointer> fingerprintPointers,
        Idempotent.Body body,
        Idempotent.OnServerError onServerError,
        Idempotent.Recovery recovery,
        Idempotent.Replay replay,
        List<RetryableError> retryable,
        List<String> roles) {

    /** A hundred years, which clocks of nanoseconds can still count. */
    private static final Duration LONGEST_TTL = Duration.ofDays(36_525);

    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

    /** Copies the lists, and refuses what the processor would have refused. */
    public Policy {
        fingerprintPointers = List.copyOf(fingerprintPointers);
        retryable = List.copyOf(retryable);
        roles = List.copyOf(roles);
        if (ttl.isNegative() || ttl.isZero()) {
            throw new IllegalArgumentException("ttl must be longer than zero: " + operation);
        }
        if (ttl.compareTo(LONGEST_TTL) > 0) {
            throw new IllegalArgumentException(
                    "ttl must not be longer than " + LONGEST_TTL.toDays() + " days: " + operation);
        }
        if (body != Idempotent.Body.COMPARED && !fingerprintPointers.isEmpty()) {
            throw new IllegalArgumentException(
                    body == Idempotent.Body.IGNORED
                            ? "a body that is ignored has no members that count: " + operation
                            : "a body of which all counts has no members that do: " + operation);
        }
        if (onServerError == Idempotent.OnServerError.AUTO) {
            onServerError = mode == Idempotent.Mode.TRANSACTIONAL
                    ? Idempotent.OnServerError.RELEASE
                    : Idempotent.OnServerError.STORE;
        }
    }

    /**
     * The policy of an operation with {@code @Idempotent(by = KEY)}, all else at its defaults.
     *
     * @param method the HTTP method
     * @param template the path template, {@code /orders/{orderId}}; the names and patterns of variables do not matter
     */
    public static Builder keyed(String method, String template) {
        return new Builder(operation(method, template), new KeySource.Header(true), Duration.ofHours(24));
    }

    /**
     * The policy of an operation with {@code @WebhookReceiver}. Only a success is recorded: a refused event, be it
     * forged or merely early, must not keep the true one out, and a sender repeats what failed. Ids are kept apart by the
     * address that an event is delivered to; there is no scope to choose.
     *
     * @param method the HTTP method
     * @param template the path template
     * @param dedupe a JSON pointer, or {@code header:Name}
     * @param ttl how long a repeat is recognised
     */
    public static Builder webhook(String method, String template, String dedupe, Duration ttl) {
        KeySource source = dedupe.startsWith("header:")
                ? new KeySource.EventHeader(dedupe.substring("header:".length()))
                : new KeySource.EventMember(JsonPointer.compile(dedupe));
        return new Builder(operation(method, template), source, ttl)
                .onServerError(Idempotent.OnServerError.RELEASE)
                .recovery(Idempotent.Recovery.REEXECUTE);
    }

    private static String operation(String method, String template) {
        return method + " " + VARIABLE.matcher(template).replaceAll("{}");
    }

    /**
     * Whether requests are deliveries of events by another system. Asked of each request, and of most in vain: that something is
     * not of an interface takes a virtual machine a search, that it is not of a class one comparison.
     */
    public boolean isWebhook() {
        return !(keySource instanceof KeySource.Header);
    }

    /** Whether claim, effects and record are one transaction. */
    public boolean isTransactional() {
        return mode == Idempotent.Mode.TRANSACTIONAL;
    }

    /** A policy in the making. */
    public static final class Builder {

        private final String operation;
        private KeySource keySource;
        private Idempotent.Mode mode = Idempotent.Mode.LEASED;
        private Duration ttl;
        private Idempotent.Scope scope = Idempotent.Scope.PRINCIPAL;
        private List<JsonPointer> fingerprint = List.of();
        private Idempotent.Body body = Idempotent.Body.COMPARED;
        private Idempotent.OnServerError onServerError = Idempotent.OnServerError.AUTO;
        private Idempotent.Recovery recovery = Idempotent.Recovery.QUARANTINE;
        private Idempotent.Replay replay = Idempotent.Replay.FULL;
        private final List<RetryableError> retryable = new ArrayList<>();
        private List<String> roles = List.of();

        private Builder(String operation, KeySource keySource, Duration ttl) {
            this.operation = operation;
            this.keySource = keySource;
            this.ttl = ttl;
        }

        /** Lets requests without a key run, unprotected. */
        public Builder optional() {
            keySource = new KeySource.Header(false);
            return this;
        }

        /** What makes the record and the effects agree. */
        public Builder mode(Idempotent.Mode value) {
            mode = value;
            return this;
        }

        /** How long a record answers repeats. */
        public Builder ttl(Duration value) {
            ttl = value;
            return this;
        }

        /** Whose keys are kept apart. */
        public Builder scope(Idempotent.Scope value) {
            scope = value;
            return this;
        }

        /** The members that identify a body, as JSON pointers. */
        public Builder fingerprint(String... pointers) {
            fingerprint = Arrays.stream(pointers).map(JsonPointer::compile).toList();
            return this;
        }

        /** Whether the body counts when a repeat is compared, and how. */
        public Builder body(Idempotent.Body value) {
            body = value;
            return this;
        }

        /** What becomes of the key after a 5xx. */
        public Builder onServerError(Idempotent.OnServerError value) {
            onServerError = value;
            return this;
        }

        /** What becomes of the key when its executor vanished. */
        public Builder recovery(Idempotent.Recovery value) {
            recovery = value;
            return this;
        }

        /** How much of the response is recorded. */
        public Builder replay(Idempotent.Replay value) {
            replay = value;
            return this;
        }

        /** An error without a type of its own ({@code about:blank}) after which the same key may run again. */
        public Builder retryable(int status) {
            return retryable(status, "about:blank");
        }

        /**
         * An error after which the same key may run again.
         *
         * @param type the problem type, relative to the service's error base or absolute
         */
        public Builder retryable(int status, String type) {
            retryable.add(new RetryableError(status, ProblemType.of(type)));
            return this;
        }

        /** The roles of {@code @RolesAllowed}. */
        public Builder roles(String... names) {
            roles = List.of(names);
            return this;
        }

        /** The policy. */
        public Policy build() {
            return new Policy(
                    operation,
                    keySource,
                    mode,
                    ttl,
                    scope,
                    fingerprint,
                    body,
                    onServerError,
                    recovery,
                    replay,
                    retryable,
                    roles);
        }
    }
}
