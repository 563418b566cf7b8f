package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.IdempotencyListener;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import dev.edict.runtime.paging.CursorKeys;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a service operates what its annotations promise. Given as the Jakarta REST property {@link #PROPERTY}, or found
 * by {@link java.util.ServiceLoader} as a {@link Source}; without either the defaults hold.
 *
 * @param store where records live; an in-memory store by default
 * @param engine leases and outages
 * @param maxRequestBytes the largest body of a protected request; more is answered 413, for half a fingerprint is none
 * @param maxStoredBytes the largest body that is recorded; of a larger one only the head is
 * @param strictKeys whether an unquoted key is refused
 * @param storedHeaders the response headers that are recorded, in lower case
 * @param scope whose key a request carries
 * @param replayAuthorizer asked before a replay
 * @param cursorKeys what cursors are signed with, asked for each of them; null if no operation is paged by cursor
 * @param cursorLifetime how long a cursor leads on
 * @param shutdownGrace how long the end of the application waits for executions in flight
 * @param documentation of the idempotency contract, linked as {@code describedby}
 */
public record EdictConfig(
        IdempotencyStore store,
        EngineSettings engine,
        int maxRequestBytes,
        int maxStoredBytes,
        boolean strictKeys,
        Set<String> storedHeaders,
        IdempotencyScope scope,
        ReplayAuthorizer replayAuthorizer,
        @Nullable Supplier<CursorKeys> cursorKeys,
        Duration cursorLifetime,
        Duration shutdownGrace,
        URI documentation) {

    /** The name of the Jakarta REST property. */
    public static final String PROPERTY = "dev.edict.config";

    /** Where {@link java.util.ServiceLoader} finds the configuration. */
    @FunctionalInterface
    public interface Source {

        /** The configuration, asked once an application. */
        EdictConfig config();
    }

    /** The defaults, to be changed. */
    public static Builder builder() {
        return new Builder();
    }

    /** A configuration in the making. */
    public static final class Builder {

        private static final Set<String> REPLAYABLE = Set.of(
                "content-type", "content-language", "content-location", "etag", "last-modified", "link", "location");
        private static final Set<String> NEVER = Set.of(
                "connection",
                "content-encoding",
                "content-length",
                "date",
                "set-cookie",
                "transfer-encoding",
                "www-authenticate");

        private final Set<String> storedHeaders = new TreeSet<>(REPLAYABLE);
        private @Nullable IdempotencyStore store;
        private Duration lease = Duration.ofSeconds(30);
        private @Nullable Duration heartbeat;
        private Duration longestExecution = Duration.ofMinutes(10);
        private boolean failOpen;
        private IdempotencyListener listener = (event, operation) -> {};
        private int maxRequestBytes = 1 << 20;
        private int maxStoredBytes = 64 << 10;
        private boolean strictKeys;
        private IdempotencyScope scope = IdempotencyScope.principalName();
        private ReplayAuthorizer replayAuthorizer = (request, operation) -> true;
        private @Nullable Supplier<CursorKeys> cursorKeys;
        private Duration cursorLifetime = Duration.ofHours(24);
        private Duration shutdownGrace = Duration.ofSeconds(10);
        private URI documentation =
                URI.create("https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07");

        private Builder() {}

        /** Where records live. */
        public Builder store(IdempotencyStore value) {
            store = value;
            return this;
        }

        /**
         * How long a claim lasts without a renewal; renewed at a third of it unless {@link #heartbeat} says otherwise.
         */
        public Builder lease(Duration value) {
            lease = value;
            return this;
        }

        /** How often leases are renewed. */
        public Builder heartbeat(Duration value) {
            heartbeat = value;
            return this;
        }

        /** After which a lease is no longer renewed. */
        public Builder longestExecution(Duration value) {
            longestExecution = value;
            return this;
        }

        /**
         * Lets requests run unprotected while the store is out of reach, marked {@code Idempotency-Status:
         * unprotected}.
         */
        public Builder failOpen() {
            failOpen = true;
            return this;
        }

        /** Hears what happens to keys. */
        public Builder listener(IdempotencyListener value) {
            listener = value;
            return this;
        }

        /** The largest body of a protected request. */
        public Builder maxRequestBytes(int value) {
            maxRequestBytes = value;
            return this;
        }

        /** The largest body that is recorded. */
        public Builder maxStoredBytes(int value) {
            maxStoredBytes = value;
            return this;
        }

        /** Refuses keys that are not quoted, as RFC 8941 would have it. */
        public Builder strictKeys() {
            strictKeys = true;
            return this;
        }

        /**
         * Records one more response header. Those that belong to one connection, one moment or one session are refused.
         */
        public Builder storedHeader(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (NEVER.contains(lower)) {
                throw new IllegalArgumentException(name + " belongs to one exchange and must not be replayed");
            }
            storedHeaders.add(lower);
            return this;
        }

        /** Whose key a request carries. */
        public Builder scope(IdempotencyScope value) {
            scope = value;
            return this;
        }

        /** Asked before a replay. */
        public Builder replayAuthorizer(ReplayAuthorizer value) {
            replayAuthorizer = value;
            return this;
        }

        /** What cursors are signed with. */
        public Builder cursorKeys(CursorKeys value) {
            return cursorKeys(() -> value);
        }

        /** What cursors are signed with, asked for each of them, so that keys are rotated without a restart. */
        public Builder cursorKeys(Supplier<CursorKeys> value) {
            cursorKeys = value;
            return this;
        }

        /** How long a cursor leads on. */
        public Builder cursorLifetime(Duration value) {
            cursorLifetime = value;
            return this;
        }

        /**
         * How long the end of the application waits for executions in flight; they keep their leases meanwhile, and new
         * requests are answered 503.
         */
        public Builder shutdownGrace(Duration value) {
            shutdownGrace = value;
            return this;
        }

        /** The page that describes the idempotency contract. */
        public Builder documentation(URI value) {
            documentation = value;
            return this;
        }

        /** The configuration. */
        public EdictConfig build() {
            Duration pulse = heartbeat == null ? lease.dividedBy(3) : heartbeat;
            return new EdictConfig(
                    store == null ? new InMemoryStore() : store,
                    new EngineSettings(lease, pulse, longestExecution, failOpen, listener),
                    maxRequestBytes,
                    maxStoredBytes,
                    strictKeys,
                    Set.copyOf(storedHeaders),
                    scope,
                    replayAuthorizer,
                    cursorKeys,
                    cursorLifetime,
                    shutdownGrace,
                    documentation);
        }
    }
}
