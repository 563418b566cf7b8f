package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every store must do, in five parts. A store's own test has a nested class for each part, which says how such a
 * store is opened and how its time passes.
 */
public abstract class StoreContract {

    static final Duration LEASE = Duration.ofSeconds(30);
    static final Duration RETENTION = Duration.ofHours(1);
    static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1, 1});
    static final Fingerprint OTHER = Fingerprint.ofBytes(new byte[] {1, 2});

    /** A kind of store. */
    public interface Subject {

        /** A store without records, which the test closes. */
        IdempotencyStore open() throws Exception;

        /** Lets the store's clock advance. */
        void pass(Duration time) throws Exception;
    }

    private final Subject subject;
    private final AtomicInteger scopes = new AtomicInteger();
    IdempotencyStore store;

    StoreContract(Subject subject) {
        this.subject = subject;
    }

    @BeforeEach
    void openStore() throws Exception {
        store = subject.open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    final void pass(Duration time) throws Exception {
        subject.pass(time);
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
