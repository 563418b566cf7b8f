package dev.edict.runtime.idempotency.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.runtime.idempotency.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies on a disk that has no more room, or takes nothing. */
class OverflowDiskTest {

    private static final byte[] BODY = new byte[50_000];
    private static final Duration DAY = Duration.ofDays(1);

    private SmallDisk disk;
    private OverflowDirectory bodies;

    @BeforeEach
    void mount(@TempDir Path folder) throws Exception {
        disk = SmallDisk.mount(folder.resolve("disk"));
        bodies = OverflowDirectory.at(disk.path());
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void aFullDiskTakesNothingAndLosesNothing() throws Exception {
        List<String> kept = new ArrayList<>();
        assertThatThrownBy(() -> {
                    while (true) {
                        kept.add(put());
                    }
                })
                .isInstanceOf(StoreException.class);
        assertThat(kept).hasSizeGreaterThan(10);
        for (String id : kept) {
            assertThat(bodies.get(id)).hasValue(BODY);
        }
        assertThat(files()).hasSameSizeAs(kept);
        Files.delete(files().get(0));
        assertThat(bodies.get(put())).hasValue(BODY);
    }

    @Test
    void whatHadItsTimeMakesRoomOnAFullDisk() throws Exception {
        String old = UUID.randomUUID().toString();
        bodies.put(old, BODY, Duration.ofHours(-2));
        disk.fill();
        for (int shard = 0; shard < 256; shard++) {
            bodies.purge(10);
        }
        assertThat(bodies.get(old)).isEmpty();
        assertThat(bodies.get(put())).hasValue(BODY);
    }

    @Test
    void aDiskThatTakesNothingStillGives() throws Exception {
        String id = put();
        String old = UUID.randomUUID().toString();
        bodies.put(old, BODY, Duration.ofHours(-2));
        disk.makeReadOnly();
        assertThatThrownBy(this::put).isInstanceOf(StoreException.class);
        assertThat(bodies.get(id)).hasValue(BODY);
        assertThatThrownBy(() -> {
                    for (int shard = 0; shard < 256; shard++) {
                        bodies.purge(10);
                    }
                })
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> OverflowDirectory.at(disk.path())).isInstanceOf(IOException.class);
    }

    private String put() throws StoreException {
        String id = UUID.randomUUID().toString();
        bodies.put(id, BODY, DAY);
        return id;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(disk.path())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
