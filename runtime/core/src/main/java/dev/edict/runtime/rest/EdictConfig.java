package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.IdempotencyListener;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Overflow;
import dev.edict.runtime.idempotency.OverflowStore;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import dev.edict.runtime.lifecycle.ServiceLifecycle;
import dev.edict.runtime.paging.CursorKeys;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a service operates what its annotations promise: limits, times and stores, never the promises themselves. Given
 * as the Jakarta REST property {@link #PROPERTY}, or found by {@link java.util.ServiceLoader} as a {@link Source};
 * without either the defaults of the {@link Builder} hold.
 *
 * @param store where records live; an in-memory store by default
 * @param engine leases, outages and large bodies
 * @param maxRequestBytes the largest body of a protected request in bytes, before and after content decoding; more is
 *     answered 413, for half a fingerprint is none
 * @param maxStoredBytes the largest body of a record in bytes, before content coding; a larger one overflows, or only its
 *     head is recorded
 * @param strictKeys whether an unquoted key is refused
 * @param storedHeaders the response headers that are recorded, in lower case
 * @param replayHeader a further header that marks replays, or null
 * @param service whose keys these are, where several services share a store; null where one has it for itself
 * @param scope whose key a request carries
 * @param replayAuthorizer asked before a replay
 * @param committedReplay asked for the body of a repeat that has none recorded, though its operation took effect
 * @param cursorKeys what cursors are signed with, asked for each of them; null if no operation is paged by cursor
 * @param cursorLifetime how long a cursor leads on
 * @param shutdownGrace how long the end of the application waits for executions in flight
 * @param lifecycle of the instance, with which the application ends; null if the runtime says when that is
 * @param documentation of the idempotency contract, linked as {@code describedby}
 */
public record EdictConfig(
        IdempotencyStore store,
        EngineSettings engine,
        int maxRequestBytes,
        int maxStoredBytes,
        boolean strictKeys,
        Set<String> storedHeaders,
        @Nullable String replayHeader,
        @Nullable String service,
        IdempotencyScope scope,
        ReplayAuthorizer replayAuthorizer,
        CommittedReplay committedReplay,
        @Nullable Supplier<CursorKeys> cursorKeys,
        Duration cursorLifetime,
        Duration shutdownGrace,
        @Nullable ServiceLifecycle lifecycle,
        URI documentation) {

    /** The name of the Jakarta REST property. */
    public static final String PROPERTY = "dev.edict.config";

    /** Refuses values that no service can mean, when it starts and not at its first request. */
    public EdictConfig {
        positive("maxRequestBytes", maxRequestBytes);
        positive("maxStoredBytes", maxStoredBytes);
        int most = store.capabilities().maxBodyBytes();
        if (maxStoredBytes > most) {
            throw new IllegalArgumentException(
                    "maxStoredBytes (" + maxStoredBytes + ") must not be more than the store keeps ("
                            + store.capabilities().name() + ": " + most
                            + "): such an answer would be replayed without its body");
        }
        if (cursorLifetime.isNegative() || cursorLifetime.isZero()) {
            throw new IllegalArgumentException("cursorLifetime must be longer than zero, not " + cursorLifetime);
        }
        if (shutdownGrace.isNegative()) {
            throw new IllegalArgumentException("shutdownGrace must not be negative: " + shutdownGrace);
        }
        if (lifecycle != null
                && engine.longestWait().compareTo(lifecycle.times().drain()) > 0) {
            throw new IllegalArgumentException(
                    "longestWait (" + engine.longestWait() + ") must not be longer than the drain ("
                            + lifecycle.times().drain() + "): who still waits at its end is answered nothing");
        }
        ServiceName.check(service);
        storedHeaders = Set.copyOf(storedHeaders);
        if (replayHeader != null && !Answers.canMarkReplays(replayHeader, storedHeaders)) {
            throw new IllegalArgumentException(
                    "replayHeader must be the name of a header that says nothing else, not \"" + replayHeader + "\"");
        }
    }

    /** The largest body that is held back until it is recorded, in bytes. */
    int longestHeld() {
        Overflow overflow = engine.overflow();
        return overflow == null ? maxStoredBytes : overflow.upTo();
    }

    private static void positive(String name, int bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException(name + " must be a number of bytes above zero, not " + bytes);
        }
    }

    /** Where {@link java.util.ServiceLoader} finds the configuration. */
    @FunctionalInterface
    public interface Source {

        /** The configuration, asked once an application. */
        EdictConfig config();

        /** What the first source among the services of a class path says; the defaults if there is none. */
        static EdictConfig ofClassPath(ClassLoader loader) {
            return ServiceLoader.load(Source.class, loader)
                    .findFirst()
                    .map(Source::config)
                    .orElseGet(() -> builder().build());
        }
    }

    /** The defaults, to be changed. */
    public static Builder builder() {
        return new Builder();
    }

    /** A configuration in the making. */
    public static final class Builder {

        private final Set<String> storedHeaders = new TreeSet<>(RecordedHeaders.ALWAYS);
        private @Nullable IdempotencyStore store;
        private Duration lease = Duration.ofSeconds(30);
        private @Nullable Duration heartbeat;
        private Duration longestExecution = Duration.ofMinutes(10);
        private Duration longestWait = Duration.ZERO;
        private boolean failOpen;
        private IdempotencyListener listener = (event, operation) -> {};
        private int maxRequestBytes = 1 << 20;
        private int maxStoredBytes = 64 << 10;
        private @Nullable OverflowStore overflow;
        private int maxOverflowBytes;
        private boolean strictKeys;
        private @Nullable String replayHeader;
        private @Nullable String service;
        private IdempotencyScope scope = IdempotencyScope.principalName();
        private ReplayAuthorizer replayAuthorizer = (request, operation) -> true;
        private CommittedReplay committedReplay = (request, operation, head) -> null;
        private @Nullable Supplier<CursorKeys> cursorKeys;
        private Duration cursorLifetime = Duration.ofHours(24);
        private Duration shutdownGrace = Duration.ofSeconds(10);
        private @Nullable ServiceLifecycle lifecycle;
        private URI documentation =
                URI.create("https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07");

        private Builder() {}

        /**
         * Where records live. Default: an {@link InMemoryStore} of its own, which is right for one instance and forgets
         * everything when it ends.
         */
        public Builder store(IdempotencyStore value) {
            store = value;
            return this;
        }

        /** How long a claim lasts without a renewal. Default: 30 seconds. */
        public Builder lease(Duration value) {
            lease = value;
            return this;
        }

        /** How often leases are renewed: at most half the {@link #lease}. Default: a third of it. */
        public Builder heartbeat(Duration value) {
            heartbeat = value;
            return this;
        }

        /**
         * After which a lease is no longer renewed, for no request takes that long: not shorter than the {@link #lease}.
         * Default: 10 minutes.
         */
        public Builder longestExecution(Duration value) {
            longestExecution = value;
            return this;
        }

        /**
         * How long a repeat waits for the execution that it meets, before it is told to come back (409, or 503 where an event is
         * sent again): not longer than the {@link #lease}, nor than the drain of the {@link #lifecycle}. Who waits holds a thread of the server; at most 32 do so at a time.
         * Default: nobody waits.
         */
        public Builder longestWait(Duration value) {
            longestWait = value;
            return this;
        }

        /**
         * Lets requests run unprotected while the store is out of reach, marked {@code Idempotency-Status:
         * unprotected}. Default: they are answered 503 with {@code Retry-After}.
         */
        public Builder failOpen() {
            failOpen = true;
            return this;
        }

        /** Hears what happens to keys. Default: nobody does. */
        public Builder listener(IdempotencyListener value) {
            listener = value;
            return this;
        }

        /**
         * The largest body of a protected request in bytes, before and after content decoding; it is read into memory.
         * More is answered 413. Default: 1 MiB.
         */
        public Builder maxRequestBytes(int value) {
            maxRequestBytes = value;
            return this;
        }

        /**
         * The largest body of a record, in bytes before content coding: not more than the store keeps. A larger one goes to the {@link
         * #overflow}; without, its status and headers are recorded, and a replay is marked {@code Idempotency-Status:
         * head-only}. Default: 64 KiB.
         */
        public Builder maxStoredBytes(int value) {
            maxStoredBytes = value;
            return this;
        }

        /**
         * Where bodies go that are larger than {@link #maxStoredBytes}: they are held in memory until they are there, and only then
         * answered. Where that fails, or they are not found again as they were, the record has their head alone, and the {@link
         * #listener} hears of it. Default: nowhere.
         *
         * @param upTo the largest such body in bytes, more than {@code maxStoredBytes}
         */
        public Builder overflow(OverflowStore value, int upTo) {
            overflow = value;
            maxOverflowBytes = upTo;
            return this;
        }

        /**
         * Refuses keys that are not quoted, as RFC 8941, section 3.3.3, would have it, with 400. Default: both forms of
         * a value are one key.
         */
        public Builder strictKeys() {
            strictKeys = true;
            return this;
        }

        /**
         * Records one more response header. Default: {@code Content-Type}, {@code Content-Language}, {@code
         * Content-Location}, {@code ETag}, {@code Last-Modified}, {@code Link} and {@code Location}; of {@code Content-Encoding} what the
         * operation has applied itself.
         *
         * @throws IllegalArgumentException for a header that belongs to one connection, one moment or one session, such
         *     as {@code Set-Cookie}
         */
        public Builder storedHeader(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (HeaderLine.isOfOneExchange(name)) {
                throw new IllegalArgumentException(name + " belongs to one exchange and must not be replayed");
            }
            storedHeaders.add(lower);
            return this;
        }

        /**
         * A further header that marks a replay, beside {@code Idempotency-Replayed}: such as {@code Idempotent-Replayed}, which
         * clients of other services look for. It must not be a header that an answer has anyway. Default: none.
         */
        public Builder replayHeader(String name) {
            replayHeader = name;
            return this;
        }

        /**
         * The name of the service, where several share a store: else two operations of the same method and path would take each other's
         * answers for theirs. All instances of a service say the same; another name makes each key a new one. Default: none.
         *
         * @param name 1 to 64 letters, digits, {@code .}, {@code _} or {@code -}
         */
        public Builder service(String name) {
            service = name;
            return this;
        }

        /** Whose key a request carries. Default: that of the principal, by its name. */
        public Builder scope(IdempotencyScope value) {
            scope = value;
            return this;
        }

        /**
         * Asked before a replay. Default: whoever has a role of {@code @RolesAllowed} and the key sees what is recorded.
         */
        public Builder replayAuthorizer(ReplayAuthorizer value) {
            replayAuthorizer = value;
            return this;
        }

        /**
         * Asked for the body of a repeat that has none recorded, though its operation took effect. Default: such a repeat is answered
         * the recorded status and headers, without a body.
         */
        public Builder committedReplay(CommittedReplay value) {
            committedReplay = value;
            return this;
        }

        /**
         * What cursors are signed with. Default: nothing, and an operation that takes a {@link
         * dev.edict.runtime.paging.CursorQuery} stops the start.
         */
        public Builder cursorKeys(CursorKeys value) {
            return cursorKeys(() -> value);
        }

        /** What cursors are signed with, asked for each of them, so that keys are rotated without a restart. */
        public Builder cursorKeys(Supplier<CursorKeys> value) {
            cursorKeys = value;
            return this;
        }

        /** How long a cursor leads on; an older one is answered 400. Default: 24 hours. */
        public Builder cursorLifetime(Duration value) {
            cursorLifetime = value;
            return this;
        }

        /**
         * How long the end of the application waits for executions in flight; they keep their leases meanwhile, and new
         * requests are answered 503. Zero does not wait. Default: 10 seconds.
         */
        public Builder shutdownGrace(Duration value) {
            shutdownGrace = value;
            return this;
        }

        /**
         * Ends the application when the instance has drained its servers, before anything is closed that was given to {@link
         * ServiceLifecycle#onClose}; it then waits for {@link #shutdownGrace}, or half of what the instance has left if that is less. Needed where the runtime does not say when an application ends, as
         * RESTEasy and CXF, and Jersey on a Grizzly that is shut down. Default: none.
         */
        public Builder lifecycle(ServiceLifecycle value) {
            lifecycle = value;
            return this;
        }

        /**
         * The page that describes the idempotency contract, linked as {@code describedby} (draft-07, section 2.7).
         * Default: the draft.
         */
        public Builder documentation(URI value) {
            documentation = value;
            return this;
        }

        /**
         * The configuration.
         *
         * @throws IllegalArgumentException for sizes and times that no service can mean
         */
        public EdictConfig build() {
            Duration pulse = heartbeat == null ? lease.dividedBy(3) : heartbeat;
            return new EdictConfig(
                    store == null ? new InMemoryStore() : store,
                    new EngineSettings(
                            lease,
                            pulse,
                            longestExecution,
                            longestWait,
                            failOpen,
                            listener,
                            overflow == null ? null : new Overflow(overflow, maxStoredBytes, maxOverflowBytes)),
                    maxRequestBytes,
                    maxStoredBytes,
                    strictKeys,
                    storedHeaders,
                    replayHeader,
                    service,
                    scope,
                    replayAuthorizer,
                    committedReplay,
                    cursorKeys,
                    cursorLifetime,
                    shutdownGrace,
                    lifecycle,
                    documentation);
        }
    }
}
