package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthConflictTest {
    private static final String RULE = "auth-conflict";

    @ParameterizedTest
    @EnumSource
    void oneElementSaysOneThing(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @GET @Path("a") @PermitAll @RolesAllowed("r") public String a() { return ""; } // ERROR: auth-conflict: GET /r/a: @PermitAll and @RolesAllowed stand together and say that anybody may call and that only some may call
                          @GET @Path("b") @DenyAll @PermitAll public String b() { return ""; } // ERROR: auth-conflict: that nobody may call
                          @GET @Path("c") @Anonymous("x") @RolesAllowed("r") public String c() { return ""; } // ERROR: auth-conflict: @Anonymous and @RolesAllowed
                          @GET @Path("d") @RolesAllowed("r") @DenyAll public String d() { return ""; } // ERROR: auth-conflict: nobody
                          @GET @Path("e") @javax.annotation.security.PermitAll @RolesAllowed("r") public String e() { return ""; } // ERROR: auth-conflict: anybody
                        }
                        """).source("com.acme.S", """
                        @PermitAll @RolesAllowed("r") // ERROR: auth-conflict: @PermitAll and @RolesAllowed
                        @Path("/s") public class S {
                          @GET public String a() { return ""; }
                          @PUT public void b() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theMethodHoldsOverItsClassAndTheSameMayBeSaidTwice(Compiler compiler) {
        RuleTest.of(RULE)
                .source("io.quarkus.security.Authenticated", """
                        package io.quarkus.security;
                        public @interface Authenticated {}
                        """)
                .source("com.acme.Api", "public interface Api { @GET @Path(\"d\") @PermitAll String d(); }")
                .source("com.acme.R", """
                        @RolesAllowed("r") @Path("/r") public class R implements Api {
                          @GET @Path("a") @PermitAll public String a() { return ""; }
                          @GET @Path("b") @PermitAll @Anonymous("Prices are public.") public String b() { return ""; }
                          @GET @Path("c") @RolesAllowed("s") @io.quarkus.security.Authenticated public String c() { return ""; }
                          @GET @Path("d") @RolesAllowed("s") public String d() { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @Waive(value = "auth-conflict", reason = "Our container takes @DenyAll first.")
                          @GET @DenyAll @RolesAllowed("r") public String a() { return ""; }
                        }
                        """).checkWaived(compiler);
    }
}
