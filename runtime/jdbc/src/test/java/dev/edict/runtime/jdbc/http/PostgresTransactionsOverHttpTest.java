package dev.edict.runtime.jdbc.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.RequestFingerprint;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.jdbc.CountedStatements;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.runtime.jdbc.OpenDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTransactionsOverHttpTest extends TransactionsOverHttp {

    private static final String PAYING = " WHERE state = 'idle in transaction' AND query LIKE 'INSERT INTO effect%'";

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::postgres);

    @Override
    HikariDataSource database() {
        return DATABASE.pool();
    }

    @Test
    void aPaymentIsItsOwnStatementTwoMoreAndOneCommit() throws Exception {
        CountedStatements counted = new CountedStatements();
        try (PaymentService counting = new PaymentService(counted.of(DATABASE.pool()), 0)) {
            counted.drain();
            counting.post("/payments", "k1");
            assertThat(counted.drain())
                    .containsExactly("setAutoCommit", "execute", "executeUpdate", "execute", "commit", "setAutoCommit");
        }
    }

    /** A constraint that is checked when the transaction commits: the success that the handler answered is not true. */
    @Test
    void whatFailsToCommitIsNotAnsweredAsASuccess() throws Exception {
        Databases.execute(DATABASE.pool(), "DROP TABLE effect");
        Databases.execute(DATABASE.pool(), "CREATE TABLE IF NOT EXISTS known_name (name varchar(100) PRIMARY KEY)");
        Databases.execute(
                DATABASE.pool(),
                "CREATE TABLE effect"
                        + " (name varchar(100) REFERENCES known_name(name) DEFERRABLE INITIALLY DEFERRED)");
        HttpResponse<byte[]> answer = service().post("/payments", "k1");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(effects()).isZero();
        assertThat(service().post("/payments/created", "k2").statusCode()).isEqualTo(500);
        assertThat(service().events).containsExactly(Event.CLAIMED, Event.RELEASED, Event.CLAIMED, Event.RELEASED);
    }

    /** The session dies while the handler runs: the effects are gone, and the client is told to come again. */
    @Test
    void aLostSessionIsAnsweredTryAgain() throws Exception {
        Future<HttpResponse<byte[]>> answering = CompletableFuture.supplyAsync(this::paySlowly);
        while (killed() == 0) {
            Thread.sleep(5);
        }
        HttpResponse<byte[]> answer = answering.get();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Retry-After")).contains("1");
        assertThat(effects()).isZero();
        assertThat(service().post("/payments/slow", "k1").statusCode()).isEqualTo(200);
        assertThat(effects()).isOne();
    }

    /** A lease of the same key was taken and settled meanwhile, as by an instance that still runs the former mode. */
    @Test
    void whoLosesTheKeyAnswersWhatItsWinnerRecorded() throws Exception {
        CompletableFuture<HttpResponse<byte[]>> answering = CompletableFuture.supplyAsync(this::paySlowly);
        while (count("SELECT count(*) FROM pg_stat_activity" + PAYING) == 0) {
            Thread.sleep(5);
        }
        JdbcStore former = JdbcStore.on(DATABASE.pool());
        Policy policy = Policy.keyed("POST", "/payments/slow").build();
        Claim.Acquired claim = (Claim.Acquired) former.claim(new ClaimRequest(
                Scope.of(null, null, policy.operation(), "k1"),
                policy.operation(),
                new RequestFingerprint("POST", "/payments/slow", Map.of(), "text/plain", null, null, new byte[] {'a'})
                        .under(policy),
                UUID.randomUUID(),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                Recovery.QUARANTINE));
        former.complete(claim.lease(), new StoredResponse(202, List.of(), "leased".getBytes(UTF_8), false));
        HttpResponse<byte[]> answer = answering.get();
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(new String(answer.body(), UTF_8)).isEqualTo("leased");
        assertThat(header(answer, "Idempotency-Replayed")).contains("true");
        assertThat(effects()).isZero();
    }

    private HttpResponse<byte[]> paySlowly() {
        try {
            return service().post("/payments/slow", "k1");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the session that has written its effect and nothing more. */
    private static int killed() throws Exception {
        return count("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity" + PAYING);
    }

    private static int count(String sql) throws Exception {
        return Databases.count(DATABASE.pool(), sql);
    }
}
