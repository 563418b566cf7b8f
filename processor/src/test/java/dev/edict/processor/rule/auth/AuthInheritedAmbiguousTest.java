package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthInheritedAmbiguousTest {
    private static final String RULE = "auth-inherited-ambiguous";

    @ParameterizedTest
    @EnumSource
    void aMethodAndTheOneItOverridesThatDisagreeAreReported(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Api", """
                        public interface Api<T> {
                          @GET @RolesAllowed("admin") String a();
                          @PUT @RolesAllowed("admin") void b(T in);
                        }
                        """).source("com.acme.R", """
                        @ApiResource @Path("/r") @PermitAll public class R implements Api<String> {
                          @Override public String a() { return ""; } // WARN: auth-inherited-ambiguous: GET /r: @PermitAll of the class decides, but Api#a, which the method overrides, has @RolesAllowed("admin")
                          @Override
                          @RolesAllowed("clerk") // WARN: auth-inherited-ambiguous: PUT /r: @RolesAllowed("clerk") decides, but Api#b
                          public void b(String in) {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void thoseThatAgreeAndThoseThatSayNothingAreSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Api", """
                        public interface Api {
                          @GET @RolesAllowed({"a", "b"}) String a();
                          @PUT @RolesAllowed("admin") void b();
                          @POST void c();
                          @DELETE @RolesAllowed("admin") void d();
                        }
                        """).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R implements Api {
                          @Override @RolesAllowed({"b", "a"}) public String a() { return ""; }
                          @Override public void b() {}
                          @Override @PermitAll public void c() {}
                          @Waive(value = "auth-inherited-ambiguous", reason = "Our runtime takes what stands here.")
                          @Override @RolesAllowed("clerk") public void d() {}
                        }
                        """).checkWaived(compiler);
    }
}
