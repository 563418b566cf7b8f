package dev.edict.runtime.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.crash.CrashingService.Answer;
import dev.edict.testkit.history.ChildProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A process that dies at each point, and what a repeat of its request meets afterwards. What is found becomes a page of
 * the documentation; {@code -Dgolden.write=true} writes it anew.
 */
class CrashPointsTest {

    private static final Path PAGE = Path.of("../../docs/guides/crash-points.md");
    private static final Duration LEASE = Duration.ofSeconds(30);

    private HikariDataSource database;
    private CrashingService restarted;

    @BeforeEach
    void start() throws Exception {
        database = Databases.postgres();
        Databases.execute(database, "DELETE FROM edict_idempotency");
        Databases.execute(database, "DROP TABLE IF EXISTS effect");
        // no key: a second effect of the same name would count
        Databases.execute(database, "CREATE TABLE effect (name varchar(100))");
        restarted = new CrashingService(database);
    }

    @AfterEach
    void stop() {
        restarted.close();
        database.close();
    }

    @Test
    @Timeout(180)
    void noKeyRunsTwiceUnlessItsPolicySaysSo() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (CrashPoint point : CrashPoint.values()) {
            die(point);
            Map<String, String> met = repeats(point);
            assertThat(effects("transactional", point))
                    .as("transactional, %s", point)
                    .isOne();
            assertThat(effects("quarantine", point)).as("quarantine, %s", point).isLessThanOrEqualTo(1);
            assertThat(effects("reexecute", point)).as("reexecute, %s", point).isBetween(1, 2);
            assertThat(effects("joined", point)).as("joined, %s", point).isOne();
            rows.append("| ").append(point.words());
            met.values().forEach(cell -> rows.append(" | ").append(cell));
            rows.append(" |\n");
        }
        compare(rows.toString());
    }

    private void die(CrashPoint point) throws Exception {
        Process process = ChildProcess.of(CrashingService.class, database.getJdbcUrl(), point.name())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("halted at %s", point).isEqualTo(Crash.EXIT);
        } finally {
            process.destroyForcibly();
        }
        while (count("SELECT count(*) FROM pg_stat_activity WHERE application_name = ?", CrashingDataSource.APPLICATION)
                > 0) {
            Thread.sleep(10);
        }
    }

    /** A repeat at once, and one when the lease has run out if that changes anything. */
    private Map<String, String> repeats(CrashPoint point) throws Exception {
        Map<String, Integer> before = new LinkedHashMap<>();
        Map<String, String> first = new LinkedHashMap<>();
        for (String operation : CrashingService.OPERATIONS) {
            before.put(operation, effects(operation, point));
            first.put(operation, words(restarted.post(operation, point)));
        }
        Databases.age(database, LEASE);
        Map<String, String> met = new LinkedHashMap<>();
        for (String operation : CrashingService.OPERATIONS) {
            String atOnce = first.get(operation);
            String later = words(restarted.post(operation, point));
            String answers = atOnce.equals("in progress") ? "in progress, then " + later : atOnce;
            met.put(operation, before.get(operation) + " → " + answers + " → " + effects(operation, point));
        }
        return met;
    }

    private static String words(Answer answer) {
        if (answer.status() == 200) {
            return answer.replayed() == null ? "runs" : answer.replayed().equals("true") ? "replayed" : "committed";
        }
        assertThat(answer.status()).isEqualTo(409);
        return answer.body().contains("in-progress") ? "in progress" : "unknown";
    }

    private int effects(String operation, CrashPoint point) throws SQLException {
        return count("SELECT count(*) FROM effect WHERE name = ?", operation + "-" + point);
    }

    private int count(String sql, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void compare(String rows) throws Exception {
        String page = """
                # When the process dies

                A process was ended at twelve points of an operation with one effect in PostgreSQL, and the request was repeated: once at once, and once after the
                lease had run out. Each cell says how many effects there were after the crash, what the repeat met, and how many there were in the end. This page is
                written by the test that does it.

                | killed | `TRANSACTIONAL` | `LEASED`, `QUARANTINE` | `LEASED`, `REEXECUTE` | `LEASED`, `REEXECUTE`, `commitWith` |
                |---|---|---|---|---|
                %s
                - *runs*: the operation ran, for the first time as far as its key is concerned.
                - *replayed*: the recorded answer.
                - *committed*: its status and `Location` without a body, or what the service looks up (`EdictConfig.committedReplay`).
                - *in progress*: 409 with `Retry-After`, until the lease has run out.
                - *unknown*: 409 until somebody has looked whether the effect is there and [resolved the key](unknown-outcomes.md). Nothing runs a second time.

                With a lease the effect has a commit of its own, before the answer is serialised. In a transaction there is one commit, after the answer was recorded:
                whatever happens before it did not happen. With [`JdbcStore.commitWith`](transactions.md#a-transaction-that-somebody-else-commits) the effect's own commit marks
                the record, and the answer follows: what runs again was rolled back. `REEXECUTE` is for operations that tolerate a second effect, or prevent it by a fence or by a key for the service that
                they call.
                """.formatted(rows);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }
}
