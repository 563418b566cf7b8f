package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyEventLoopTest {
    private static final String RULE = "idempotency-event-loop";

    private static RuleTest onQuarkus() {
        return withAnnotations()
                .source(
                        "org.jboss.resteasy.reactive.server.ServerExceptionMapper",
                        "package org.jboss.resteasy.reactive.server; public @interface ServerExceptionMapper {}");
    }

    private static RuleTest withAnnotations() {
        return RuleTest.of(RULE)
                .source(
                        "io.smallrye.common.annotation.Blocking",
                        "package io.smallrye.common.annotation; public @interface Blocking {}")
                .source(
                        "io.smallrye.common.annotation.RunOnVirtualThread",
                        "package io.smallrye.common.annotation; public @interface RunOnVirtualThread {}")
                .source(
                        "jakarta.transaction.Transactional",
                        "package jakarta.transaction; public @interface Transactional {}");
    }

    @ParameterizedTest
    @EnumSource
    void whatAnswersLaterRunsOnTheEventLoop(Compiler compiler) {
        onQuarkus().source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST @Path("a") @Idempotent
                          public java.util.concurrent.CompletionStage<String> a(String in) { return null; } // WARN: idempotency-event-loop: POST /r/a is protected by a key
                          @POST @Path("b") @WebhookReceiver(signature = "S", dedupe = "header:Id")
                          public java.util.concurrent.CompletableFuture<String> b(String in) { return null; } // WARN: idempotency-event-loop
                          @POST @Path("c") @Idempotent
                          public java.util.concurrent.CompletionStage<Response> c(String in) { return null; } // WARN: idempotency-event-loop
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsElsewhereIsSilent(Compiler compiler) {
        onQuarkus().source("com.acme.R", """
                        import java.util.concurrent.*;
                        @Path("/r") public class R {
                          @POST @Path("a") @Idempotent @io.smallrye.common.annotation.Blocking public CompletionStage<String> a(String in) { return null; }
                          @POST @Path("b") @Idempotent @io.smallrye.common.annotation.RunOnVirtualThread public CompletionStage<String> b(String in) { return null; }
                          @POST @Path("c") @Idempotent @jakarta.transaction.Transactional public CompletionStage<String> c(String in) { return null; }
                          @POST @Path("d") @Idempotent public String d(String in) { return null; }
                          @POST @Path("e") @NotIdempotent("x") public CompletionStage<String> e(String in) { return null; }
                          @POST @Path("f") public CompletionStage<String> f(String in) { return null; }
                          @POST @Path("g") @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP) public CompletionStage<String> g(String in) { return null; }
                          @POST @Path("h") @Idempotent public void h(@jakarta.ws.rs.container.Suspended jakarta.ws.rs.container.AsyncResponse later) {}
                        }
                        """).source("com.acme.S", """
                        @Path("/s") @io.smallrye.common.annotation.Blocking public class S {
                          @POST @Idempotent public java.util.concurrent.CompletionStage<String> a(String in) { return null; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void otherRuntimesWaitWhereTheyAre(Compiler compiler) {
        withAnnotations().source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST @Idempotent public java.util.concurrent.CompletionStage<String> a(String in) { return null; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void inheritedPromisesCount(Compiler compiler) {
        onQuarkus().source("com.acme.Api", """
                        public interface Api<T> {
                          @POST @Idempotent java.util.concurrent.CompletionStage<T> a(T in);
                        }
                        """).source("com.acme.R", """
                        @Path("/r") public class R implements Api<String> {
                          public java.util.concurrent.CompletionStage<String> a(String in) { return null; } // WARN: idempotency-event-loop: POST /r
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        onQuarkus().source("com.acme.R", """
                        @Path("/r") public class R {
                          @Waive(value = "idempotency-event-loop", reason = "The application is @Blocking.")
                          @POST @Idempotent public java.util.concurrent.CompletionStage<String> a(String in) { return null; }
                        }
                        """).checkWaived(compiler);
    }
}
