package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.rest.Logged;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** A store that is out of reach, loses answers, or is not understood. */
class EngineOutageTest extends EngineFixture {

    @Test
    void aStoreOutOfReachRefusesByDefault() {
        store.loseRequests = true;
        assertThat(admit(POLICY)).isEqualTo(new Admission.Unavailable(Duration.ofSeconds(5)));
        assertThat(events).containsExactly(Event.STORE_UNAVAILABLE);
    }

    @Test
    void aStoreOutOfReachLetsRequestsThroughWhereTheServiceSaysSo() {
        engine.close();
        engine = engine(Duration.ofSeconds(10), true);
        store.loseRequests = true;
        assertThat(admit(POLICY)).isInstanceOf(Admission.Unprotected.class);
        assertThat(events).containsExactly(Event.UNPROTECTED);
    }

    /** There is a record, so that the operation may have been executed, by a later version of the service for example. */
    @Test
    void aRecordThatIsNotUnderstoodLetsNothingThrough() {
        engine.close();
        engine = engine(Duration.ofSeconds(10), true);
        store.unreadable = true;
        assertThat(admit(POLICY)).isEqualTo(new Admission.Unavailable(Duration.ofSeconds(5)));
        assertThat(events).containsExactly(Event.STORE_UNAVAILABLE);
    }

    /** A missing grant does not pass: the service would be open for ever. */
    @Test
    void aStoreThatPermitsNothingLetsNothingThrough() {
        engine.close();
        engine = engine(Duration.ofSeconds(10), true);
        store.denied = true;
        assertThat(admit(POLICY)).isEqualTo(new Admission.Unavailable(Duration.ofSeconds(5)));
        assertThat(events).containsExactly(Event.STORE_UNAVAILABLE);
    }

