package dev.edict.runtime.redis;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A real server, as a process of its own, on the binaries that two artifacts bring as resources. Their classes are not used: both
 * have the same package, and a test that kills must know the process. The variable {@code EDICT_TEST_REDIS_SERVER} of the environment names another
 * binary that is tested in their place, as Valkey's.
 */
public final class RedisServer implements AutoCloseable {

    private static final List<String> REDIS_6 = List.of("redis-server-6.2.6-v5-", "redis-server-6.2.7-");
    private static final List<String> REDIS_7 = List.of("redis-server-7.0.15-");

    private static final @Nullable String OTHER = System.getenv("EDICT_TEST_REDIS_SERVER");

    private final Path folder;
    private final Path binary;
    private final int port;
    private final List<String> options;
    private Process process;

    private RedisServer(Path folder, Path binary, int port, List<String> options) throws Exception {
        this.folder = folder;
        this.binary = binary;
        this.port = port;
        this.options = options;
        start();
    }

    /** The oldest version that is served. */
    public static RedisServer redis6(Path folder, String... options) throws Exception {
        return new RedisServer(folder, unpack(folder, REDIS_6), freePort(), List.of(options));
    }

    /** A newer one. */
    public static RedisServer redis7(Path folder, String... options) throws Exception {
        return new RedisServer(folder, unpack(folder, REDIS_7), freePort(), List.of(options));
    }

    /** What the server calls itself. */
    static String product() {
        return OTHER != null && OTHER.contains("valkey") ? "Valkey" : "Redis";
    }

    void start(String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                binary.toString(),
                "--port",
                Integer.toString(port),
                "--dir",
                folder.toString(),
                "--bind",
                "127.0.0.1",
                "--save",
                ""));
        command.addAll(options);
        command.addAll(List.of(more));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis-" + port + ".log").toFile())
                .start();
        await(more.length > 0);
    }

    /** Until it answers, whatever it answers; that it loads its data is no answer unless it was started to say so. */
    private void await(boolean evenLoading) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try (Jedis jedis = new Jedis("127.0.0.1", port)) {
                jedis.sendCommand(redis.clients.jedis.Protocol.Command.PING);
                return;
            } catch (redis.clients.jedis.exceptions.JedisDataException itAnswers) {
                if (evenLoading || !itAnswers.getMessage().startsWith("LOADING")) {
                    return;
                }
                Thread.sleep(20);
            } catch (JedisException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(Files.readString(folder.resolve("redis-" + port + ".log")), notYet);
                }
                Thread.sleep(20);
            }
        }
    }

    /** So that it writes nothing more. */
    void kill() throws Exception {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As {@link #kill}, and waits for nothing. */
    void end() {
        process.destroyForcibly();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    public URI address() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    int port() {
        return port;
    }

    public Jedis client() {
        return new Jedis("127.0.0.1", port);
    }

    @Override
    public void close() throws Exception {
        kill();
    }

    private static Path unpack(Path folder, List<String> names) throws IOException {
        if (OTHER != null) {
            return Path.of(OTHER);
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        for (String name : names) {
            try (InputStream in = RedisServer.class.getResourceAsStream("/" + name + system + "-" + processor)) {
                if (in != null) {
                    Path binary = folder.resolve(name + processor);
                    if (Files.notExists(binary)) {
                        Files.copy(in, binary);
                        binary.toFile().setExecutable(true);
                    }
                    return binary;
                }
            }
        }
        throw new IllegalStateException("no server of " + names + " for " + system + "-" + processor);
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
