package dev.edict.runtime.jdbc.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.runtime.jdbc.OpenDatabase;
import dev.edict.runtime.rest.EdictConfig;
import dev.edict.runtime.rest.ResourceBinding;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ManagedAsync;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A promise that cannot be kept stops the start. */
class TransactionalStartTest {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::h2);

    /** Answers from another thread. */
    @Path("/staged")
    public static class Staged {

        @POST
        @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
        public CompletionStage<String> pay() {
            return CompletableFuture.completedFuture("later");
        }
    }

    /** Answers when it likes. */
    @Path("/suspended")
    public static class Suspending {

        @POST
        @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
        public void pay(@Suspended AsyncResponse later) {
            later.resume("later");
        }
    }

    /** Is called in a thread of Jersey's. */
    @Path("/managed")
    public static class Managed {

        @POST
        @ManagedAsync
        @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
        public void pay() {}
    }

    /** Was compiled, and its annotation changed without its binding. */
    @Path("/stale")
    public static class Stale {

        @POST
        @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
        public void pay() {}
    }

    private static Policy.Builder policy(String path) {
        return Policy.keyed("POST", path).scope(Idempotent.Scope.SHARED);
    }

    private static Policy transactional(String path) {
        return policy(path).mode(Idempotent.Mode.TRANSACTIONAL).build();
    }

    /** As generated for {@link Staged}. */
    public static final class StagedBinding extends ResourceBinding {

        public StagedBinding() {
            super(Staged.class.getName());
            operation("pay()").idempotent(transactional("/staged"));
        }
    }

    /** As generated for {@link Suspending}. */
    public static final class SuspendingBinding extends ResourceBinding {

        public SuspendingBinding() {
            super(Suspending.class.getName());
            operation("pay(jakarta.ws.rs.container.AsyncResponse)").idempotent(transactional("/suspended"));
        }
    }

    /** As generated for {@link Managed}. */
    public static final class ManagedBinding extends ResourceBinding {

        public ManagedBinding() {
            super(Managed.class.getName());
            operation("pay()").idempotent(transactional("/managed"));
        }
    }

    /** As generated for {@link Stale} before its mode was changed. */
    public static final class StaleBinding extends ResourceBinding {

        public StaleBinding() {
            super(Stale.class.getName());
            operation("pay()").idempotent(policy("/stale").build());
        }
    }

    @Test
    void aStoreThatCannotCommitEffects() {
        assertThatThrownBy(() -> start(
                        new PaymentResource(DATABASE.pool()),
                        EdictConfig.builder().store(new InMemoryStore()).build()))
                .hasStackTraceContaining("PaymentResource#")
                .hasStackTraceContaining("in-memory cannot commit records together with effects");
    }

    @Test
    void answersFromAnotherThread() {
        assertThatThrownBy(() -> start(new Staged(), withDatabase()))
                .hasStackTraceContaining("Staged#pay")
                .hasStackTraceContaining("answers from another thread");
        assertThatThrownBy(() -> start(new Suspending(), withDatabase()))
                .hasStackTraceContaining("Suspending#pay")
                .hasStackTraceContaining("answers from another thread");
        assertThatThrownBy(() -> start(new Managed(), withDatabase()))
                .hasStackTraceContaining("Managed#pay")
                .hasStackTraceContaining("answers from another thread");
    }

    @Test
    void aBindingThatSaysSomethingElse() {
        assertThatThrownBy(() -> start(new Stale(), withDatabase()))
                .hasStackTraceContaining("Stale#pay")
                .hasStackTraceContaining("its generated binding says LEASED");
    }

    private static EdictConfig withDatabase() throws Exception {
        return EdictConfig.builder().store(JdbcStore.on(DATABASE.pool())).build();
    }

    private static void start(Object resource, EdictConfig config) {
        new ApplicationHandler(new ResourceConfig().register(resource).property(EdictConfig.PROPERTY, config));
    }
}
