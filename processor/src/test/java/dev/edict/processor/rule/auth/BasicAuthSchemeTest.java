package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BasicAuthSchemeTest {
    private static final String RULE = "basic-auth-scheme";

    @ParameterizedTest
    @EnumSource
    void basicForClientsOfOthersIsReported(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource(audience = ApiService.Audience.PUBLIC) @Path("/r")
                        @SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "Basic") // WARN: basic-auth-scheme: Scheme 'basic' asks clients of others for HTTP Basic
                        public class R { @GET public String a() { return ""; } }
                        """).source("com.acme.S", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource(audience = ApiService.Audience.PARTNER) @Path("/s")
                        @SecurityScheme(securitySchemeName = "one", type = SecuritySchemeType.HTTP, scheme = "basic") // WARN: basic-auth-scheme: Scheme 'one'
                        @SecurityScheme(securitySchemeName = "two", type = SecuritySchemeType.HTTP, scheme = "basic")
                        @SecurityScheme(securitySchemeName = "three", type = SecuritySchemeType.HTTP, scheme = "bearer")
                        public class S { @GET @SecurityRequirement(name = "one") public String a() { return ""; } }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void amongOnesOwnItIsAsGoodAsAny(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource(audience = ApiService.Audience.INTERNAL) @Path("/r")
                        @SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
                        public class R { @GET public String a() { return ""; } }
                        """)
                .source("com.acme.S", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource @Path("/s")
                        @SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
                        public class S { @GET public String a() { return ""; } }
                        """)
                .source("com.acme.T", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource(audience = ApiService.Audience.PUBLIC) @Path("/t") @Waive(value = "basic-auth-scheme", reason = "The partner's client knows nothing else.")
                        @SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
                        public class T { @GET public String a() { return ""; } }
                        """)
                .checkWaived(compiler);
    }

    /** The module that declares the service may hold nothing else. */
    @ParameterizedTest
    @EnumSource
    void aServiceWithoutResourcesIsLookedAt(Compiler compiler) {
        RuleTest.of("basic-auth-scheme")
                .source("com.acme.Shop", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;
                        @ApiService(audience = ApiService.Audience.PUBLIC)
                        @SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic") // WARN: basic-auth-scheme: Scheme 'basic'
                        public class Shop extends Application {}
                        """)
                .source("com.acme.Inner", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;
                        @ApiService(audience = ApiService.Audience.INTERNAL)
                        @SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
                        public class Inner extends Application {}
                        """)
                .check(compiler);
    }
}
