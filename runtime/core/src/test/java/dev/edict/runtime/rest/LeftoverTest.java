package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.Execution;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a thread keeps of the requests that it has served. */
class LeftoverTest {

    private static final Policy POLICY = Policy.keyed("POST", "/orders").build();

    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private final IdempotencyEngine engine = new IdempotencyEngine(
            new InMemoryStore(),
            new EngineSettings(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(10),
                    false,
                    (event, operation) -> events.add(event)));
    private final Leftover leftover = new Leftover();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aThreadKeepsNothingOfWhatIsSettled() {
        Protection settled = begin("a");
        assertThat(leftover.kept()).isEqualTo(1);
        answer(settled);
        settled.settleEmpty();
        assertThat(leftover.kept()).isZero();
        Protection unwritten = begin("b");
        answer(unwritten);
        unwritten.settleUnwritten();
        begin("c").giveUp();
        assertThat(leftover.kept()).isZero();
    }

    @Test
    void aThreadKeepsNothingOfWhatAnotherHasSettled() {
        Protection settled = begin("a");
        answer(settled);
        CompletableFuture.runAsync(settled::settleEmpty).join();
        assertThat(leftover.kept()).isZero();
    }

    @Test
    void whatARequestHasLeftIsGivenUpByTheNextOne() {
        Protection left = begin("a");
        answer(left);
        nextRequest();
        assertThat(events).contains(Event.ABANDONED);
        assertThat(leftover.kept()).isZero();
    }

    @Test
    void anOperationThatCallsAnotherOneInProcessIsNotForgotten() throws Exception {
        Protection outer =
                begin("outer", getClass().getDeclaredMethod("anOperationThatCallsAnotherOneInProcessIsNotForgotten"));
        nextRequest();
        Protection inner = begin("inner");
        answer(inner);
        inner.settleEmpty();
        assertThat(events).doesNotContain(Event.ABANDONED);
        answer(outer);
        nextRequest();
        assertThat(events).containsOnlyOnce(Event.ABANDONED);
        assertThat(leftover.kept()).isZero();
    }

    @Test
    void whatBothHaveLeftIsGivenUp() {
        Protection outer = begin("outer");
        Protection inner = begin("inner");
        answer(inner);
        answer(outer);
        nextRequest();
        assertThat(events.stream().filter(Event.ABANDONED::equals)).hasSize(2);
        assertThat(leftover.kept()).isZero();
    }

    /** Its mapper has failed, or it answers later: its thread serves another request. */
    @Test
    void whatNeitherAnswersNorRunsIsGivenUp() {
        begin("left");
        nextRequest();
        assertThat(events).contains(Event.ABANDONED);
        assertThat(leftover.kept()).isZero();
    }

    private Protection begin(String key) {
        try {
            return begin(key, LeftoverTest.class.getDeclaredMethod("close"));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private Protection begin(String key, Method handler) {
        Execution execution = ((Admission.Execute) engine.admit(
                        POLICY, Scope.of(null, "alice", POLICY.operation(), key), Fingerprint.ofBytes(new byte[] {1})))
                .execution();
        Protection protection = new Protection(
                POLICY,
                execution,
                true,
                new DeclaredRetries(List.of(), null),
                instead -> Response.serverError().build());
        leftover.keep(protection, handler);
        return protection;
    }

    private void nextRequest() {
        leftover.filter(proxy(ContainerRequestContext.class));
    }

    private static void answer(Protection protection) {
        protection.answer(proxy(ContainerResponseContext.class), List.of());
    }

    /** Answers 200 where a number is asked for, and else nothing. */
    private static <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> method.getReturnType() == int.class ? 200 : null));
    }
}