    /** To be open to an outage is not to forget what runs in this very process. */
    @Test
    void whatRunsHereDoesNotRunBesideItselfThoughTheStoreIsOutOfReach() {
        engine.close();
        engine = engine(Duration.ofSeconds(10), true);
        Execution execution = execute(POLICY);
        store.loseRequests = true;
        assertThat(admit(POLICY)).isInstanceOf(Admission.InProgress.class);
        Scope another = Scope.of(null, "alice", POLICY.operation(), "another");
        assertThat(engine.admit(POLICY, another, ONE)).isInstanceOf(Admission.Unprotected.class);
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.NOT_YET);
        assertThat(admit(POLICY)).isInstanceOf(Admission.InProgress.class);
        store.loseRequests = false;
        until(() -> admit(POLICY).equals(new Admission.Repeat(CREATED, false)));
        assertThat(events).containsOnlyOnce(Event.UNPROTECTED);
    }

    @Test
    void anOutageIsLoggedWithItsTraceOnceAndThenByLines() {
        try (Logged logged = Logged.atLeast(Level.WARNING)) {
            store.loseRequests = true;
            for (int i = 0; i < 5; i++) {
                admit(POLICY);
            }
            List<LogRecord> lines = logged.records().stream()
                    .filter(line -> line.getMessage().contains("could not be claimed"))
                    .toList();
            assertThat(lines).hasSize(5);
            assertThat(lines.get(0).getThrown()).hasMessage("request lost");
            assertThat(lines.subList(1, 5)).allSatisfy(line -> {
                assertThat(line.getThrown()).isNull();
                assertThat(line.getMessage()).contains("request lost").doesNotContain("\n");
            });
        }
    }

    /** The outage has outlasted the lease, and the next try is seconds away. */
    @Test
    void whatThisProcessKnowsTheEndOfIsAnsweredAtOnce() {
        for (Policy policy : List.of(REEXECUTE, POLICY)) {
            Scope scope =
                    Scope.of(null, "alice", "POST /orders", policy.recovery().name());
            Execution execution = ((Admission.Execute) engine.admit(policy, scope, ONE)).execution();
            store.completions.set(0);
            store.loseRequests = true;
            assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.NOT_YET);
            until(() -> store.completions.get() >= 4);
            nanos.addAndGet(Duration.ofSeconds(31).toNanos());
            store.loseRequests = false;
            assertThat(engine.admit(policy, scope, ONE)).isEqualTo(new Admission.Repeat(CREATED, false));
        }
        assertThat(events).doesNotContain(Event.FENCED).containsSequence(Event.COMPLETED, Event.REPLAYED);
    }

    /** Another execution has it now, of another process as far as anybody knows; this one must not settle that. */
    @Test
    void whatSomebodyElseRunsIsNotSettledByWhatWaitsHere() {
        Execution execution = execute(REEXECUTE);
        store.loseRequests = true;
        execution.settle(Disposition.STORE, CREATED);
        until(() -> store.completions.get() >= 4);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        store.loseRequests = false;
        try (IdempotencyEngine other = engine(Duration.ofSeconds(10), false)) {
            assertThat(other.admit(REEXECUTE, SCOPE, ONE)).isInstanceOf(Admission.Execute.class);
            assertThat(admit(REEXECUTE)).isInstanceOf(Admission.InProgress.class);
        }
    }

    @Test
    void aReleaseWhoseAnswerWasLostIsNotTakenForATakeOver() {
        Execution execution = execute(POLICY);
        store.loseAnswers = true;
        assertThat(execution.settle(Disposition.RELEASE, CREATED)).isEqualTo(Recorded.NOT_YET);
        store.loseAnswers = false;
        until(() -> events.contains(Event.RELEASED));
        assertThat(events).doesNotContain(Event.FENCED);
        assertThat(admit(POLICY)).isInstanceOf(Admission.Execute.class);
    }

    @Test
    void theEndOfWhatCouldNotBeSettledIsLogged() {
        try (Logged logged = Logged.atLeast(Level.INFO)) {
            Execution execution = execute(POLICY);
            store.loseRequests = true;
            execution.settle(Disposition.STORE, CREATED);
            assertThat(logged.lines(Executions.class.getName()))
                    .singleElement()
                    .asString()
                    .contains("could not be settled");
            store.loseRequests = false;
            until(() -> logged.lines(Executions.class.getName()).size() == 2);
            assertThat(logged.lines(Executions.class.getName()).get(1))
                    .isEqualTo("Record " + SCOPE + " (POST /orders) is settled now");
        }
    }

    @Test
    void aClaimWhoseAnswerWasLostDoesNotWedgeTheKey() {
        store.loseAnswers = true;
        assertThat(admit(POLICY)).isInstanceOf(Admission.Unavailable.class);
        store.loseAnswers = false;
        until(() -> admit(POLICY) instanceof Admission.Execute);
    }

    @Test
    void aCompletionThatFailsIsTriedAgainUntilItIsRecorded() {
        Execution execution = execute(POLICY);
        store.loseRequests = true;
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.NOT_YET);
        until(() -> store.completions.get() >= 2);
        assertThat(events).contains(Event.UNRECORDED).doesNotContain(Event.COMPLETED);
        store.loseRequests = false;
        until(() -> admit(POLICY).equals(new Admission.Repeat(CREATED, false)));
    }

    /** The effects are there, and memory comes back. */
    @Test
    void aCompletionThatRunsOutOfMemoryIsTriedAgainUntilItIsRecorded() {
        Execution execution = execute(POLICY);
        store.outOfMemory = true;
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.NOT_YET);
        until(() -> store.completions.get() >= 3);
        store.outOfMemory = false;
        until(() -> admit(POLICY).equals(new Admission.Repeat(CREATED, false)));
    }

    @Test
    void aCompletionWhoseAnswerWasLostIsNotTakenForATakeOver() {
        Execution execution = execute(POLICY);
        store.loseAnswers = true;
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.NOT_YET);
        store.loseAnswers = false;
        until(() -> events.contains(Event.COMPLETED));
        assertThat(events).doesNotContain(Event.FENCED);
        assertThat(admit(POLICY)).isEqualTo(new Admission.Repeat(CREATED, false));
    }
}
