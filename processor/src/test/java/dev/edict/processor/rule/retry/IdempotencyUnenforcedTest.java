package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyUnenforcedTest {

    @ParameterizedTest
    @EnumSource
    void misses_the_runtime_once_a_class(Compiler compiler) {
        RuleTest.of("idempotency-unenforced")
                .source("com.acme.R", """
                @Path("/orders") public class R {
                  @GET public String list() { return ""; }
                  @Idempotent // WARN: idempotency-unenforced: edict-runtime is not on the class path
                  @POST public String create(String in) { return in; }
                  @Idempotent
                  @POST @Path("b") public String createToo(String in) { return in; }
                }
                """)
                .source("com.acme.W", """
                @Path("/events") public class W {
                  @WebhookReceiver(signature = "Sig", dedupe = "/id") // WARN: idempotency-unenforced: nothing keeps the promise
                  @POST public void receive(String in) {}
                }
                """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void has_nothing_to_say_about_other_promises(Compiler compiler) {
        RuleTest.of("idempotency-unenforced").source("com.acme.R", """
                @Path("/orders") public class R {
                  @POST @SuccessStatus(201) public String create(String in) { return in; }
                  @POST @Path("cancel") @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP) public void cancel() {}
                  @POST @Path("again") @NotIdempotent("each call rolls the dice") public String roll() { return ""; }
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void is_content_when_a_wrapper_is_generated(Compiler compiler) {
        RuleTest.of("idempotency-unenforced")
                .source("com.acme.R", """
                @Path("/orders") public class R {
                  @POST @Idempotent public String create(String in) { return in; }
                }
                """)
                .compilation(c ->
                        c.library("dev.edict.runtime.rest.ResourceBinding").library("tools.jackson.core.JsonPointer"))
                .check(compiler);
    }

    private static RuleTest onQuarkus() {
        return RuleTest.of("idempotency-unenforced")
                .source(
                        "org.jboss.resteasy.reactive.server.ServerExceptionMapper",
                        "package org.jboss.resteasy.reactive.server; public @interface ServerExceptionMapper {}")
                .compilation(c ->
                        c.library("dev.edict.runtime.rest.ResourceBinding").library("tools.jackson.core.JsonPointer"));
    }

    @ParameterizedTest
    @EnumSource
    void misses_what_binds_wrappers_on_quarkus(Compiler compiler) {
        onQuarkus().source("com.acme.R", """
                @Path("/orders") public class R {
                  @Idempotent // WARN: idempotency-unenforced: edict-runtime-quarkus, which is not on the class path
                  @POST public String create(String in) { return in; }
                  @POST @Path("b") @Idempotent public String createToo(String in) { return in; }
                }
                """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void is_content_when_wrappers_are_bound_on_quarkus(Compiler compiler) {
        onQuarkus()
                .source("com.acme.R", """
                @Path("/orders") public class R {
                  @POST @Idempotent public String create(String in) { return in; }
                }
                """)
                .source(
                        "dev.edict.runtime.quarkus.EdictProviders",
                        "package dev.edict.runtime.quarkus; public final class EdictProviders {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void names_the_other_namespace_even_with_the_runtime(Compiler compiler) {
        RuleTest.of("idempotency-unenforced")
                .source("com.acme.R", """
                package com.acme;
                import dev.edict.annotations.*;
                import javax.ws.rs.*;
                @Path("/orders") public class R {
                  @Idempotent // WARN: idempotency-unenforced: javax.ws.rs
                  @POST public String create(String in) { return in; }
                }
                """)
                .compilation(c -> c.library("javax.ws.rs.Path").library("dev.edict.runtime.rest.ResourceBinding"))
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void is_waived_by_a_service_that_keeps_the_promise_itself(Compiler compiler) {
        RuleTest.of("idempotency-unenforced").source("com.acme.R", """
                @Path("/orders") public class R {
                  @Waive(value = "idempotency-unenforced", reason = "the gateway does")
                  @POST @Idempotent public String create(String in) { return in; }
                }
                """).checkWaived(compiler);
    }
}
