package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Other services know these keys: a version that derives others would have them execute again what an older one began. */
class DownstreamKeyTest {
    private static final Scope SCOPE = Scope.of(null, "alice", "POST /payments", "k1");

    @Test
    void isTheSameInEveryVersion() {
        assertThat(DownstreamKey.of(SCOPE, "charge")).isEqualTo("IdHEVO1fC_JiTgmQoUFrgcYwv5ZOrR_ilgkETTPykDc");
    }

    @Test
    void differsWithEachPartOfTheScopeAndWithTheStep() {
        assertThat(new String[] {
                    DownstreamKey.of(SCOPE, "charge"),
                    DownstreamKey.of(SCOPE, "mail"),
                    DownstreamKey.of(Scope.of("acme", "alice", "POST /payments", "k1"), "charge"),
                    DownstreamKey.of(Scope.of(null, "bob", "POST /payments", "k1"), "charge"),
                    DownstreamKey.of(Scope.of(null, "alice", "POST /refunds", "k1"), "charge"),
                    DownstreamKey.of(Scope.of(null, "alice", "POST /payments", "k2"), "charge")
                })
                .doesNotHaveDuplicates();
    }
}
