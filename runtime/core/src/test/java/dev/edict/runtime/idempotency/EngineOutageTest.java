package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import java.time.Duration;
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
