package dev.edict.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.OverflowStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What every place for large bodies must do. */
public abstract class OverflowContract {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int LARGE = 5_000_000;

    /** The store under test. */
    protected abstract OverflowStore store() throws Exception;

    /** The same place, seen by another instance of the service, or after a restart. */
    protected abstract OverflowStore again() throws Exception;

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static void has(OverflowStore store, String id, byte[] bytes) throws Exception {
        assertThat(store.get(id)).get(InstanceOfAssertFactories.BYTE_ARRAY).isEqualTo(bytes);
    }

    @Test
    void returnsEveryByteToEveryInstance() throws Exception {
        for (int length : new int[] {0, 1, 65_537, LARGE}) {
            String id = id();
            byte[] bytes = random(length);
            store().put(id, bytes, DAY);
            has(store(), id, bytes);
            has(again(), id, bytes);
        }
    }

    @Test
    void knowsNothingOfWhatWasNotPut() throws Exception {
        assertThat(store().get(id())).isEqualTo(Optional.empty());
        store().put(id(), random(10), DAY);
        assertThat(store().get(id())).isEqualTo(Optional.empty());
    }

    @Test
    void keepsWhatItWasAskedToKeep() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ids.add(id());
            store().put(ids.get(i), random(i), i % 2 == 0 ? Duration.ofMinutes(10) : DAY);
        }
        for (int i = 0; i < 1_000; i++) {
            store().purge(10);
        }
        for (int i = 0; i < 50; i++) {
            has(again(), ids.get(i), random(i));
        }
    }

    @Test
    void takesManyAtOnce() throws Exception {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            int length = 1_000 + i;
            all.add(CompletableFuture.runAsync(() -> {
                try {
                    String id = id();
                    store().put(id, random(length), DAY);
                    has(store(), id, random(length));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
    }
}
