package dev.edict.processor.rule.hygiene;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionContradictoryTest {
    private static final String RULE = "decision-contradictory";

    @ParameterizedTest
    @EnumSource
    void aRepeatDoesOneThing(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @NotIdempotent("x") // ERROR: decision-contradictory: R is @SafePost and @NotIdempotent
                        @SafePost("x")
                        @Path("/r") public class R {
                          @POST @Path("a") @Idempotent
                          @NotIdempotent("x") // ERROR: decision-contradictory: POST /r/a is @Idempotent and @NotIdempotent
                          public void a() {}
                          @POST @Path("b")
                          @SafePost("x") // ERROR: decision-contradictory: @Idempotent and @SafePost
                          @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP)
                          public void b() {}
                          @POST @Path("c") @WebhookReceiver(signature = "S", dedupe = "header:Id")
                          @NotIdempotent("x") // ERROR: decision-contradictory: @WebhookReceiver and @NotIdempotent
                          public void c() {}
                          @POST @Path("d") @Idempotent public void d() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anAnnotationThatCarriesADecisionDecides(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Once", "@Idempotent public @interface Once {}")
                .source("com.acme.Api", "public interface Api { @POST @Once void b(); }")
                .source("com.acme.R", """
                        @Path("/r") public class R implements Api {
                          @POST @Path("a") @Once
                          @SafePost("x") // ERROR: decision-contradictory: POST /r/a is @Once and @SafePost
                          public void a() {}
                          @POST @Path("b") @NotIdempotent("Overridden here.") public void b() {}
                          @POST @Path("c") @Once public void c() {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theNearerDecisionHolds(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", "public interface Api { @POST @Idempotent void a(); }")
                .source("com.acme.R", """
                        @NotIdempotent("x") @Path("/r") public class R implements Api {
                          @POST @NotIdempotent("Overridden here.") public void a() {}
                          @POST @Path("b") @Idempotent public void b() {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAcceptedIsNotDone(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST @Path("a") @ApiAsync("/jobs") @SuccessStatus(201) public void a() {} // ERROR: decision-contradictory: POST /r/a is @ApiAsync
                          @POST @Path("b") @ApiAsync("/jobs") @SuccessStatus(202) public void b() {}
                          @POST @Path("c") @ApiAsync("/jobs") public void c() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void noContentIsReturnedByNoMethodThatReturnsSome(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST @Path("a") @SuccessStatus(204) public V a() { return null; } // ERROR: decision-contradictory: POST /r/a returns V and is @SuccessStatus(204)
                          @POST @Path("b") @SuccessStatus(205) public java.util.concurrent.CompletionStage<V> b() { return null; } // ERROR: decision-contradictory: @SuccessStatus(205)
                          @POST @Path("c") @SuccessStatus(204) public void c() {}
                          @POST @Path("d") @SuccessStatus(204) public Response d() { return null; }
                          @POST @Path("e") @SuccessStatus(204) public java.util.concurrent.CompletionStage<Void> e() { return null; }
                          @POST @Path("f") @SuccessStatus(206) public V f() { return null; }
                        }
                        """)
                .source("com.acme.V", "public record V(String id) {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @Waive(value = "decision-contradictory", reason = "A filter of ours drops the body.")
                          @GET @SuccessStatus(204) public String a() { return ""; }
                        }
                        """).checkWaived(compiler);
    }
}
