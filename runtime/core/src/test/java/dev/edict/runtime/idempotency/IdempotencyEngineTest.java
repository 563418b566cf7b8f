package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent;
import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What requests with a key are answered, and what becomes of the key. */
class IdempotencyEngineTest extends EngineFixture {

    @Test
    void executesOnceAndRepeatsTheResponse() {
        Execution execution = execute(POLICY);
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
        assertThat(admit(POLICY)).isEqualTo(new Admission.Repeat(CREATED, false));
        assertThat(events).containsExactly(Event.CLAIMED, Event.COMPLETED, Event.REPLAYED);
    }

    @Test
    void asksForAWaitBetweenOneAndFiveSeconds() {
        execute(POLICY);
        assertThat(admit(POLICY)).isEqualTo(new Admission.InProgress(Duration.ofSeconds(5)));
        nanos.addAndGet(Duration.ofMillis(28_500).toNanos());
        assertThat(admit(POLICY)).isEqualTo(new Admission.InProgress(Duration.ofSeconds(2)));
        nanos.addAndGet(Duration.ofMillis(1_499).toNanos());
        assertThat(admit(POLICY)).isEqualTo(new Admission.InProgress(Duration.ofSeconds(1)));
    }

    @Test
    void refusesAKeyUsedForAnotherRequestEvenWhileTheFirstRuns() {
        execute(POLICY);
        assertThat(engine.admit(POLICY, SCOPE, OTHER)).isInstanceOf(Admission.Reused.class);
    }

    /** Half of the instances compare the whole body, the others what two members say. */
    @Test
    void takesARepeatForOneThoughTheRuleWasAnotherWhenItsKeyWasClaimed() {
        Policy whole = Policy.keyed("POST", "/orders").fingerprint("").build();
        RequestFingerprint first = request("{\"qty\":1,\"at\":1}");
        assertThat(engine.admit(whole, SCOPE, first)).isInstanceOf(Admission.Execute.class);
        assertThat(engine.admit(POLICY, SCOPE, request("{\"at\":1,\"qty\":1}")))
                .isInstanceOf(Admission.InProgress.class);
        assertThat(engine.admit(POLICY, SCOPE, request("{\"at\":1,\"qty\":2}"))).isInstanceOf(Admission.Reused.class);
        assertThat(events).containsExactly(Event.CLAIMED, Event.IN_FLIGHT, Event.MISMATCH);
    }

    @Test
    void takesOverWhatAnInstanceWithAnotherRuleHasLeftBehind() {
        Policy ignoring = Policy.keyed("POST", "/orders")
                .body(Idempotent.Body.IGNORED)
                .recovery(Recovery.REEXECUTE)
                .build();
        engine.admit(ignoring, SCOPE, request("{\"at\":1}"));
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        Admission admission = engine.admit(REEXECUTE, SCOPE, request("{\"at\":2}"));
        assertThat(((Admission.Execute) admission).execution().attempt()).isEqualTo(2);
    }

    private static RequestFingerprint request(String body) {
        return new RequestFingerprint(
                "POST", "/orders", Map.of(), "application/json", null, null, body.getBytes(UTF_8));
    }

    @Test
    void settlesOnceWhateverHooksRunTwice() {
        Execution execution = execute(POLICY);
        execution.settle(Disposition.STORE, CREATED);
        assertThat(execution.settle(Disposition.RELEASE, CREATED)).isEqualTo(Recorded.BEFORE);
        assertThat(execution.settleUnwritten(CREATED)).isEqualTo(Recorded.BEFORE);
        assertThat(admit(POLICY)).isEqualTo(new Admission.Repeat(CREATED, false));
    }

    @Test
    void aReleasedKeyRunsAgain() {
        execute(POLICY).settle(Disposition.RELEASE, CREATED);
        assertThat(execute(POLICY).attempt()).isEqualTo(1);
    }

    @Test
    void answersWithTheHeadWhenOnlyTheEffectsAreKnown() {
        execute(POLICY).settleUnwritten(CREATED);
        assertThat(admit(POLICY)).isEqualTo(new Admission.Repeat(CREATED.head(), true));
    }

    @Test
    void anExecutionWhoseEndIsUnknownIsNeverRepeatedUntilSomebodyResolvesIt() throws Exception {
        execute(POLICY);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(admit(POLICY)).isInstanceOf(Admission.OutcomeUnknown.class);
        nanos.addAndGet(Duration.ofDays(30).toNanos());
        assertThat(admit(POLICY)).isInstanceOf(Admission.OutcomeUnknown.class);
        UncertainRecord uncertain = engine.uncertain(10).get(0);
        assertThat(engine.resolve(uncertain, new Resolution.TookEffect(CREATED, Duration.ofHours(1))))
                .isTrue();
        assertThat(admit(POLICY)).isEqualTo(new Admission.Repeat(CREATED, false));
    }

    @Test
    void aListenerThatFailsChangesNothing() {
        engine.close();
        engine = new IdempotencyEngine(
                store,
                new EngineSettings(
                        Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMinutes(10), false, (event, o) -> {
                            events.add(event);
                            throw new IllegalStateException("cannot count");
                        }));
        assertThat(execute(POLICY).settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
        assertThat(admit(POLICY)).isEqualTo(new Admission.Repeat(CREATED, false));
        assertThat(events).containsExactly(Event.CLAIMED, Event.COMPLETED, Event.REPLAYED);
    }

    @Test
    void aBodyBeyondTheStoresLimitKeepsItsHead() {
        store.capabilities = new Capabilities("small", false, false, true, 3);
        execute(POLICY).settle(Disposition.STORE, CREATED);
        assertThat(admit(POLICY)).isEqualTo(new Admission.Repeat(CREATED.head(), false));
    }

    @Test
    void callsTheStoreTwiceForAnExecutionAndOnceForARepeat() {
        execute(POLICY).settle(Disposition.STORE, CREATED);
        assertThat(store.claims).hasValue(1);
        assertThat(store.completions).hasValue(1);
        admit(POLICY);
        assertThat(store.claims).hasValue(2);
        assertThat(store.completions).hasValue(1);
    }

    @Test
    void derivesAKeyForEachStepThatIsTheSameInEveryExecution() {
        Execution first = execute(REEXECUTE);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        Execution second = execute(REEXECUTE);
        assertThat(second.downstreamKey("charge")).isEqualTo(first.downstreamKey("charge"));
        assertThat(second.downstreamKey("mail")).isNotEqualTo(first.downstreamKey("charge"));
        assertThat(first.downstreamKey("charge")).matches("[A-Za-z0-9_-]{43}");
    }
}
