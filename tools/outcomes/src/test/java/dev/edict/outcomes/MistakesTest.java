package dev.edict.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each wrong argument is named, before any store is asked. */
class MistakesTest {

    private static final String SCOPE = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    private static void refused(String message, String... arguments) {
        Run run = Run.of(Map.of(), arguments);
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }

    private static void refusedAnswer(String message, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("resolve", SCOPE, "--fence", "42", "--store", "jdbc:none:x", "--took-effect"));
        arguments.addAll(List.of(more));
        refused(message, arguments.toArray(String[]::new));
    }

    @Test
    void aVerbIsNeeded() {
        refused("list or resolve");
        refused("lst", "lst");
    }

    @Test
    void aStoreIsNeeded() {
        refused("say which store", "list");
        refused("a store is jdbc:", "list", "--store", "http://db");
        refused("an address of Redis is", "list", "--store", "redis:db");
        refused("an address of Redis is", "list", "--store", "redis://a host");
    }

    @Test
    void aPasswordIsNoArgument() {
        for (String url : List.of(
                "redis://:secret@db:6379",
                "rediss://shop:secret@db",
                "jdbc:postgresql://db/shop?user=shop&password=secret",
                "jdbc:h2:mem:x;PASSWORD=secret",
                "jdbc:mariadb://shop:secret@db/shop",
                "jdbc:oracle:thin:shop/secret@db:1521:shop")) {
            Run run = Run.of(Map.of(), "list", "--store", url);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .contains("everybody on this machine sees")
                    .contains("EDICT_PASSWORD")
                    .doesNotContain("secret@")
                    .doesNotContain("=secret");
        }
        refused("Unknown options: '--password'", "list", "--password", "secret");
    }

    @Test
    void anUnreadablePasswordIsNotAnEmptyOne() {
        refused(
                "the password cannot be read from",
                "list",
                "--store",
                "redis://db",
                "--password-file",
                folder.resolve("none").toString());
    }

    @Test
    void aDriverIsNeeded() throws Exception {
        refused("name the jar of the driver for jdbc:none: by --driver", "list", "--store", "jdbc:none:x");
        String empty = Files.write(
                        folder.resolve("empty.jar"),
                        new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})
                .toString();
        refused(
                "none of the jars given by --driver has a driver for jdbc:none:",
                "list",
                "--store",
                "jdbc:none:x",
                "--driver",
                empty);
        refused(
                "there is no",
                "list",
                "--store",
                "jdbc:none:x",
                "--driver",
                folder.resolve("none").toString());
    }

    @Test
    void whatBelongsToOneKindOfStoreIsRefusedByTheOther() {
        refused("--prefix is for Redis", "list", "--store", "jdbc:h2:mem:x", "--prefix", "shop:");
        refused("--driver is for databases", "list", "--store", "redis://db", "--driver", "driver.jar");
    }

    @Test
    void limitsAreNumbersAboveZero() {
        refused("--limit is from 1", "list", "--limit", "0");
        refused("--limit", "list", "--limit", "many");
    }

    @Test
    void aRecordIsNamedInFull() {
        refused("64 hexadecimal digits", "resolve", "0123abcd", "--fence", "42", "--nothing-happened");
        refused("64 hexadecimal digits", "resolve", "x".repeat(64), "--fence", "42", "--nothing-happened");
        refused("--fence", "resolve", SCOPE, "--nothing-happened");
        refused("--fence", "resolve", SCOPE, "--fence", "many", "--nothing-happened");
        refused("SCOPE", "resolve", "--fence", "42", "--nothing-happened");
    }

    @Test
    void oneOfTwoThingsHappened() {
        refused("--nothing-happened", "resolve", SCOPE, "--fence", "42");
        refused("mutually exclusive", "resolve", SCOPE, "--fence", "42", "--nothing-happened", "--took-effect", "201");
        refused("--took-effect", "resolve", SCOPE, "--fence", "42", "--body", "order.json");
        refused("--took-effect", "resolve", SCOPE, "--fence", "42", "--nothing-happened", "--header", "ETag: x");
    }

    @Test
    void anAnswerIsOneThatCanBeSent() throws Exception {
        String body = Files.writeString(folder.resolve("order.json"), "{}").toString();
        for (String status : List.of("0", "99", "100", "199", "600", "-1")) {
            refusedAnswer("final status from 200 to 599", status);
        }
        refusedAnswer("--took-effect", "created");
        refusedAnswer("a name, a colon and a value", "201", "--header", "Location /orders/7");
        refusedAnswer("a name, a colon and a value", "201", "--header", "Location: /orders/7\r\nSet-Cookie: a=b");
        refusedAnswer("a name, a colon and a value", "201", "--header", ": x");
        refusedAnswer("must not be replayed", "201", "--header", "set-cookie: a=b");
        refusedAnswer("must not be replayed", "201", "--header", "Content-Length: 2");
        refusedAnswer("say what the body is", "201", "--body", body);
        refusedAnswer("has no body", "204", "--body", body, "--header", "Content-Type: application/json");
        refusedAnswer(
                "the body cannot be read",
                "201",
                "--body",
                folder.resolve("none").toString());
        refusedAnswer("--keep is longer than zero", "201", "--keep", "PT0S");
        refusedAnswer("--keep is longer than zero", "201", "--keep", "-PT1H");
        refusedAnswer("not longer than a hundred years", "201", "--keep", "P40000D");
        refusedAnswer("--keep", "201", "--keep", "a day");
    }

    @Test
    void helpIsNoMistake() {
        for (String[] arguments : new String[][] {{"--help"}, {"list", "--help"}, {"resolve", "--help"}, {"help"}}) {
            Run run = Run.of(Map.of(), arguments);
            assertThat(run.exit()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).startsWith("Usage: edict-outcomes");
        }
        assertThat(Run.of(Map.of(), "--help").out())
                .contains("Exit codes:")
                .contains("list")
                .contains("resolve");
        assertThat(Run.of(Map.of(), "--version").out()).startsWith("Edict ");
    }
}
