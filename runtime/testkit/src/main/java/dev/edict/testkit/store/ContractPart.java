package dev.edict.testkit.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.testkit.store.StoreContract.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A part of the {@link StoreContract}: a store for each test, and what its tests ask of it. */
abstract class ContractPart {

    static final Duration LEASE = Duration.ofSeconds(30);
    static final Duration RETENTION = Duration.ofHours(1);
    static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1, 1});
    static final Fingerprint OTHER = Fingerprint.ofBytes(new byte[] {1, 2});

    private final AtomicInteger scopes = new AtomicInteger();
    private @Nullable Subject opened;
    private @Nullable IdempotencyStore openedStore;

    abstract Subject subject() throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        opened = subject();
        openedStore = opened.open();
    }

    @AfterEach
    void closeStore() {
        store().close();
    }

    final IdempotencyStore store() {
        return Objects.requireNonNull(openedStore);
    }

    final void pass(Duration time) throws Exception {
        Objects.requireNonNull(opened).pass(time);
    }

    final Optional<Duration> readClock() throws Exception {
        return Objects.requireNonNull(opened).clock();
    }

    final boolean forgetsByItself() {
        return Objects.requireNonNull(opened).forgetsByItself();
    }

    /** A key that no other test uses. */
    final Scope scope() {
        return Scope.of("tenant", "alice", "POST /orders", "key-" + scopes.incrementAndGet());
    }

    static ClaimRequest claim(Scope scope) {
        return claim(scope, ONE, Recovery.QUARANTINE);
    }

    static ClaimRequest claim(Scope scope, Fingerprint fingerprint, Recovery recovery) {
        return new ClaimRequest(scope, "POST /orders", fingerprint, UUID.randomUUID(), LEASE, RETENTION, recovery);
    }

    static Lease acquired(Claim claim) {
        assertThat(claim).isInstanceOf(Claim.Acquired.class);
        return ((Claim.Acquired) claim).lease();
    }

    static StoredResponse response(String body) {
        return new StoredResponse(
                200, List.of(new HeaderLine("Content-Type", "text/plain")), body.getBytes(UTF_8), false);
    }
}
