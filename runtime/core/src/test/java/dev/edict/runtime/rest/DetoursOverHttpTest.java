package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.BOOK;
import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.header;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Filters, mappers and extensions of the service in the way of a protected request: no key is left in progress. */
class DetoursOverHttpTest {

    private static final String BOOM = "{\"article\":\"boom\",\"qty\":1}";

    private OrderService service;

    @AfterEach
    void stop() {
        service.close();
    }

    /** Fails on demand, before the response is recorded. */
    @Priority(Priorities.USER)
    static class FailingBefore implements ContainerResponseFilter {

        private final AtomicBoolean failing = new AtomicBoolean(true);

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (failing.get()) {
                throw new IllegalStateException("secret");
            }
        }
    }

    /** Fails once, after the response has passed the filter that records and before it is written. */
    @Priority(Priorities.HEADER_DECORATOR)
    static class FailingAfter implements ContainerResponseFilter {

        private final AtomicBoolean failing = new AtomicBoolean(true);

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (failing.compareAndSet(true, false)) {
                throw new IllegalStateException("secret");
            }
        }
    }

    /** Fails once, around the interceptor that records. */
    @Priority(Priorities.HEADER_DECORATOR)
    static class FailingAround implements WriterInterceptor {

        private final AtomicBoolean failing = new AtomicBoolean(true);

        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            if (failing.compareAndSet(true, false)) {
                throw new IllegalStateException("secret");
            }
            context.proceed();
        }
    }

    /** Refuses once, after the key was claimed. */
    @Priority(Priorities.USER)
    static class RefusingOnce implements ContainerRequestFilter {

        private final AtomicBoolean refusing = new AtomicBoolean(true);

        @Override
        public void filter(ContainerRequestContext request) {
            if (refusing.compareAndSet(true, false)) {
                request.abortWith(Response.status(429).header("Retry-After", 1).build());
            }
        }
    }

    static class FailingMapper implements ExceptionMapper<IllegalStateException> {

        @Override
        public Response toResponse(IllegalStateException failure) {
            throw new UnsupportedOperationException("secret");
        }
    }

    @Test
    void theEffectsOfAnAnswerThatAFilterOfTheServiceLostAreRemembered() {
        FailingBefore filter = new FailingBefore();
        service = OrderService.start(EdictConfig.builder(), filter);
        HttpResponse<String> first = service.post("/orders", BOOK, "k1");
        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(first.body()).doesNotContain("secret");
        filter.failing.set(false);
        HttpResponse<String> again = firstThatNeedNotWait();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("committed");
        assertThat(service.orders.executions).hasValue(1);
    }

    @Test
    void aFailureWhoseAnswerAFilterOfTheServiceLostIsRecorded() {
        FailingBefore filter = new FailingBefore();
        service = OrderService.start(EdictConfig.builder(), filter);
        assertThat(service.post("/orders", BOOM, "k1").statusCode()).isEqualTo(500);
        filter.failing.set(false);
        HttpResponse<String> again = firstThatNeedNotWait(BOOM);
        assertThat(again.statusCode()).isEqualTo(500);
        assertThat(isReplay(again)).isTrue();
        assertThat(service.orders.executions).hasValue(1);
    }

    @Test
    void aRequestThatEndedBeforeTheHandlerAndUnseenGivesTheKeyBack() {
        FailingBefore filter = new FailingBefore();
        service = OrderService.start(EdictConfig.builder(), filter);
        assertThat(service.post("/orders", "{\"article\":", "k1").statusCode()).isEqualTo(500);
        filter.failing.set(false);
        assertThat(firstThatNeedNotWait().statusCode()).isEqualTo(201);
    }

    /**
     * The outcome is recorded, or the key given back, when the request has ended; its answer is there a moment earlier. Until then
     * the key is in use, and for another body used already.
     */
    private HttpResponse<String> firstThatNeedNotWait() {
        return firstThatNeedNotWait(BOOK);
    }

    private HttpResponse<String> firstThatNeedNotWait(String body) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        HttpResponse<String> response = service.post("/orders", body, "k1");
        while ((response.statusCode() == 409 || response.statusCode() == 422) && System.nanoTime() < end) {
            Thread.onSpinWait();
            response = service.post("/orders", body, "k1");
        }
        return response;
    }

    @Test
    void theEffectsOfAnAnswerThatFailedOnItsWayAreRemembered() {
        for (Object failing : new Object[] {new FailingAfter(), new FailingAround()}) {
            service = OrderService.start(EdictConfig.builder(), failing);
            HttpResponse<String> first = service.post("/orders", BOOK, "k1");
            assertThat(first.statusCode()).isEqualTo(500);
            assertThat(first.body()).contains("urn:uuid:").doesNotContain("secret");
            HttpResponse<String> again = firstThatNeedNotWait();
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(header(again, "Idempotency-Replayed")).isEqualTo("committed");
            assertThat(header(again, "Location"))
                    .isEqualTo(service.http.uri("/orders/1").toString());
            assertThat(service.orders.executions).hasValue(1);
            service.close();
        }
    }

    @Test
    void aRefusalByAFilterOfTheServiceGivesTheKeyBack() {
        service = OrderService.start(EdictConfig.builder(), new RefusingOnce());
        HttpResponse<String> refused = service.post("/orders", BOOK, "k1");
        assertProblem(refused, 429, "about:blank");
        assertThat(header(refused, "Retry-After")).isEqualTo("1");
        assertThat(service.post("/orders", BOOK, "k1").statusCode()).isEqualTo(201);
        assertThat(service.events).startsWith(Event.CLAIMED, Event.RELEASED);
    }

    @Test
    void aMapperThatFailsLeavesNoKeyInProgress() {
        service = OrderService.start(EdictConfig.builder(), FailingMapper.class);
        HttpResponse<String> first = service.post("/orders", BOOM, "k1");
        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(first.body()).doesNotContain("secret");
        HttpResponse<String> again = service.post("/orders", BOOM, "k1");
        assertThat(again.statusCode()).isEqualTo(500);
        assertThat(isReplay(again)).isTrue();
        assertThat(service.orders.executions).hasValue(1);
    }

    /** Another extension invokes the method, so that nobody says when it is entered: silence must not pass for "never". */
    @Test
    void whereAnotherExtensionInvokesTheMethodItCountsAsEntered() {
        service = OrderService.start(EdictConfig.builder(), new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new OtherInvoker())
                        .to(ResourceMethodInvocationHandlerProvider.class)
                        .ranked(1_000);
            }
        });
        assertThat(service.post("/orders", BOOK, "k1").statusCode()).isEqualTo(201);
        HttpResponse<String> again = firstThatNeedNotWait();
        assertThat(isReplay(again)).isTrue();
        assertThat(service.orders.executions).hasValue(1);
        assertProblem(service.post("/orders", "{\"article\":", "k2"), 400, "malformed-body");
        assertThat(service.post("/orders", BOOK, "k2").statusCode()).isEqualTo(201);
    }

    /** Invokes methods by itself, as extensions that trace or retry do. */
    static class OtherInvoker implements ResourceMethodInvocationHandlerProvider {

        @Override
        public InvocationHandler create(Invocable invocable) {
            return (target, method, arguments) -> method.invoke(target, arguments);
        }
    }
}
