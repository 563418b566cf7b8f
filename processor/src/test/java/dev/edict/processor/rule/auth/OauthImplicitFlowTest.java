package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OauthImplicitFlowTest {
    private static final String RULE = "oauth-implicit-flow";

    @ParameterizedTest
    @EnumSource
    void theFlowIsReportedWhereItIsOffered(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Shop", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiService(title = "Shop") @ApplicationPath("/v1")
                        @SecurityScheme(securitySchemeName = "oidc", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(
                            authorizationCode = @OAuthFlow(authorizationUrl = "https://a", tokenUrl = "https://t"),
                            implicit = @OAuthFlow(authorizationUrl = "https://a"))) // ERROR: oauth-implicit-flow: Scheme 'oidc' offers OAuth's implicit flow
                        public class Shop extends Application {}
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R { @GET public String a() { return ""; } }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S { @GET public String a() { return ""; } }
                        """)
                .source("com.acme.Own", """
                        import io.swagger.v3.oas.annotations.enums.*;
                        import io.swagger.v3.oas.annotations.security.*;
                        @ApiResource @Path("/own")
                        @SecurityScheme(name = "own", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(implicit = @OAuthFlow(authorizationUrl = "https://a"))) // ERROR: oauth-implicit-flow: Scheme 'own'
                        public class Own { @GET public String a() { return ""; } }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void otherFlowsAndAnEmptyOneAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource @Path("/r")
                        @SecurityScheme(securitySchemeName = "oidc", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(
                            implicit = @OAuthFlow, clientCredentials = @OAuthFlow(tokenUrl = "https://t")))
                        @SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
                        public class R { @GET public String a() { return ""; } }
                        """)
                .source("com.acme.Plain", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @Path("/plain")
                        @SecurityScheme(securitySchemeName = "old", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(implicit = @OAuthFlow(authorizationUrl = "https://a")))
                        public class Plain { @GET public String a() { return ""; } }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource @Path("/r") @Waive(value = "oauth-implicit-flow", reason = "One old client, gone next year.")
                        @SecurityScheme(securitySchemeName = "oidc", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(implicit = @OAuthFlow(authorizationUrl = "https://a")))
                        public class R { @GET public String a() { return ""; } }
                        """).checkWaived(compiler);
    }

    /** The module that declares the service may hold nothing else. */
    @ParameterizedTest
    @EnumSource
    void aServiceWithoutResourcesIsLookedAt(Compiler compiler) {
        RuleTest.of("oauth-implicit-flow").source("com.acme.Shop", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;
                        @ApiService
                        @SecurityScheme(securitySchemeName = "oidc", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(implicit = @OAuthFlow(authorizationUrl = "https://a"))) // ERROR: oauth-implicit-flow: Scheme 'oidc'
                        public class Shop extends Application {}
                        """).check(compiler);
    }
}
