package dev.edict.runtime.idempotency.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one directory: each keeps, reads and removes, and nothing that is asked for is missing or half there. */
@Timeout(60)
class OverflowProcessesTest {

    private static final int ROUNDS = 100;
    private static final Duration OLD = Duration.ofHours(-2);
    private static final Duration YOUNG = Duration.ofHours(1);

    /** In one of eight parts, where the two meet all the time. */
    private static String id(Random random) {
        UUID any = new UUID(random.nextLong(), random.nextLong());
        return "%02x".formatted(random.nextInt(8)) + any.toString().substring(2);
    }

    private static byte[] body(String id) {
        byte[] body = new byte[20_000];
        ByteBuffer.wrap(body).putInt(id.hashCode());
        body[body.length - 1] = (byte) id.hashCode();
        return body;
    }

    /** What an instance does, a number of times. */
    private static void live(Path directory, int seed) throws Exception {
        OverflowDirectory bodies = OverflowDirectory.at(directory);
        Random random = new Random(seed);
        List<String> young = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String id = id(random);
            bodies.put(id, body(id), YOUNG);
            young.add(id);
            String old = id(random);
            bodies.put(old, body(old), OLD);
            Optional<byte[]> gone = bodies.get(old);
            if (gone.isPresent()) {
                assertThat(gone.get()).isEqualTo(body(old));
            }
            for (int i = 0; i < 16; i++) {
                bodies.purge(5);
            }
            String any = young.get(random.nextInt(young.size()));
            assertThat(bodies.get(any)).as(any).hasValue(body(any));
        }
        for (String id : young) {
            assertThat(bodies.get(id)).as(id).hasValue(body(id));
        }
    }

    /** The other process. */
    public static void main(String[] arguments) throws Exception {
        live(Path.of(arguments[0]), 2);
    }

    @Test
    void nothingThatIsAskedForIsMissingOrHalfThere(@TempDir Path directory) throws Exception {
        Path log = directory.resolveSibling(directory.getFileName() + ".log");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OverflowProcessesTest.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            live(directory, 1);
            assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(log)).isEmpty();
            assertThat(other.exitValue()).isZero();
        } finally {
            other.destroyForcibly();
            Files.delete(log);
        }
        OverflowDirectory bodies = OverflowDirectory.at(directory);
        for (int shard = 0; shard < 256; shard++) {
            bodies.purge(1_000);
        }
        try (Stream<Path> left = Files.walk(directory)) {
            assertThat(left.filter(Files::isRegularFile)).hasSize(2 * ROUNDS);
        }
    }
}
