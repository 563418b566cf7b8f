package dev.edict.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.lifecycle.ServiceLifecycle.State;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServiceLifecycleTest {

    private static final Duration LONG = Duration.ofDays(1);

    private final List<String> steps = new CopyOnWriteArrayList<>();
    private final ServiceLifecycle lifecycle =
            new ServiceLifecycle(ShutdownTimes.defaults().withoutNotice());

    @Test
    void itIsReadyFromItsStartToItsEnd() {
        assertThat(lifecycle.isReady()).isFalse();
        assertThat(lifecycle.isLeaving()).isFalse();
        lifecycle.started();
        assertThat(lifecycle.isReady()).isTrue();
        lifecycle.shutDown();
        assertThat(lifecycle.isReady()).isFalse();
        assertThat(lifecycle.isLeaving()).isTrue();
        assertThat(lifecycle.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void serversAreDrainedInOrderAndWhatTheyUsedIsClosedInReverse() {
        lifecycle
                .onDrain(time -> steps.add("server " + lifecycle.state()))
                .onClose(() -> steps.add("database"))
                .onDrain(time -> steps.add("admin server"))
                .onClose(() -> steps.add("cache"));
        lifecycle.started();
        lifecycle.shutDown();
        assertThat(steps).containsExactly("server DRAINING", "admin server", "cache", "database");
    }

    @Test
    void theNoticePassesWhileItStillServes() throws Exception {
        ServiceLifecycle patient = new ServiceLifecycle(
                ShutdownTimes.defaults().withGrace(LONG.plusDays(1)).withNotice(LONG));
        patient.onDrain(time -> steps.add("drained"));
        patient.started();
        Thread end = new Thread(patient::shutDown);
        end.start();
        while (patient.isReady()) {
            Thread.onSpinWait();
        }
        assertThat(patient.state()).isEqualTo(State.LEAVING);
        assertThat(steps).isEmpty();
        end.interrupt();
        end.join();
        assertThat(patient.state()).isEqualTo(State.CLOSED);
        assertThat(steps).containsExactly("drained");
    }

    @Test
    void whatNeverWasReadyGoesWithoutNotice() {
        ServiceLifecycle patient = new ServiceLifecycle(
                ShutdownTimes.defaults().withGrace(LONG.plusDays(1)).withNotice(LONG));
        patient.shutDown();
        patient.started();
        assertThat(patient.isReady()).isFalse();
        assertThat(patient.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void serversShareTheTimeOfTheDrain() {
        List<Duration> given = new CopyOnWriteArrayList<>();
        lifecycle
                .onDrain(time -> {
                    given.add(time);
                    Thread.sleep(200);
                })
                .onDrain(given::add);
        lifecycle.shutDown();
        Duration whole = lifecycle.times().drain();
        assertThat(given.get(0)).isLessThanOrEqualTo(whole).isGreaterThan(given.get(1));
        assertThat(given.get(0).minus(given.get(1)).toMillis()).isGreaterThanOrEqualTo(199);
    }

    @Test
    void whatFailsStopsNothingElse() {
        lifecycle
                .onDrain(time -> {
                    throw new IllegalStateException("expected by the test");
                })
                .onDrain(time -> steps.add("drained"))
                .onClose(() -> steps.add("first"))
                .onClose(() -> {
                    throw new IllegalStateException("expected by the test");
                });
        lifecycle.shutDown();
        assertThat(steps).containsExactly("drained", "first");
        assertThat(lifecycle.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void whatEndsWithTheServersEndsBeforeAnythingIsClosed() {
        lifecycle
                .onDrained(() -> steps.add("application"))
                .onDrain(time -> steps.add("server"))
                .onClose(() -> steps.add("database"))
                .onDrained(() -> steps.add("jobs"));
        lifecycle.shutDown();
        assertThat(steps).containsExactly("server", "application", "jobs", "database");
    }

    @Test
    void anErrorStopsNothingElse() {
        lifecycle
                .onDrain(time -> {
                    throw new NoClassDefFoundError("expected by the test");
                })
                .onClose(() -> steps.add("first"))
                .onClose(() -> {
                    throw new NoClassDefFoundError("expected by the test");
                });
        lifecycle.shutDown();
        lifecycle.shutDown();
        assertThat(steps).containsExactly("first");
        assertThat(lifecycle.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aStepThatTellsItToGoDoesNotWaitForItself() {
        lifecycle.onDrain(time -> lifecycle.shutDown()).onClose(() -> steps.add("closed"));
        lifecycle.shutDown();
        assertThat(steps).containsExactly("closed");
    }

    @Test
    void nobodyWaitsLongerThanTheGrace() throws Exception {
        ServiceLifecycle hasty = new ServiceLifecycle(ShutdownTimes.defaults()
                .withNotice(Duration.ZERO)
                .withDrain(Duration.ofMillis(100))
                .withGrace(Duration.ofMillis(200)));
        CountDownLatch hangs = new CountDownLatch(1);
        hasty.onDrain(time -> {
            // as the stop of a server that waits for a thread which tells the application to go
            Thread other = new Thread(hasty::shutDown);
            other.start();
            other.join();
            steps.add("drained");
            hangs.countDown();
        });
        hasty.shutDown();
        hangs.await();
        assertThat(steps).containsExactly("drained");
    }

    @Test
    void whoHasEndedIsNotHeldUntilTheVirtualMachineEnds() throws Exception {
        WeakReference<ServiceLifecycle> ended = ended();
        for (int i = 0; i < 100 && ended.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(ended.get()).isNull();
    }

    private static WeakReference<ServiceLifecycle> ended() {
        ServiceLifecycle lifecycle =
                new ServiceLifecycle(ShutdownTimes.defaults().withoutNotice()).shutDownOnExit();
        lifecycle.shutDown();
        return new WeakReference<>(lifecycle);
    }

    @Test
    void everyoneWhoEndsItWaitsForTheOneEnd() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(1);
        lifecycle.onDrain(time -> {
            steps.add("drained");
            inFlight.await();
        });
        CompletableFuture<Void> first = CompletableFuture.runAsync(lifecycle::shutDown);
        while (lifecycle.state() != State.DRAINING || steps.isEmpty()) {
            Thread.onSpinWait();
        }
        CompletableFuture<Void> second = CompletableFuture.runAsync(lifecycle::shutDown);
        assertThat(second).isNotDone();
        inFlight.countDown();
        CompletableFuture.allOf(first, second).get(30, TimeUnit.SECONDS);
        assertThat(steps).containsExactly("drained");
    }

    @Test
    void anInterruptSkipsTheWaitingAndClosesAllTheSame() throws Exception {
        lifecycle
                .onDrain(time -> new CountDownLatch(1).await())
                .onDrain(time -> steps.add("drained in " + time.toSeconds()))
                .onClose(() -> steps.add("closed"));
        Thread end = new Thread(lifecycle::shutDown);
        end.start();
        end.interrupt();
        end.join();
        assertThat(steps).containsExactly("drained in 0", "closed");
    }
}
