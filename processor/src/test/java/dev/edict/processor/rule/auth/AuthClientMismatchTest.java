package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthClientMismatchTest {
    private static final String RULE = "auth-client-mismatch";

    @ParameterizedTest
    @EnumSource
    void aCredentialOfAnotherKindOfClientIsReported(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Shop", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiService(title = "Shop") @ApplicationPath("/v1")
                        @SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
                        @SecurityScheme(securitySchemeName = "session", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.COOKIE, apiKeyName = "sid")
                        @SecurityScheme(securitySchemeName = "key", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.HEADER, apiKeyName = "X-Key")
                        public class Shop extends Application {}
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource(clients = ApiResource.Client.BROWSER) // WARN: auth-client-mismatch: R is for browsers and takes tokens in a header only
                        @Path("/r") @SecurityRequirement(name = "token") public class R { @GET public String a() { return ""; } }
                        """)
                .source("com.acme.S", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource(clients = {ApiResource.Client.NATIVE, ApiResource.Client.SERVICE}) // WARN: auth-client-mismatch: S is for installed applications and services and takes a session cookie only
                        @Path("/s") public class S { @GET @SecurityRequirement(name = "session") public String a() { return ""; } }
                        """)
                .source("com.acme.T", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource(clients = ApiResource.Client.BROWSER) // WARN: auth-client-mismatch: T is for browsers and takes an API key only
                        @Path("/t") public class T { @GET @SecurityRequirement(name = "key") public String a() { return ""; } }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatFitsOrIsNotSaidIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Shop", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiService(title = "Shop") @ApplicationPath("/v1")
                        @SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
                        @SecurityScheme(securitySchemeName = "session", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.COOKIE, apiKeyName = "sid")
                        @SecurityScheme(securitySchemeName = "key", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.HEADER, apiKeyName = "X-Key")
                        @SecurityScheme(securitySchemeName = "mtls", type = SecuritySchemeType.MUTUALTLS)
                        public class Shop extends Application {}
                        """)
                .source("com.acme.A", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource(clients = ApiResource.Client.BROWSER) @Path("/a") @SecurityRequirement(name = "session") public class A { @GET public String a() { return ""; } }
                        """)
                .source("com.acme.B", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource(clients = {ApiResource.Client.BROWSER, ApiResource.Client.THIRD_PARTY}) @Path("/b") @SecurityRequirement(name = "token") public class B { @GET public String a() { return ""; } }
                        """)
                .source("com.acme.C", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource(clients = ApiResource.Client.SERVICE) @Path("/c") public class C {
                          @GET @SecurityRequirement(name = "key") public String a() { return ""; }
                          @PUT @SecurityRequirement(name = "mtls") public void b() {}
                        }
                        """)
                .source("com.acme.D", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource @Path("/d") @SecurityRequirement(name = "token") public class D { @GET public String a() { return ""; } }
                        """)
                .source("com.acme.E", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource(clients = ApiResource.Client.BROWSER) @Path("/e") public class E {
                          @GET @SecurityRequirement(name = "token") @SecurityRequirement(name = "session") public String a() { return ""; }
                          @PUT @SecurityRequirement(name = "unknown") public void b() {}
                        }
                        """)
                .source("com.acme.F", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource(clients = ApiResource.Client.BROWSER) @Path("/f") @SecurityRequirement(name = "token")
                        @Waive(value = "auth-client-mismatch", reason = "The token lives a minute and stays in memory.") public class F { @GET public String a() { return ""; } }
                        """)
                .checkWaived(compiler);
    }
}
