package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.Execution;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.runtime.jdbc.OpenDatabase;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A filter lets a request wait, its thread serves another one, and then goes on with the first. */
class ResumedRequestTest {

    private static final Policy POLICY = Policy.keyed("POST", "/payments")
            .mode(Idempotent.Mode.TRANSACTIONAL)
            .build();

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::h2);

    @Test
    void isRefusedBeforeItActs() throws Exception {
        Leftover leftover = new Leftover();
        Method handler = getClass().getDeclaredMethod("handler");
        try (IdempotencyEngine engine =
                new IdempotencyEngine(JdbcStore.on(DATABASE.pool()), EngineSettings.defaults())) {
            Protection first = begin(engine);
            leftover.keep(first, handler);
            leftover.filter(nextRequest());
            assertThatThrownBy(first::checkThread)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Nothing was executed");
            assertThatThrownBy(first::enter).isInstanceOf(IllegalStateException.class);
            assertThat(DATABASE.pool().getHikariPoolMXBean().getActiveConnections())
                    .isZero();
            Protection repeat = begin(engine);
            repeat.checkThread();
            repeat.giveUp();
        }
    }

    private static Protection begin(IdempotencyEngine engine) {
        Scope scope = Scope.of(null, "alice", POLICY.operation(), "k");
        Execution execution =
                ((Admission.Execute) engine.admit(POLICY, scope, Fingerprint.ofBytes(new byte[] {1}))).execution();
        return new Protection(
                POLICY,
                execution,
                false,
                new DeclaredRetries(List.of(), null),
                instead -> Response.serverError().build());
    }

    private static ContainerRequestContext nextRequest() {
        return (ContainerRequestContext) Proxy.newProxyInstance(
                ResumedRequestTest.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (self, method, arguments) -> null);
    }

    void handler() {}
}
