package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Times end to the microsecond, by a clock of the database that stands where a test puts it. */
class ExpiryTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MOMENT = Duration.of(1, ChronoUnit.MICROS);

    private static HikariDataSource postgres;
    private static HikariDataSource h2;

    /** A kind of database, and how its clock becomes an instant in its SQL. */
    record Subject(String name, HikariDataSource database, String clock, UnaryOperator<String> instant) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void connect() throws Exception {
        postgres = Databases.postgres();
        h2 = Databases.h2();
    }

    @AfterAll
    static void disconnect() {
        postgres.close();
        h2.close();
    }

    static List<Subject> subjects() {
        return List.of(
                new Subject("PostgreSQL", postgres, "clock_timestamp()", at -> "timestamptz '" + at + "'"),
                new Subject("H2", h2, "CURRENT_TIMESTAMP", at -> "TIMESTAMP WITH TIME ZONE '" + at + "'"));
    }

    private Instant now = START;

    private JdbcStore open(Subject subject) throws Exception {
        Databases.execute(subject.database(), "DELETE FROM edict_idempotency");
        return JdbcStore.on(WrongClock.of(
                subject.database(),
                sql -> sql.replace(subject.clock(), subject.instant().apply(now.toString()))));
    }

    /** A claim of the same key by somebody else. */
    private static ClaimRequest again(ClaimRequest request) {
        return new ClaimRequest(
                request.scope(),
                request.operation(),
                request.fingerprint(),
                UUID.randomUUID(),
                request.lease(),
                request.retention(),
                request.recovery());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void aLeaseEndsAtItsEndAndNotAMomentBefore(Subject subject) throws Exception {
        JdbcStore store = open(subject);
        ClaimRequest request = claim("a", Recovery.REEXECUTE);
        Lease first = lease(store.claim(request));
        now = START.plus(request.lease()).minus(MOMENT);
        assertThat(store.claim(again(request))).isEqualTo(new Claim.InFlight(MOMENT));
        now = START.plus(request.lease());
        Lease second = lease(store.claim(again(request)));
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(second.attempt()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void anOutcomeIsUnknownFromTheEndOfItsLeaseOn(Subject subject) throws Exception {
        JdbcStore store = open(subject);
        ClaimRequest request = claim("a");
        store.claim(request);
        now = START.plus(request.lease()).minus(MOMENT);
        assertThat(store.uncertain(10)).isEmpty();
        now = START.plus(request.lease());
        assertThat(store.uncertain(10))
                .singleElement()
                .satisfies(record -> assertThat(record.since()).isEqualTo(START.plus(request.lease())));
        assertThat(store.claim(again(request))).isInstanceOf(Claim.Uncertain.class);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void aRecordAnswersToTheEndOfItsRetentionAndIsGoneThen(Subject subject) throws Exception {
        JdbcStore store = open(subject);
        ClaimRequest request = claim("a");
        store.complete(lease(store.claim(request)), response("done"));
        now = START.plus(request.retention()).minus(MOMENT);
        assertThat(store.claim(again(request))).isEqualTo(new Claim.Replay(response("done")));
        assertThat(store.purge(10)).isZero();
        now = START.plus(request.retention());
        assertThat(store.purge(10)).isOne();
        assertThat(store.claim(again(request))).isInstanceOf(Claim.Acquired.class);
    }
}
