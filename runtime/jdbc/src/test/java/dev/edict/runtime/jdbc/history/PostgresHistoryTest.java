package dev.edict.runtime.jdbc.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.jdbc.Databases;
import dev.edict.testkit.history.Violation;
import dev.edict.testkit.history.Violation.Invariant;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresHistoryTest extends KilledServerHistory {

    /** Commits are confirmed before they are on the disk, and nobody writes them there meanwhile. */
    private static final Map<String, String> FORGETFUL = Map.of(
            "synchronous_commit", "off",
            "wal_writer_delay", "10s",
            "wal_writer_flush_after", "1GB",
            "wal_buffers", "64MB");

    /** The control, and why the store does not call itself durable there. */
    @Test
    void whatIsInItsMemoryAloneIsFoundForgotten(@TempDir Path folder) throws Exception {
        try (Server server = start(folder, FORGETFUL)) {
            assertThat(violationsOfOneProcess(server))
                    .extracting(Violation::invariant)
                    .contains(Invariant.ONE_RECORD);
        }
    }

    @Override
    Server start(Path folder) throws Exception {
        return start(folder, Map.of());
    }

    private static Server start(Path folder, Map<String, String> settings) throws Exception {
        Path data = folder.resolve("data");
        EmbeddedPostgres first = Databases.postgres(data, 0, settings);
        Databases.migrate(first.getPostgresDatabase(), "postgresql");
        // the table at least is on the disk
        Databases.execute(first.getPostgresDatabase(), "CHECKPOINT");
        return new Server() {
            private EmbeddedPostgres server = first;

            @Override
            public String url() {
                return first.getJdbcUrl("postgres", "postgres");
            }

            @Override
            public String user() {
                return "postgres";
            }

            @Override
            public void kill() throws Exception {
                Databases.kill(data);
                server.close();
            }

            @Override
            public void restart() throws Exception {
                server = Databases.postgres(data, first.getPort(), settings);
            }

            @Override
            public void close() throws Exception {
                server.close();
            }
        };
    }
}
