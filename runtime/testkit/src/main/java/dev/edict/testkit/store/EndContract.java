package dev.edict.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Scope;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Leases and retentions end when they say, by the store's clock. It is read before and after each call: the store acted between the two,
 * and where that leaves open which side of an end it was on, either answer is right.
 */
abstract class EndContract extends ContractPart {

    /** Before the end and after it, in milliseconds: some hit it, whatever a call takes. */
    private static final int[] EARLIER = {5_000, 20, 10, 5, 2, 1, 0, -1, -5, -1_000};

    /** The coarsest unit in which a store keeps times. */
    private static final Duration UNIT = Duration.ofMillis(1);

    private interface Call<T> {
        T run() throws Exception;
    }

    /** An answer, and the readings between which the store gave it. */
    private record Timed<T>(Duration before, T answer, Duration after) {}

    private <T> Timed<T> timed(Call<T> call) throws Exception {
        Duration before = clock();
        T answer = call.run();
        return new Timed<>(before, answer, clock());
    }

    private Duration clock() throws Exception {
        Optional<Duration> reading = readClock();
        assumeTrue(reading.isPresent(), "the clock of the store cannot be read");
        return reading.orElseThrow();
    }

    @Test
    void aLeaseEndsByTheClock() throws Exception {
        for (int earlier : EARLIER) {
            Scope scope = scope();
            Timed<Claim> begun = timed(() -> store().claim(claim(scope, ONE, Recovery.REEXECUTE)));
            acquired(begun.answer());
            endsALeaseAfter(begun, scope, earlier);
        }
    }

    @Test
    void aRenewedLeaseEndsByTheClock() throws Exception {
        for (int earlier : EARLIER) {
            Scope scope = scope();
            Lease lease = acquired(store().claim(claim(scope, ONE, Recovery.REEXECUTE)));
            pass(LEASE.dividedBy(2));
            endsALeaseAfter(timed(() -> store().renew(lease, LEASE)), scope, earlier);
        }
    }

    private void endsALeaseAfter(Timed<?> begun, Scope scope, int earlier) throws Exception {
        Duration earliest = begun.before().plus(LEASE);
        Duration latest = begun.after().plus(LEASE);
        passUntil(latest.minusMillis(earlier));
        Timed<Claim> later = timed(() -> store().claim(claim(scope, ONE, Recovery.REEXECUTE)));
        Duration unit = unit(begun, later);
        if (later.answer() instanceof Claim.InFlight inFlight) {
            assertThat(later.before()).as("the clock, while the lease runs").isLessThanOrEqualTo(latest.plus(unit));
            assertThat(inFlight.leaseLeft())
                    .as("what is left")
                    .isBetween(
                            earliest.minus(later.after()).minus(unit),
                            latest.minus(later.before()).plus(unit));
        } else {
            acquired(later.answer());
            assertThat(later.after())
                    .as("the clock, when the lease has ended")
                    .isGreaterThanOrEqualTo(earliest.minus(unit));
        }
    }

    @Test
    void aRetentionEndsByTheClock() throws Exception {
        for (int earlier : EARLIER) {
            Scope scope = scope();
            Timed<Claim> begun = timed(() -> store().claim(claim(scope)));
            store().complete(acquired(begun.answer()), response("done"));
            passUntil(begun.after().plus(RETENTION).minusMillis(earlier));
            Timed<Claim> later = timed(() -> store().claim(claim(scope)));
            Duration unit = unit(begun, later);
            if (later.answer() instanceof Claim.Replay) {
                assertThat(later.before())
                        .as("the clock, while the record is kept")
                        .isLessThanOrEqualTo(begun.after().plus(RETENTION).plus(unit));
            } else {
                acquired(later.answer());
                assertThat(later.after())
                        .as("the clock, when the record is gone")
                        .isGreaterThanOrEqualTo(begun.before().plus(RETENTION).minus(unit));
            }
        }
    }

    private void passUntil(Duration time) throws Exception {
        Duration left = time.minus(clock());
        if (!left.isNegative()) {
            pass(Duration.ofMillis(left.toMillis()));
        }
    }

    /** A clock that stands unless it is let go on leaves nothing open. */
    private static Duration unit(Timed<?> begun, Timed<?> later) {
        boolean stands = begun.before().equals(begun.after()) && later.before().equals(later.after());
        return stands ? Duration.ZERO : UNIT;
    }
}
