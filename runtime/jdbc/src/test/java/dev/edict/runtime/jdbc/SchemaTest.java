package dev.edict.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema for those who run it by hand: tools that know nothing of SQL cut it at semicolons. */
class SchemaTest {

    /** Where the script for a kind of database is. */
    static String script(String kind) {
        return "/dev/edict/schema/" + kind + "/V1__idempotency.sql";
    }

    static List<String> statements(String kind) throws IOException {
        String path = script(kind);
        try (InputStream file = JdbcStore.class.getResourceAsStream(path)) {
            assertThat(file).as(path).isNotNull();
            return Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split(";"))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "postgresql", "mariadb"})
    void whatStandsBetweenSemicolonsIsOneStatement(String kind) throws IOException {
        assertThat(statements(kind))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(
                                statement.replaceAll("(?m)--.*$", "").strip())
                        .matches("(?s)(CREATE|ALTER) .*[^(,]"));
    }

    @Test
    void aDatabaseWithoutTheTableIsToldHowToMakeIt() throws Exception {
        try (HikariDataSource h2 = Databases.pool("jdbc:h2:mem:" + UUID.randomUUID(), "sa");
                HikariDataSource migrated = Databases.postgres();
                HikariDataSource postgres =
                        Databases.pool(migrated.getJdbcUrl() + "&currentSchema=nowhere", "postgres")) {
            assertThatThrownBy(() -> JdbcStore.on(h2))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("dev/edict/schema/standard/V1__idempotency.sql");
            assertThatThrownBy(() -> JdbcStore.on(postgres))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("dev/edict/schema/postgresql/V1__idempotency.sql");
        }
    }
}
