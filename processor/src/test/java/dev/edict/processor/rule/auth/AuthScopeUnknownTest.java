package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthScopeUnknownTest {
    private static final String RULE = "auth-scope-unknown";

    @ParameterizedTest
    @EnumSource
    void aScopeThatNoListHasIsReportedAtItsPlace(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Shop", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiService(title = "Shop", scopes = {"orders.read", "orders.write"}) @ApplicationPath("/v1")
                        @SecurityScheme(securitySchemeName = "oidc", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(clientCredentials = @OAuthFlow(
                            tokenUrl = "https://t", scopes = @OAuthScope(name = "users.read", description = "Read users."))))
                        public class Shop extends Application {}
                        """)
                .source("com.acme.Base", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        public abstract class Base {
                          @GET @Path("base") @SecurityRequirement(name = "oidc", scopes = "users.delete") public String base() { return ""; } // WARN: auth-scope-unknown: GET /v1/r/base asks for the scope 'users.delete'
                        }
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource @Path("/r") public class R extends Base {
                          @GET @Path("a") @RolesAllowed({"orders.read", "order.read"}) public String a() { return ""; } // WARN: auth-scope-unknown: asks for the role 'order.read', which the service does not declare; nobody is given it, so that the operation answers 403 to everybody. Did you mean 'orders.read'?
                          @GET @Path("b") @SecurityRequirement(name = "oidc", scopes = {"users.read", "orders.write"}) public String b() { return ""; }
                          @GET @Path("c") @RolesAllowed("admin") public String c() { return ""; }
                          @GET @Path("d") @RolesAllowed("**") public String d() { return ""; }
                          @Waive(value = "auth-scope-unknown", reason = "The partner's server gives it out.")
                          @GET @Path("e") @SecurityRequirement(name = "oidc", scopes = "stock.read") public String e() { return ""; }
                        }
                        """)
                .checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAListNothingIsUnknown(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") @RolesAllowed("order.read") public String a() { return ""; }
                          @GET @Path("b") @SecurityRequirement(name = "oidc", scopes = "users.delete") public String b() { return ""; }
                        }
                        """).check(compiler);
    }
}
