package dev.edict.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.jdbc.JdbcStore;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class H2OutcomesTest extends OutcomesContract {

    private LocalH2 database;
    private IdempotencyStore service;

    @BeforeEach
    void open() throws Exception {
        database = LocalH2.start("", "");
        service = JdbcStore.on(database.source());
    }

    @Override
    IdempotencyStore service() {
        return service;
    }

    @Override
    String url() {
        return database.url();
    }

    @Test
    void isLetInByAFileOrByTheEnvironment() throws Exception {
        String guarded = LocalH2.start("shop", "s e'cret").url();
        String file =
                Files.writeString(folder.resolve("password"), "s e'cret\n").toString();

        assertThat(Run.of(Map.of(), "list", "--store", guarded, "--user", "shop", "--password-file", file)
                        .exit())
                .isZero();
        assertThat(Run.of(
                                Map.of(
                                        StoreOptions.STORE,
                                        guarded,
                                        StoreOptions.USER,
                                        "shop",
                                        StoreOptions.PASSWORD,
                                        "s e'cret"),
                                "list")
                        .exit())
                .isZero();
        Run refused = Run.of(Map.of(StoreOptions.PASSWORD, "wrong"), "list", "--store", guarded, "--user", "shop");
        assertThat(refused.exit()).isEqualTo(Outcomes.OUT_OF_REACH);
        assertThat(refused.err())
                .startsWith("edict-outcomes: ")
                .doesNotContain("\tat ")
                .doesNotContain("s e'cret");
    }

    @Test
    void saysWhatADatabaseWithoutTheTableLacks() {
        Run run = Run.of(Map.of(), "list", "--store", "jdbc:h2:mem:" + UUID.randomUUID());

        assertThat(run.exit()).isEqualTo(Outcomes.OUT_OF_REACH);
        assertThat(run.err()).containsIgnoringCase("edict_idempotency").doesNotContain("\tat ");
    }
}
