package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OauthCodeWithoutPkceTest {
    private static final String RULE = "oauth-code-without-pkce";

    @ParameterizedTest
    @EnumSource
    void aSchemeThatDoesNotNamePkceIsNoted(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource @Path("/r")
                        @SecurityScheme(securitySchemeName = "oidc", type = SecuritySchemeType.OAUTH2, description = "Log in with us.", flows = @OAuthFlows(
                            authorizationCode = @OAuthFlow(authorizationUrl = "https://a", tokenUrl = "https://t"))) // INFO: oauth-code-without-pkce: Scheme 'oidc' offers the authorization code flow and does not say that clients use PKCE
                        public class R { @GET public String a() { return ""; } }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aSchemeThatNamesItOrHasNoCodeIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource @Path("/r")
                        @SecurityScheme(securitySchemeName = "a", type = SecuritySchemeType.OAUTH2, description = "With PKCE.", flows = @OAuthFlows(authorizationCode = @OAuthFlow(authorizationUrl = "https://a", tokenUrl = "https://t")))
                        @SecurityScheme(securitySchemeName = "b", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(clientCredentials = @OAuthFlow(tokenUrl = "https://t")))
                        public class R { @GET public String a() { return ""; } }
                        """)
                .source("com.acme.S", """
                        import io.swagger.v3.oas.annotations.enums.*;
                        import io.swagger.v3.oas.annotations.extensions.*;
                        import io.swagger.v3.oas.annotations.security.*;
                        @ApiResource @Path("/s")
                        @SecurityScheme(name = "c", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(authorizationCode = @OAuthFlow(authorizationUrl = "https://a", tokenUrl = "https://t",
                            extensions = @Extension(name = "x-pkce", properties = @ExtensionProperty(name = "method", value = "S256")))))
                        public class S { @GET public String a() { return ""; } }
                        """)
                .source("com.acme.T", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource @Path("/t") @Waive(value = "oauth-code-without-pkce", reason = "The server refuses a code without it.")
                        @SecurityScheme(securitySchemeName = "d", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(authorizationCode = @OAuthFlow(authorizationUrl = "https://a", tokenUrl = "https://t")))
                        public class T { @GET public String a() { return ""; } }
                        """)
                .checkWaived(compiler);
    }

    /** The module that declares the service may hold nothing else. */
    @ParameterizedTest
    @EnumSource
    void aServiceWithoutResourcesIsLookedAt(Compiler compiler) {
        RuleTest.of("oauth-code-without-pkce").source("com.acme.Shop", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;
                        @ApiService
                        @SecurityScheme(securitySchemeName = "oidc", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(authorizationCode = @OAuthFlow(authorizationUrl = "https://a", tokenUrl = "https://t"))) // INFO: oauth-code-without-pkce: Scheme 'oidc'
                        public class Shop extends Application {}
                        """).check(compiler);
    }
}
