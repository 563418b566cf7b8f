package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialInUrlTest {
    private static final String RULE = "credential-in-url";

    @ParameterizedTest
    @EnumSource
    void aCredentialInAUrlIsReported(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        public abstract class Base {
                          @QueryParam("access_token") String token; // ERROR: credential-in-url: Query parameter 'access_token' of every operation of R
                          @GET @Path("a") public String a() { return ""; }
                          @GET @Path("b") public String b() { return ""; }
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R extends Base {
                          static final String NAME = "client" + "Secret";
                          @POST public void c(
                              @QueryParam(NAME) String c, // ERROR: credential-in-url: Take it in a header (Authorization)
                              @QueryParam("api_key") String d, // WARN: credential-in-url: Query parameter 'api_key'
                              @MatrixParam("password") String e) {} // WARN: credential-in-url: Matrix parameter 'password'
                          @GET @Path("invitations/{token}") public String f(@PathParam("token") String token) { return ""; } // WARN: credential-in-url: Path variable 'token'
                          @GET @Path("g") @Produces("text/event-stream") public void g(
                              @QueryParam("password") String password, // WARN: credential-in-url
                              @Context jakarta.ws.rs.sse.SseEventSink sink) {}
                        }
                        """)
                .source("com.acme.S", """
                        import org.eclipse.microprofile.openapi.annotations.enums.*;
                        import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
                        @ApiResource @Path("/s")
                        @SecurityScheme(securitySchemeName = "key", type = SecuritySchemeType.APIKEY, apiKeyName = "k", in = SecuritySchemeIn.QUERY) // WARN: credential-in-url: @SecurityScheme has an API key in the query
                        public class S { @GET public String a() { return ""; } }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoneOrIsElsewhereIsSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R {
                          @GET public String a(@QueryParam("page_token") String a, @QueryParam("nextToken") String b, @QueryParam("continuationToken") String c,
                              @QueryParam("syncToken") String d, @QueryParam("csrf_token") String e, @QueryParam("id_token_hint") String f,
                              @HeaderParam("api_key") String g, @CookieParam("session_id") String h) { return ""; }
                          @GET @Path("devices/{deviceToken}") public String b(@PathParam("deviceToken") String token) { return ""; }
                          @GET @Path("secrets/{secret}") public String c(@PathParam("secret") String secret) { return ""; }
                          @GET @Path("api-keys/{apiKey}") public String d(@PathParam("apiKey") String key) { return ""; }
                          @GET @Path("chats/{sessionId}") public String e(@PathParam("sessionId") String id) { return ""; }
                          @GET @Path("training-sessions") public String f(@QueryParam("sessionId") String id) { return ""; }
                          @GET @Path("g") @Paginated public List<String> g(@QueryParam("token") String token) { return null; }
                          @POST @Path("h") public String h(@FormParam("password") String password) { return ""; }
                          @Waive(value = "credential-in-url", reason = "A link that works once, for ten minutes.")
                          @GET @Path("i") public String i(@QueryParam("token") String token) { return ""; }
                        }
                        """).checkWaived(compiler);
    }
}
