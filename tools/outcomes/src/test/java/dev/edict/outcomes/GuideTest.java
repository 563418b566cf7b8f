package dev.edict.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.runtime.redis.RedisServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide do what it says, in its order, on the records that it shows. */
class GuideTest {

    private static final Path GUIDE = Path.of("../../docs/guides/unknown-outcomes.md");
    private static final String COMMAND = "java -jar edict-outcomes.jar ";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern SHOWN = Pattern.compile("  resolve  ([0-9a-f]{64}) --fence ");
    private static final Pattern SINCE = Pattern.compile("(?m)^  since .*$");

    @TempDir
    Path folder;

    @Test
    void doesWhatItSays() throws Exception {
        String guide = Files.readString(GUIDE);
        List<String> commands = guide.lines()
                .filter(line -> line.startsWith(COMMAND))
                .map(line -> line.substring(COMMAND.length()))
                .toList();
        assertThat(commands).hasSize(4);
        LocalH2 database = LocalH2.start("shop", "secret");
        // H2 draws two for a claim, and keeps the second
        database.execute("ALTER TABLE edict_idempotency ALTER COLUMN fence RESTART WITH 41");
        IdempotencyStore service = JdbcStore.on(database.source());
        List<Scope> scopes = SHOWN.matcher(guide)
                .results()
                .map(shown -> Scope.ofHex(shown.group(1)))
                .toList();
        ClaimRequest payment = request(scopes.get(0), "POST /orders/{}/payments", Duration.ofMillis(1));
        ClaimRequest order = request(scopes.get(1), "POST /orders", Duration.ofSeconds(30));
        service.claim(payment);
        while (service.uncertain(1).isEmpty()) {
            Thread.sleep(1);
        }
        service.quarantine(((Claim.Acquired) service.claim(order)).lease(), "the operation answered 500");

        try (RedisServer redis = RedisServer.redis6(folder)) {
            Path body = Files.writeString(folder.resolve("order.json"), "{\"id\":7}");
            Map<String, String> places = Map.of(
                    "lib/postgresql.jar",
                    Path.of(Driver.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())
                            .toString(),
                    "redis://redis.internal:6379",
                    redis.address().toString(),
                    "order.json",
                    body.toString());
            Map<String, String> shop = Map.of(
                    StoreOptions.STORE, database.url(), StoreOptions.USER, "shop", StoreOptions.PASSWORD, "secret");
            List<String> said = new ArrayList<>();
            for (String command : commands) {
                Run run = Run.of(command.contains("redis:") ? Map.of() : shop, words(command, places));
                assertThat(run.exit()).as(command + "\n" + run.err()).isZero();
                said.add(run.out());
            }
            assertThat(withoutTimes(guide)).contains(withoutTimes(said.get(0)).replace("in H2.", "in PostgreSQL."));
            assertThat(said.get(3)).startsWith("{\"store\":\"Redis\",\"unknown\":[]");
        }
        assertThat(service.uncertain(10)).isEmpty();
        assertThat(service.claim(payment)).isInstanceOf(Claim.Acquired.class);
        assertThat(service.claim(order)).isInstanceOfSatisfying(Claim.Replay.class, replay -> {
            assertThat(replay.response().status()).isEqualTo(201);
            assertThat(replay.response().headers()).hasSize(2);
            assertThat(replay.response().body()).asString().isEqualTo("{\"id\":7}");
        });
    }

    private static ClaimRequest request(Scope scope, String operation, Duration lease) {
        return new ClaimRequest(
                scope,
                operation,
                Fingerprint.ofBytes(new byte[] {1, 2, 3}),
                UUID.randomUUID(),
                lease,
                Duration.ofHours(1),
                Recovery.QUARANTINE);
    }

    private static List<String> words(String command, Map<String, String> places) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            words.add(places.getOrDefault(text, text));
        }
        return words;
    }

    private static String withoutTimes(String text) {
        return SINCE.matcher(text).replaceAll("");
    }
}
