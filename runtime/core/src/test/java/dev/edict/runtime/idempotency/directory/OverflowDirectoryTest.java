package dev.edict.runtime.idempotency.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.runtime.idempotency.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverflowDirectoryTest {

    private static final byte[] BODY = "a large body".getBytes(UTF_8);
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path directory;

    private OverflowDirectory bodies;

    @BeforeEach
    void open() throws IOException {
        bodies = OverflowDirectory.at(directory);
    }

    @Test
    void removesWhatHadItsTimeAndNothingElse() throws Exception {
        String old = put();
        String young = put();
        Files.setLastModifiedTime(file(old), before(Duration.ofMinutes(61)));
        Files.setLastModifiedTime(file(young), before(Duration.ofMinutes(59)));
        Path left = Files.createFile(file(young).resolveSibling(young + "42.part"));
        Files.setLastModifiedTime(left, before(Duration.ofHours(2)));
        assertThat(purge(10)).isEqualTo(2);
        assertThat(files()).containsExactly(file(young));
        assertThat(bodies.get(old)).isEmpty();
        assertThat(bodies.get(young)).isPresent();
    }

    @Test
    void removesNoMoreAtATimeThanItIsAskedTo() throws Exception {
        for (int i = 0; i < 5; i++) {
            String id = "ab000000-0000-4000-8000-00000000000" + i;
            bodies.put(id, BODY, DAY);
            Files.setLastModifiedTime(file(id), before(DAY));
        }
        assertThat(Stream.iterate(0, n -> n + 1)
                        .limit(258)
                        .map(n -> purgeOnce(2))
                        .filter(n -> n > 0))
                .containsExactly(2, 2, 1);
    }

    /** A directory of something else that is named by digests, too, such as a cache or the objects of Git. */
    @Test
    void leavesFilesThatAreNotItsOwn() throws Exception {
        String old = "ab000000-0000-4000-8000-000000000000";
        Path shard = Files.createDirectories(directory.resolve("ab"));
        Path object = Files.createFile(shard.resolve("0f4d1d3a86b6bd5e2f8d8a3c0a5f4f1e9b7c6d"));
        Path link = Files.createSymbolicLink(shard.resolve("ab000000-0000-4000-8000-000000000001"), object);
        Path folder = Files.createDirectories(shard.resolve("ab000000-0000-4000-8000-000000000002/in it"))
                .getParent();
        bodies.put(old, BODY, DAY);
        for (Path file : List.of(object, folder, file(old))) {
            Files.setLastModifiedTime(file, before(DAY));
        }
        assertThat(purge(10)).isEqualTo(1);
        assertThat(file(old)).doesNotExist();
        assertThat(List.of(object, link, folder)).allMatch(Files::exists);
    }

    /** Each of many short lives looks at one part: together they see more than one. */
    @Test
    void whatRestartsOftenComesToEveryPart() throws Exception {
        for (int shard = 0; shard < 256; shard++) {
            String id = "%02x000000-0000-4000-8000-000000000000".formatted(shard);
            bodies.put(id, BODY, DAY);
            Files.setLastModifiedTime(file(id), before(DAY));
        }
        int purged = 0;
        for (int life = 0; life < 30; life++) {
            purged += OverflowDirectory.at(directory).purge(10);
        }
        assertThat(purged).isGreaterThan(1);
    }

    @Test
    void keepsTheBodyOfAnOperationThatLeftItsThreadInterrupted() throws Exception {
        Thread.currentThread().interrupt();
        String id;
        boolean interrupted;
        try {
            id = put();
        } finally {
            interrupted = Thread.interrupted();
        }
        assertThat(interrupted).isTrue();
        assertThat(bodies.get(id)).hasValue(BODY);
    }

    /** Threads of a server are used again: an earlier request may have left this one interrupted. */
    @Test
    void findsABodyOnAThreadThatWasLeftInterrupted() throws Exception {
        String id = put();
        Thread.currentThread().interrupt();
        Optional<byte[]> found;
        boolean interrupted;
        try {
            found = bodies.get(id);
        } finally {
            interrupted = Thread.interrupted();
        }
        assertThat(found).hasValue(BODY);
        assertThat(interrupted).isTrue();
    }

    @Test
    void leavesNoPartBehindWhenItFails() throws Exception {
        String id = UUID.randomUUID().toString();
        Files.createDirectories(file(id).resolve("in the way"));
        assertThatThrownBy(() -> bodies.put(id, BODY, DAY)).isInstanceOf(StoreException.class);
        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> bodies.get(id)).isInstanceOf(StoreException.class);
    }

    @Test
    void showsFilesToTheirOwnerAlone() throws Exception {
        String id = put();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(id))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(id).getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aNameLeadsNowhereElse() {
        for (String name : List.of("../../../../etc/passwd", "", "1-1-1-1-1", "AB000000-0000-4000-8000-000000000000")) {
            assertThatThrownBy(() -> bodies.get(name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> bodies.put(name, BODY, DAY)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void saysAtOnceThatThereIsNoPlace() throws Exception {
        Path file = Files.createFile(directory.resolve("a file"));
        assertThatThrownBy(() -> OverflowDirectory.at(file)).isInstanceOf(IOException.class);
    }

    @Test
    void aBodyIsGoneWhenItsFileIs() throws Exception {
        String id = put();
        Files.delete(file(id));
        assertThat(bodies.get(id)).isEqualTo(Optional.empty());
    }

    private String put() throws StoreException {
        String id = UUID.randomUUID().toString();
        bodies.put(id, BODY, DAY);
        return id;
    }

    private Path file(String id) {
        return directory.resolve(id.substring(0, 2)).resolve(id);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private int purge(int limit) {
        return Stream.generate(() -> purgeOnce(limit))
                .limit(256)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int purgeOnce(int limit) {
        try {
            return bodies.purge(limit);
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileTime before(Duration age) {
        return FileTime.from(Instant.now().minus(age));
    }
}
