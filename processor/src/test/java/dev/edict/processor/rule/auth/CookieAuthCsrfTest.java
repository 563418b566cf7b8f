package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CookieAuthCsrfTest {
    private static final String RULE = "cookie-auth-csrf";

    @ParameterizedTest
    @EnumSource
    void aWriteByCookieWithoutADefenceIsReported(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource @Path("/r")
                        @SecurityScheme(securitySchemeName = "session", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.COOKIE, apiKeyName = "sid")
                        public class R {
                          @GET @SecurityRequirement(name = "session") public String a() { return ""; }
                          @DELETE @SecurityRequirement(name = "session") public void b() {} // WARN: cookie-auth-csrf: DELETE /r is authenticated by a cookie
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aServiceIsToldOnce(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Shop", """
                        @ApiService(title = "Shop") // WARN: cookie-auth-csrf: The whole service leaves this open, in 2 places
                        @ApplicationPath("/v1") public class Shop extends Application {}
                        """)
                .source("com.acme.Base", """
                        public abstract class Base { @POST public void a(@CookieParam("__Host-session_id") String session) {} }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R extends Base {}
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S { @PUT public void a(@CookieParam("JSESSIONID") jakarta.ws.rs.core.Cookie session) {} }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void defencesOtherCredentialsAndReadsAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.CsrfProtected", """
                        @NameBinding @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface CsrfProtected {}
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.*;

                        @ApiResource @Path("/r")
                        @SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
                        public class R {
                          @POST @Path("a") public void a(@CookieParam("sid") String sid, @HeaderParam("X-XSRF-TOKEN") String token) {}
                          @POST @Path("b") @CsrfProtected public void b(@CookieParam("sid") String sid) {}
                          @POST @Path("c") @Anonymous("Anybody.") public void c(@CookieParam("sid") String sid) {}
                          @POST @Path("d") @SecurityRequirement(name = "token") public void d(@CookieParam("sid") String sid) {}
                          @POST @Path("e") public void e(@CookieParam("theme") String theme) {}
                          @GET public String f(@CookieParam("sid") String sid) { return ""; }
                          @Waive(value = "cookie-auth-csrf", reason = "The proxy checks Origin.") @PUT public void g(@CookieParam("sid") String sid) {}
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource(csrf = ApiService.Csrf.SAME_SITE) @Path("/s") public class S { @POST public void a(@CookieParam("sid") String sid) {} }
                        """)
                .checkWaived(compiler);
    }
}
