package dev.edict.outcomes;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody on call does, on one kind of store. */
abstract class OutcomesContract {

    @TempDir
    Path folder;

    /** An empty store, as the service has it. */
    abstract IdempotencyStore service();

    /** Its address. */
    abstract String url();

    final Run run(String... arguments) {
        return Run.of(Map.of(StoreOptions.STORE, url()), arguments);
    }

    final Lease doubted(String key, String reason) throws Exception {
        Lease lease = lease(service().claim(claim(key)));
        service().quarantine(lease, reason);
        return lease;
    }

    final UncertainRecord only() throws Exception {
        List<UncertainRecord> all = service().uncertain(10);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void saysThatNothingIsUnknown() {
        Run run = run("list");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith(
                        "No outcome is unknown in " + service().capabilities().name() + ".");
    }

    @Test
    void listsWhatIsUnknownAndHowToResolveIt() throws Exception {
        doubted("a", "the operation answered 500");
        UncertainRecord record = only();

        Run run = run("list");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                1 outcome is unknown in %s. The oldest first:

                POST /orders
                  since    %s
                  because  the operation answered 500
                  attempt  1
                  resolve  %s --fence %d
                """.formatted(
                service().capabilities().name(), record.since(), record.scope().hex(), record.fence()));
    }

    @Test
    void listsForPrograms() throws Exception {
        doubted("a", "the operation answered \"500\"");
        UncertainRecord record = only();

        assertThat(run("list", "--json").out()).isEqualToNormalizingNewlines("""
                        {"store":"%s","unknown":[{"scope":"%s","fence":%d,"operation":"POST /orders","since":"%s","reason":"the operation answered \\"500\\"","attempt":1}],"more":false}
                        """.formatted(
                        service().capabilities().name(), record.scope().hex(), record.fence(), record.since()));
    }

    @Test
    void saysWhenALimitLeavesSomethingOut() throws Exception {
        doubted("a", "first");
        doubted("b", "second");

        assertThat(run("list", "--limit", "1").out())
                .startsWith("More than 1 outcomes are unknown")
                .contains("because  first")
                .contains("raise --limit")
                .doesNotContain("second");
        assertThat(run("list", "--limit", "1", "--json").out()).contains("\"more\":true");
        assertThat(run("list", "--limit", "2").out())
                .startsWith("2 outcomes are")
                .doesNotContain("raise");
    }

    @Test
    void countsAttempts() throws Exception {
        ClaimRequest first = claim("a", Recovery.REEXECUTE);
        ClaimRequest brief = new ClaimRequest(
                first.scope(),
                first.operation(),
                first.fingerprint(),
                first.owner(),
                Duration.ofMillis(1),
                first.retention(),
                first.recovery());
        service().claim(brief);
        Claim second = service().claim(claim("a", Recovery.REEXECUTE));
        while (!(second instanceof Claim.Acquired)) {
            Thread.sleep(1);
            second = service().claim(claim("a", Recovery.REEXECUTE));
        }
        service().quarantine(lease(second), "the operation answered 500");

        assertThat(run("list").out()).contains("  attempt  2");
    }

    @Test
    void freesAKey() throws Exception {
        Lease lease = doubted("a", "unsure");

        Run run = run("resolve", lease.scope().hex(), "--fence", Long.toString(only().fence()), "--nothing-happened");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Resolved: the key is free");
        assertThat(service().claim(claim("a"))).isInstanceOf(Claim.Acquired.class);
    }

    @Test
    void recordsTheAnswerThatWasLost() throws Exception {
        Lease lease = doubted("a", "unsure");
        Path body = Files.writeString(folder.resolve("order.json"), "{\"id\":7}");

        Run run = run(
                "resolve",
                lease.scope().hex(),
                "--fence",
                Long.toString(only().fence()),
                "--took-effect",
                "201",
                "--header",
                "Location: /orders/7",
                "--header",
                "Content-Type:application/json",
                "--body",
                body.toString(),
                "--keep",
                "P7D");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .isEqualToNormalizingNewlines("Resolved: repeats are answered 201, for PT168H from now.\n");
        assertThat(service().claim(claim("a")))
                .isEqualTo(new Claim.Replay(new StoredResponse(
                        201,
                        List.of(
                                new HeaderLine("Location", "/orders/7"),
                                new HeaderLine("Content-Type", "application/json")),
                        Files.readAllBytes(body),
                        false)));
    }

    @Test
    void recordsThatItHappenedThoughNobodyKnowsTheBody() throws Exception {
        Lease lease = doubted("a", "unsure");

        run("resolve", lease.scope().hex(), "--fence", Long.toString(only().fence()), "--took-effect", "201");

        assertThat(service().claim(claim("a")))
                .isEqualTo(new Claim.Replay(new StoredResponse(201, List.of(), new byte[0], true)));
    }

    @Test
    void anAnswerThatHasNoBodyLacksNone() throws Exception {
        Lease lease = doubted("a", "unsure");

        run("resolve", lease.scope().hex(), "--fence", Long.toString(only().fence()), "--took-effect", "204");

        assertThat(service().claim(claim("a")))
                .isEqualTo(new Claim.Replay(new StoredResponse(204, List.of(), new byte[0], false)));
    }

    @Test
    void resolvesOnlyWhatWasLookedAt() throws Exception {
        Lease lease = doubted("a", "unsure");
        String scope = lease.scope().hex();
        long fence = only().fence();

        Run other = run("resolve", scope, "--fence", Long.toString(fence + 1), "--nothing-happened");
        Run right = run("resolve", scope, "--fence", Long.toString(fence), "--nothing-happened", "--json");
        Run again = run("resolve", scope, "--fence", Long.toString(fence), "--nothing-happened", "--json");

        assertThat(other.exit()).isEqualTo(Outcomes.NOT_RESOLVED);
        assertThat(other.out()).isEmpty();
        assertThat(other.err()).contains("nothing was resolved", "fence " + (fence + 1), "list again");
        assertThat(right.exit()).isZero();
        assertThat(right.out())
                .isEqualToNormalizingNewlines(
                        "{\"scope\":\"" + scope + "\",\"fence\":" + fence + ",\"resolved\":true}\n");
        assertThat(again.exit()).isEqualTo(Outcomes.NOT_RESOLVED);
        assertThat(again.out()).contains("\"resolved\":false");
        assertThat(again.err()).contains("nothing was resolved");
    }

    @Test
    void leavesARunningExecutionAlone() throws Exception {
        Lease lease = lease(service().claim(claim("a")));

        assertThat(run("list").out()).startsWith("No outcome is unknown");
        assertThat(run("resolve", lease.scope().hex(), "--fence", Long.toString(lease.fence()), "--nothing-happened")
                        .exit())
                .isEqualTo(Outcomes.NOT_RESOLVED);
        assertThat(service().claim(claim("a"))).isInstanceOf(Claim.InFlight.class);
    }

    @Test
    void doesNotShortenWhatItIsGiven() throws Exception {
        Lease lease = doubted("a", "unsure");
        Path body = Files.write(
                folder.resolve("large"), new byte[service().capabilities().maxBodyBytes() + 1]);

        Run run = run(
                "resolve",
                lease.scope().hex(),
                "--fence",
                Long.toString(only().fence()),
                "--took-effect",
                "200",
                "--header",
                "Content-Type: application/octet-stream",
                "--body",
                body.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("a record can keep");
        assertThat(only().scope()).isEqualTo(lease.scope());
    }
}
