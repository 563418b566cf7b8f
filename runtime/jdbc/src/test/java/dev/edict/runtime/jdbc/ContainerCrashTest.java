package dev.edict.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.Disposition;
import dev.edict.runtime.idempotency.Execution;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.testkit.history.ChildProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The process of a container dies on either side of its commit: what a repeat gets. */
class ContainerCrashTest extends JoinFixture {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::postgres);

    @TempDir
    private Path folder;

    private final String key = UUID.randomUUID().toString();

    @Override
    HikariDataSource database() {
        return DATABASE.pool();
    }

    @Test
    void afterTheCommitARepeatIsAnsweredTheHeadAndRunsNothing() throws Exception {
        die(ContainerProcess.End.AFTER_COMMIT);
        assertThat(effects()).isOne();
        assertThat(repeat()).isEqualTo(new Admission.Repeat(HEAD, true));
        Databases.age(database(), LEASE.plusSeconds(1));
        assertThat(repeat()).isEqualTo(new Admission.Repeat(HEAD, true));
        assertThat(store.uncertain(10)).isEmpty();
    }

    @Test
    void beforeTheCommitARepeatRunsWhenTheLeaseIsOver() throws Exception {
        die(ContainerProcess.End.BEFORE_COMMIT);
        assertThat(effects()).isZero();
        assertThat(repeat()).isInstanceOf(Admission.InProgress.class);
        Databases.age(database(), LEASE.plusSeconds(1));
        Execution again = ((Admission.Execute) repeat()).execution();
        try (Connection connection = begin()) {
            act(connection);
            store.commitWith(again, connection, HEAD);
            connection.commit();
        }
        again.settle(Disposition.STORE, CREATED);
        assertThat(effects()).isOne();
        assertThat(repeat()).isEqualTo(new Admission.Repeat(CREATED, false));
    }

    private Admission repeat() {
        return admit(Scope.of(null, "alice", "POST /orders", key));
    }

    private void die(ContainerProcess.End end) throws Exception {
        Process process = ChildProcess.of(
                        ContainerProcess.class, database().getJdbcUrl(), folder.toString(), key, end.name())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ContainerProcess.EXIT);
        } finally {
            process.destroyForcibly();
        }
    }
}
