package dev.edict.runtime.paging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Sort keys of every kind that a cursor can hold. */
final class SortKeys {

    private SortKeys() {}

    static Arbitrary<List<Object>> lists() {
        Arbitrary<Object> key = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20).map(Object.class::cast),
                Arbitraries.longs().map(Object.class::cast),
                Arbitraries.bigDecimals().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast),
                Arbitraries.longs()
                        .between(-1_000_000_000_000L, 1_000_000_000_000L)
                        .map(nanos -> (Object) Instant.ofEpochSecond(nanos / 7, Math.floorMod(nanos, 1_000_000_000))),
                Arbitraries.integers().between(-1_000_000, 1_000_000).map(day -> (Object) LocalDate.ofEpochDay(day)),
                Arbitraries.create(UUID::randomUUID).map(Object.class::cast));
        return key.injectNull(0.1).list().ofMaxSize(4);
    }
}
