package dev.edict.runtime.idempotency.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.InProcessScope;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.memory.MemoryRecord.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However records come, change and end: what is gone is found, and nothing else is removed. */
class BroomPropertyTest {

    private static final int STEPS = 60;
    private static final int KEYS = 12;

    private final ConcurrentHashMap<InProcessScope, MemoryRecord> records = new ConcurrentHashMap<>();

    @Property(tries = 300)
    void findsAllThatIsGone(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int seenAtOnce) {
        records.clear();
        Random random = new Random(seed);
        long now = random.nextLong();
        Broom broom = new Broom(records, now, records::remove);
        for (int step = 0; step < STEPS; step++) {
            now += random.nextInt(8);
            change(random, broom, now);
            int before = kept(now);
            if (random.nextBoolean()) {
                broom.sweepSome(now, seenAtOnce);
            } else if (random.nextInt(4) == 0) {
                broom.sweepAll(now, Integer.MAX_VALUE);
                assertThat(records).hasSize(before);
            }
            assertThat(kept(now)).isEqualTo(before);
        }
    }

    private int kept(long now) {
        return (int)
                records.values().stream().filter(record -> !record.isGone(now)).count();
    }

    /** One change as the store makes them, and tells the broom of. */
    private void change(Random random, Broom broom, long now) {
        Scope scope = Scope.of(null, null, "POST /orders", "key-" + random.nextInt(KEYS));
        InProcessScope key = Objects.requireNonNull(scope.inProcess());
        MemoryRecord found = records.get(key);
        MemoryRecord left =
                found == null || found.isGone(now) ? claimed(scope, random, now) : changed(found, random, now);
        records.put(key, left);
        broom.noteEnd(left);
    }

    private static MemoryRecord changed(MemoryRecord record, Random random, long now) {
        StoredResponse response = new StoredResponse(204, List.of(), new byte[0], false);
        if (record.is(State.UNCERTAIN) || record.isUncertain(now) && random.nextBoolean()) {
            return record.completed(State.COMPLETED, response).expiringAt(now + random.nextInt(30));
        }
        return switch (random.nextInt(4)) {
            case 0 -> record.completed(State.COMPLETED, response);
            case 1 -> record.completed(State.COMMITTED, response);
            case 2 -> record.is(State.IN_PROGRESS) ? record.leasedUntil(now + random.nextInt(20)) : record;
            default -> record.uncertain("doubt", Instant.EPOCH);
        };
    }

    private static MemoryRecord claimed(Scope scope, Random random, long now) {
        return MemoryRecord.claimed(
                new ClaimRequest(
                        scope,
                        "POST /orders",
                        Fingerprint.ofBytes(new byte[] {1}),
                        new UUID(0, 0),
                        Duration.ofNanos(1 + random.nextInt(10)),
                        Duration.ofNanos(1 + random.nextInt(30)),
                        random.nextBoolean() ? Recovery.QUARANTINE : Recovery.REEXECUTE),
                1,
                1,
                now);
    }
}
