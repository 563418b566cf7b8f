package dev.edict.outcomes;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.runtime.redis.RedisServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar, as somebody on call runs it. */
class OutcomesIT {

    private static final Path JAR = Path.of(Objects.requireNonNull(System.getProperty("edict.outcomes.jar")));

    private record Said(int exit, String out, String err) {}

    private static Said run(String store, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(StoreOptions.STORE, store);
        Process process = builder.start();
        try (InputStream err = process.getErrorStream()) {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String said = new String(err.readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), out, said);
        }
    }

    @Test
    void resolvesWhatItLists() throws Exception {
        String driver = Path.of(org.postgresql.Driver.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            migrate(server);
            JdbcStore service = JdbcStore.on(server.getPostgresDatabase());
            Lease lease = lease(service.claim(claim("a")));
            service.quarantine(lease, "the operation answered 500");
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";

            Said listed = run(url, "list", "--driver", driver);
            assertThat(listed.err()).isEmpty();
            assertThat(listed.exit()).isZero();
            String shown = lease.scope().hex() + " --fence " + lease.fence();
            assertThat(listed.out())
                    .contains("1 outcome is unknown in PostgreSQL")
                    .contains(shown);

            Said resolved = run(
                    url,
                    "resolve",
                    lease.scope().hex(),
                    "--fence",
                    Long.toString(lease.fence()),
                    "--nothing-happened",
                    "--driver",
                    driver);
            assertThat(resolved.err()).isEmpty();
            assertThat(resolved.exit()).isZero();
            assertThat(service.claim(claim("a"))).isInstanceOf(Claim.Acquired.class);
        }
    }

    private static void migrate(EmbeddedPostgres server) throws Exception {
        try (InputStream sql = JdbcStore.class.getResourceAsStream("/dev/edict/schema/postgresql/V1__idempotency.sql");
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void speaksToRedis(@TempDir Path folder) throws Exception {
        try (RedisServer redis = RedisServer.redis6(folder)) {
            Said listed = run(redis.address().toString(), "list", "--json");
            assertThat(listed.err()).isEmpty();
            assertThat(listed.out()).startsWith("{\"store\":\"Redis\",\"unknown\":[]");
        }
    }

    @Test
    void saysWhatItIsMadeOf() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> files = jar.stream().map(ZipEntry::getName).toList();
            assertThat(files).contains("META-INF/LICENSE", "META-INF/NOTICE");
            assertThat(files).noneMatch(name -> name.endsWith("module-info.class"));
            String notice = new String(
                    jar.getInputStream(jar.getEntry("META-INF/NOTICE")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(notice)
                    .contains("redis.clients:jedis")
                    .contains("info.picocli:picocli")
                    .contains("tools.jackson.core:jackson-core");
        }
    }
}
