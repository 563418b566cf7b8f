package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OauthPasswordGrantTest {
    private static final String RULE = "oauth-password-grant";

    @ParameterizedTest
    @EnumSource
    void theFlowAndTheEndpointAreReported(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource @Path("/r")
                        @SecurityScheme(securitySchemeName = "oidc", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(password = @OAuthFlow(tokenUrl = "https://t"))) // ERROR: oauth-password-grant: Scheme 'oidc' offers OAuth's password flow. RFC 9700 §2.4 forbids this grant
                        public class R {
                          @POST @Path("token") public String token(
                              @FormParam("grant_type") String grant,
                              @FormParam("username") String user,
                              @FormParam("password") String password) { return ""; } // ERROR: oauth-password-grant: POST /r/token takes 'grant_type' with 'username' and 'password'
                        }
                        """)
                .source("com.acme.Form", """
                        public class Form {
                          @FormParam("grant_type") public String grant;
                          @FormParam("username") public String user;
                          @FormParam("password") public String password; // ERROR: oauth-password-grant: POST /s/token
                        }
                        """)
                .source("com.acme.Base", """
                        public abstract class Base<T> { @POST @Path("token") public String token(@BeanParam T form) { return ""; } }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S extends Base<Form> {}
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aLogInHasNoGrant(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource @Path("/r")
                        @SecurityScheme(securitySchemeName = "oidc", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(password = @OAuthFlow, clientCredentials = @OAuthFlow(tokenUrl = "https://t")))
                        public class R {
                          @POST @Path("login") public String login(@FormParam("username") String user, @FormParam("password") String password) { return ""; }
                          @POST @Path("token") public String token(@FormParam("grant_type") String grant, @FormParam("code") String code) { return ""; }
                          @POST @Path("old") @Waive(value = "oauth-password-grant", reason = "Told off in June.")
                          public String old(@FormParam("grant_type") String grant, @FormParam("username") String user, @FormParam("password") String password) { return ""; }
                        }
                        """).checkWaived(compiler);
    }

    /** The module that declares the service may hold nothing else. */
    @ParameterizedTest
    @EnumSource
    void aServiceWithoutResourcesIsLookedAt(Compiler compiler) {
        RuleTest.of("oauth-password-grant").source("com.acme.Shop", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;
                        @ApiService
                        @SecurityScheme(securitySchemeName = "oidc", type = SecuritySchemeType.OAUTH2, flows = @OAuthFlows(password = @OAuthFlow(tokenUrl = "https://a"))) // ERROR: oauth-password-grant: Scheme 'oidc'
                        public class Shop extends Application {}
                        """).check(compiler);
    }
}
