package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyScopeMismatchTest {
    private static final String RULE = "idempotency-scope-mismatch";

    @ParameterizedTest
    @EnumSource
    void whoIsAnonymousNamesNoPrincipal(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST @Path("a") @Anonymous("Anybody orders.") @Idempotent // ERROR: idempotency-scope-mismatch: POST /r/a is @Anonymous and keeps the keys of each principal apart
                          public String a(String in) { return in; }
                          @POST @Path("b") @Anonymous("Anybody orders.") @Idempotent(required = false, scope = Idempotent.Scope.PRINCIPAL) // ERROR: idempotency-scope-mismatch
                          public String b(@HeaderParam("User-Agent") String agent, String in) { return in; }
                        }
                        """).source("com.acme.S", """
                        @Path("/s") @Anonymous("A kiosk.") public class S {
                          @POST @Idempotent // ERROR: idempotency-scope-mismatch: POST /s
                          public String a(String in) { return in; }
                          @POST @Path("b") @RolesAllowed("clerk") @Idempotent public String b(String in) { return in; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsPermittedMayBeAStranger(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") @PermitAll public class R {
                          @POST @Path("a") @Idempotent // WARN: idempotency-scope-mismatch: POST /r/a is open to everybody
                          public String a(String in) { return in; }
                          @POST @Path("b") @Idempotent public String b(@Context SecurityContext caller, String in) { return in; }
                          @POST @Path("c") @Idempotent public String c(@HeaderParam("Authorization") String token, String in) { return in; }
                          @POST @Path("d") @Idempotent public String d(@CookieParam("session") String session, String in) { return in; }
                          @POST @Path("e") @Idempotent(scope = Idempotent.Scope.SHARED) public String e(String in) { return in; }
                          @POST @Path("f") @Idempotent(scope = Idempotent.Scope.TENANT) public String f(String in) { return in; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whereAccessIsDecidedElsewhereItIsSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource(auth = ApiService.Auth.EXTERNAL) @Path("/r") public class R {
                          @POST @PermitAll @Idempotent public String a(String in) { return in; }
                          @POST @Path("b") @Idempotent public String b(String in) { return in; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void dropwizardPermitsWhomItKnows(Compiler compiler) {
        RuleTest.of(RULE)
                .source("io.dropwizard.auth.Auth", """
                        package io.dropwizard.auth;
                        public @interface Auth {}
                        """)
                .source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST @PermitAll @Idempotent public String a(String in) { return in; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whoHasANameNeedsNoSharedKeys(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST @Path("a") @RolesAllowed("clerk") @Idempotent(scope = Idempotent.Scope.SHARED) // WARN: idempotency-scope-mismatch: POST /r/a asks for a role
                          public String a(String in) { return in; }
                          @POST @Path("b") @RolesAllowed("clerk") @Idempotent(scope = Idempotent.Scope.TENANT) public String b(String in) { return in; }
                          @POST @Path("c") @RolesAllowed("clerk") @Idempotent public String c(String in) { return in; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUndeclaredOrHasNoKeyIsSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @POST @Path("a") @Idempotent public String a(String in) { return in; }
                          @POST @Path("b") @Idempotent(scope = Idempotent.Scope.SHARED) public String b(String in) { return in; }
                          @POST @Path("c") @Anonymous("x") @Idempotent(scope = Idempotent.Scope.SHARED) public String c(String in) { return in; }
                          @POST @Path("d") @Anonymous("x") @Idempotent(scope = Idempotent.Scope.TENANT) public String d(String in) { return in; }
                          @POST @Path("e") @Anonymous("x") @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP) public String e(String in) { return in; }
                          @POST @Path("f") @Anonymous("x") @NotIdempotent("x") public String f(String in) { return in; }
                          @POST @Path("g") @WebhookReceiver(signature = "S", dedupe = "header:Id") public void g(String in) {}
                          @POST @Path("h") @DenyAll @Idempotent(scope = Idempotent.Scope.SHARED) public String h(String in) { return in; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void inheritedPoliciesCount(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Api", """
                        public interface Api<T> {
                          @POST @Idempotent T a(T in); // ERROR: idempotency-scope-mismatch: POST /r
                        }
                        """).source("com.acme.R", """
                        @Path("/r") @Anonymous("x") public class R implements Api<String> { public String a(String in) { return in; } }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @Waive(value = "idempotency-scope-mismatch", reason = "The cart names its owner.")
                          @POST @Anonymous("x") @Idempotent public String a(String in) { return in; }
                        }
                        """).checkWaived(compiler);
    }
}
