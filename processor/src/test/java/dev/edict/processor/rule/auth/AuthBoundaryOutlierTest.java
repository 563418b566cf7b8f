package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthBoundaryOutlierTest {
    private static final String RULE = "auth-boundary-outlier";

    @ParameterizedTest
    @EnumSource
    void theOneThatAsksForSomethingElseIsReported(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        public abstract class Base<T> { @GET @Path("base") @RolesAllowed("r") public T base() { return null; } }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R extends Base<String> {
                          @GET @Path("a") @RolesAllowed("r") public String a() { return ""; }
                          @GET @Path("b") @RolesAllowed("s") public String b() { return ""; }
                          @GET @Path("c") public String c(@HeaderParam("X-Api-Key") String key) { return ""; } // WARN: auth-boundary-outlier: GET /r/c tells its callers by the header 'X-Api-Key', all 3 others of R by the container's roles
                          @POST @Path("d") @Anonymous("x") public void d() {}
                        }
                        """)
                .source("com.acme.S", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource @Path("/s") public class S {
                          @GET @Path("a") @SecurityRequirement(name = "oidc") public String a() { return ""; }
                          @GET @Path("b") @SecurityRequirement(name = "oidc") @SecurityRequirement(name = "key") public String b() { return ""; }
                          @GET @Path("c") @SecurityRequirement(name = "oidc") public String c() { return ""; }
                          @GET @Path("d")
                          @SecurityRequirement(name = "key") // WARN: auth-boundary-outlier: GET /s/d tells its callers by the scheme 'key', all 3 others of S by the scheme 'oidc'
                          public String d() { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void fewMethodsOpenOnesAndTwoHabitsAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") @RolesAllowed("r") public String a() { return ""; }
                          @GET @Path("b") @RolesAllowed("s") public String b() { return ""; }
                          @GET @Path("c") public String c(@HeaderParam("X-Api-Key") String key) { return ""; }
                          @POST @Path("d") @PermitAll public void d() {}
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S {
                          @GET @Path("a") @RolesAllowed("r") public String a() { return ""; }
                          @GET @Path("b") @RolesAllowed("s") public String b() { return ""; }
                          @GET @Path("c") public String c(@HeaderParam("X-Api-Key") String key) { return ""; }
                          @POST @Path("d") public void d(@HeaderParam("X-Api-Key") String key) {}
                        }
                        """)
                .source("com.acme.T", """
                        @ApiResource @Path("/t") public class T {
                          @GET @Path("a") @RolesAllowed("r") public String a() { return ""; }
                          @GET @Path("b") @RolesAllowed("s") public String b() { return ""; }
                          @GET @Path("c") @RolesAllowed("s") public String c() { return ""; }
                          @Waive(value = "auth-boundary-outlier", reason = "The nightly job calls it.")
                          @POST @Path("d") public void d(@HeaderParam("X-Api-Key") String key) {}
                        }
                        """)
                .checkWaived(compiler);
    }
}
