package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.runtime.idempotency.directory.OverflowDirectory;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import dev.edict.runtime.lifecycle.ServiceLifecycle;
import dev.edict.runtime.lifecycle.ShutdownTimes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdictConfigTest {

    @Test
    void hasDefaultsThatNeedNoThought() {
        EdictConfig config = EdictConfig.builder().build();
        assertThat(config.engine().lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.engine().heartbeat()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.engine().failOpen()).isFalse();
        assertThat(config.maxRequestBytes()).isEqualTo(1_048_576);
        assertThat(config.maxStoredBytes()).isEqualTo(65_536);
        assertThat(config.store().capabilities().name()).isEqualTo("in-memory");
        assertThat(config.cursorKeys()).isNull();
    }

    @Test
    void refusesWhatNoServiceCanMean() {
        refuses("maxRequestBytes", builder -> builder.maxRequestBytes(0));
        refuses("maxStoredBytes", builder -> builder.maxStoredBytes(-1));
        refuses("cursorLifetime", builder -> builder.cursorLifetime(Duration.ZERO));
        refuses("shutdownGrace", builder -> builder.shutdownGrace(Duration.ofSeconds(-1)));
        refuses("half the lease", builder -> builder.heartbeat(Duration.ofSeconds(20)));
        refuses("longest execution", builder -> builder.longestExecution(Duration.ofSeconds(20)));
    }

    /** An answer that is promised in full would be replayed by its head. */
    @Test
    void refusesToPromiseMoreThanTheStoreKeeps() {
        InMemoryStore small = new InMemoryStore(10, 60_000);
        refuses("more than the store keeps", builder -> builder.store(small));
        assertThat(EdictConfig.builder()
                        .store(small)
                        .maxStoredBytes(60_000)
                        .build()
                        .maxStoredBytes())
                .isEqualTo(60_000);
    }

    @Test
    void refusesAnOverflowThatNothingReaches(@TempDir Path directory) throws Exception {
        OverflowDirectory bodies = OverflowDirectory.at(directory);
        refuses("nothing would overflow", builder -> builder.overflow(bodies, 65_536));
        refuses(
                "nothing would overflow",
                builder -> builder.overflow(bodies, 100_000).maxStoredBytes(200_000));
        assertThat(EdictConfig.builder().overflow(bodies, 65_537).build().longestHeld())
                .isEqualTo(65_537);
    }

    /** Whoever waits when the server is closed loses the request. */
    @Test
    void refusesAWaitBeyondTheDrain() {
        ServiceLifecycle lifecycle =
                new ServiceLifecycle(ShutdownTimes.defaults().withDrain(Duration.ofSeconds(10)));
        refuses("drain", builder -> builder.lifecycle(lifecycle).longestWait(Duration.ofSeconds(11)));
        assertThat(EdictConfig.builder()
                        .lifecycle(lifecycle)
                        .longestWait(Duration.ofSeconds(10))
                        .build()
                        .engine()
                        .longestWait())
                .isEqualTo(Duration.ofSeconds(10));
    }

    private static void refuses(String name, UnaryOperator<EdictConfig.Builder> change) {
        assertThatThrownBy(() -> change.apply(EdictConfig.builder()).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Set-Cookie", "date", "Content-Length", "Content-Encoding", "WWW-Authenticate", "traceparent"})
    void neverRecordsWhatBelongsToOneExchange(String header) {
        assertThatThrownBy(() -> EdictConfig.builder().storedHeader(header))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(header);
    }

    @Test
    void recordsOtherHeadersWhateverTheirCase() {
        assertThat(EdictConfig.builder().storedHeader("X-Rate").build().storedHeaders())
                .contains("x-rate", "location");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Replayed",
                "idempotency-status",
                "Cache-Control",
                "LOCATION",
                "Content-Type",
                "Set-Cookie",
                "X-Rate",
                "",
                "Two Words",
                "A:",
                "Idempotent\r\nX"
            })
    void neverMarksReplaysByAHeaderThatSaysSomethingElse(String header) {
        refuses("replayHeader", builder -> builder.storedHeader("x-rate").replayHeader(header));
    }

    @Test
    void marksReplaysByAnyOtherHeader() {
        assertThat(EdictConfig.builder()
                        .replayHeader("Idempotent-Replayed")
                        .build()
                        .replayHeader())
                .isEqualTo("Idempotent-Replayed");
    }
}
