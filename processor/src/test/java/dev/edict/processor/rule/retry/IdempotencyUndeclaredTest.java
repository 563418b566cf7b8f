package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyUndeclaredTest {
    private static final String RULE = "idempotency-undeclared";

    @ParameterizedTest
    @EnumSource
    void writesSayWhatARepeatDoes(Compiler compiler) {
        service("PRIVATE_APP").source("com.acme.R", """
                        @ApiResource @Path("/")
                        public class R {
                          @POST @Path("accounts/{id}/payments")
                          public void pay(String body) {} // ERROR: idempotency-undeclared: POST /accounts/{id}/payments does not say what a repeat does. After a timeout a client cannot know
                          @POST @Path("notes")
                          public void note(String body) {} // WARN: idempotency-undeclared
                          @PATCH @Path("payments/{id}")
                          public void change(String body) {} // WARN: idempotency-undeclared: PATCH /payments/{id}
                          @POST @Path("blank") @NotIdempotent("")
                          public void blank(String body) {} // WARN: idempotency-undeclared
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void howLoudDependsOnWhoCalls(Compiler compiler) {
        service("PUBLIC")
                .source("com.acme.R", """
                        @ApiResource @Path("/notes")
                        public class R {
                          @POST
                          public void note(String body) {} // ERROR: idempotency-undeclared
                          @PATCH @Path("{id}")
                          public void change(String body) {} // WARN: idempotency-undeclared
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource(audience = ApiService.Audience.INTERNAL) @Path("/payments")
                        public class S {
                          @POST
                          public void pay(String body) {} // INFO: idempotency-undeclared
                        }
                        """)
                .source(
                        "com.acme.Plain",
                        "@Path(\"/orders\") public class Plain { @POST public void create(String body) {} }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anyDecisionIsEnough(Compiler compiler) {
        service("PUBLIC").source("com.acme.R", """
                        @ApiResource @Path("/payments")
                        public class R {
                          @POST @Idempotent public void key(String body) {}
                          @POST @Path("b") @Idempotent(by = Idempotent.By.NATURAL_KEY, onRepeat = Idempotent.OnRepeat.CONFLICT) public void natural(String body) {}
                          @POST @Path("c") @NotIdempotent("Each one is sent again on purpose.") public void not(String body) {}
                          @POST @Path("d") @SafePost("Filters can be larger than a URL.") public String search(String body) { return ""; }
                          @POST @Path("e") @WebhookReceiver(signature = "Stripe-Signature", dedupe = "/id") public void webhook(String body) {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void methodsThatAreIdempotentAreNotAsked(Compiler compiler) {
        service("PUBLIC").source("com.acme.R", """
                        @ApiResource @Path("/payments")
                        public class R {
                          @GET public String list() { return ""; }
                          @PUT @Path("{id}") public void replace(String body) {}
                          @DELETE @Path("{id}") public void delete() {}
                          @PATCH @Path("{id}") @Consumes("application/merge-patch+json") public void patch(String body) {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void moneyIsTheLastWordOfThePath(Compiler compiler) {
        service("PRIVATE_APP").source("com.acme.R", """
                        @ApiResource @Path("/")
                        public class R {
                          @POST @Path("orders/{id}/notes")
                          public void a(String body) {} // WARN: idempotency-undeclared
                          @POST @Path("reorderings")
                          public void b(String body) {} // WARN: idempotency-undeclared
                          @POST @Path("card-payments/{id}")
                          public void c(String body) {} // ERROR: idempotency-undeclared
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void annotationsOfABaseClassAreInForce(Compiler compiler) {
        service("PUBLIC")
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @POST
                          public void create(T body) {} // ERROR: idempotency-undeclared: POST /notes
                          @POST @Path("safe") @Idempotent public void safe(T body) {}
                        }
                        """)
                .source("com.acme.R", "@ApiResource @Path(\"/notes\") public class R extends Base<String> {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        service("PUBLIC").source("com.acme.R", """
                        @ApiResource @Path("/payments")
                        public class R {
                          @Waive(value = "idempotency-undeclared", reason = "Replaced in March.")
                          @POST public void pay(String body) {}
                        }
                        """).checkWaived(compiler);
    }

    /** A service in which one write is decided, so that findings come one by one. */
    private static RuleTest service(String audience) {
        return RuleTest.of(RULE)
                .source(
                        "com.acme.package-info",
                        "@dev.edict.annotations.ApiService(audience = dev.edict.annotations.ApiService.Audience."
                                + audience + ") package com.acme;")
                .source(
                        "com.acme.Decided",
                        "@ApiResource @Path(\"/decided\") public class Decided { @POST @Idempotent public void create(String body) {} }");
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionWithoutItsReasonIsNamed(Compiler compiler) {
        RuleTest.of("idempotency-undeclared").source("com.acme.R", """
                        @ApiResource @Path("/payments")
                        public class R {
                          @POST @NotIdempotent(" ")
                          public void a(String body) {} // ERROR: idempotency-undeclared: POST /payments is @NotIdempotent and does not say why, which decides nothing.
                        }
                        """).check(compiler);
    }
}
