package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyOnSafeMethodTest {
    private static final String RULE = "idempotency-on-safe-method";

    @ParameterizedTest
    @EnumSource
    void safeMethodsAreIdempotentByDefinition(Compiler compiler) {
        RuleTest.of(RULE, "idempotency-key-contract", "idempotency-unenforced")
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") @Idempotent public String a() { return ""; } // ERROR: idempotency-on-safe-method: GET /r/a is @Idempotent, which GET is by definition
                          @HEAD @Path("b") @Idempotent(by = Idempotent.By.STATE, ttl = "x") public void b() {} // ERROR: idempotency-on-safe-method: HEAD
                          @OPTIONS @Path("c") @Idempotent public String c() { return ""; } // ERROR: idempotency-on-safe-method: OPTIONS
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anAnnotationThatCarriesItIsPointedAtWhereItIsUsed(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Once", "@Idempotent public @interface Once {}")
                .source("com.acme.R", """
                        @Path("/r") public class R {
                          @Once @POST public void a() {}
                          @Path("b") @GET
                          @Once // ERROR: idempotency-on-safe-method: GET /r/b
                          public String b() { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatChangesSomethingMaySayWhatARepeatDoes(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST @Idempotent public void a() {}
                          @PUT @Idempotent public void b() {}
                          @DELETE @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP) public void c() {}
                          @PATCH @Idempotent public void d() {}
                          @GET public String e() { return ""; }
                          @GET @Path("f") @NotIdempotent("x") public String f() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadReceivesNoEvents(Compiler compiler) {
        RuleTest.of(RULE, "idempotency-key-contract", "idempotency-unenforced")
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          static final String ID = "/" + "id";
                          @GET @Path("a")
                          @WebhookReceiver(signature = "X", dedupe = "/id") // ERROR: idempotency-on-safe-method: GET /r/a is @WebhookReceiver and looks for the event's id in the body
                          public String a() { return ""; }
                          @HEAD @Path("b")
                          @WebhookReceiver(signature = "X", dedupe = ID) // ERROR: idempotency-on-safe-method: HEAD brings none
                          public void b() {}
                          @OPTIONS @Path("c")
                          @WebhookReceiver(signature = "X", dedupe = "/id") // ERROR: idempotency-on-safe-method: OPTIONS /r/c
                          public void c() {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anIdInAHeaderIsFoundAndIsOfNoEvent(Compiler compiler) {
        RuleTest.of(RULE, "idempotency-key-contract").source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          public record Event(String id) {}
                          @GET @Path("a")
                          @WebhookReceiver(signature = "X", dedupe = "header:Id") // WARN: idempotency-on-safe-method: GET /r/a is @WebhookReceiver, and who sends GET reports nothing
                          public String a() { return ""; }
                          @GET @Path("b")
                          @WebhookReceiver(signature = "X", dedupe = "header:I d") // WARN: idempotency-on-safe-method: GET /r/b // ERROR: idempotency-key-contract: names no header
                          public String b() { return ""; }
                          @OPTIONS @Path("c")
                          @WebhookReceiver(signature = "X", dedupe = "/id") // WARN: idempotency-on-safe-method: who sends OPTIONS reports nothing
                          public void c(Event event) {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void eventsAreReceivedBesideTheChallengeOfTheirSender(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          public record Event(String id) {}
                          @GET public String challenge(@QueryParam("hub.challenge") String challenge) { return challenge; }
                          @POST @WebhookReceiver(signature = "X", dedupe = "/id") public void a(Event event) {}
                          @PUT @WebhookReceiver(signature = "X", dedupe = "/id") public void b(Event event) {}
                          @PUT @Path("c") @WebhookReceiver(signature = "X", dedupe = "header:Id") public void c() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void inheritedPoliciesCount(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        public interface Api {
                          @GET @Idempotent String a(); // ERROR: idempotency-on-safe-method: GET /r
                        }
                        """)
                .source("com.acme.Hook", """
                        public interface Hook {
                          @GET @Path("b") @WebhookReceiver(signature = "X", dedupe = "/id") String b(); // ERROR: idempotency-on-safe-method: GET /r/b
                        }
                        """)
                .source("com.acme.R", """
                        @Path("/r") public class R implements Api, Hook {
                          public String a() { return ""; }
                          public String b() { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @Waive(value = "idempotency-on-safe-method", reason = "Shared with a POST.")
                          @GET @Idempotent public String a() { return ""; }
                          @Waive(value = "idempotency-on-safe-method", reason = "Its sender knows no POST.")
                          @GET @Path("b") @WebhookReceiver(signature = "X", dedupe = "header:Id") public String b() { return ""; }
                        }
                        """).checkWaived(compiler);
    }
}
