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
    void inheritedPoliciesCount(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        public interface Api {
                          @GET @Idempotent String a(); // ERROR: idempotency-on-safe-method: GET /r
                        }
                        """)
                .source(
                        "com.acme.R",
                        "@Path(\"/r\") public class R implements Api { public String a() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @Waive(value = "idempotency-on-safe-method", reason = "Shared with a POST.")
                          @GET @Idempotent public String a() { return ""; }
                        }
                        """).checkWaived(compiler);
    }
}
