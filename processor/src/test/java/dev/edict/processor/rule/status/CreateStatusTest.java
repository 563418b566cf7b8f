package dev.edict.processor.rule.status;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreateStatusTest {
    private static final String RULE = "create-status";

    @ParameterizedTest
    @EnumSource
    void aPostThatMakesAResourceSaysSo(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Crud", """
                        public abstract class Crud<T> {
                          @GET @Path("{id}") public T get(@PathParam("id") String id) { return null; }
                          @POST public T create(T item) { return item; } // WARN: create-status: POST /users creates a resource (create) and answers 200
                        }
                        """)
                .source("com.acme.Users", "@ApiResource @Path(\"/users\") public class Users extends Crud<String> {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Path("{orderId}") public String get(@PathParam("orderId") String id) { return ""; }
                          @POST public void addOrder(String order) {} // WARN: create-status: Return what was made with @SuccessStatus(value = 201, location = "/orders/{orderId}")
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatMakesNothingOrSaysItIsSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Path("{id}") public String get(@PathParam("id") String id) { return ""; }
                          @POST @SuccessStatus(201) public String create(String order) { return ""; }
                          @POST @Consumes("text/a") public Response createAny(String order) { return null; }
                          @POST @Consumes("text/b") public String createOrUpdate(String order) { return ""; }
                          @POST @Consumes("text/c") public String createAll(String orders) { return ""; }
                          @POST @Consumes("text/d") public void add(List<String> orders) {}
                          @POST @Consumes("text/e") public String[] addEach(String orders) { return null; }
                          @POST @Consumes("text/f") @SafePost("Long queries.") public String postQuery(String query) { return ""; }
                          @POST @Consumes("text/g") @WebhookReceiver(signature = "S", dedupe = "/id") public void postEvent(String event) {}
                          @POST @Consumes("text/h") @ApiAsync("/orders/{id}") public String createLater(String order) { return ""; }
                          @POST @Consumes("text/i") public String search(String query) { return ""; }
                          @POST @Path("{id}/addition") public String addLine(@PathParam("id") String id) { return ""; }
                          @POST @Path("reports") public String createReport(String spec) { return ""; }
                          @DELETE @Path("tags/{tag}") public void removeTag(@PathParam("tag") String tag) {}
                          @POST @Path("tags") public void addTag(String tag) {}
                          @POST @Path("b") @Waive(value = "create-status", reason = "The first clients test for 200.") public String createB(String b) { return ""; }
                          @GET @Path("b/{id}") public String getB(@PathParam("id") String id) { return ""; }
                        }
                        """).checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentedStatusThatIsNotSentIsSaidOnce(Compiler compiler) {
        RuleTest.of(RULE, "declared-status-mismatch").source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Path("{id}") public String get(@PathParam("id") String id) { return ""; }
                          @POST @APIResponse(responseCode = "201") public String create(String order) { return ""; } // ERROR: declared-status-mismatch
                        }
                        """).check(compiler);
    }

    /** What it makes comes as a cookie or a token, and nobody reads it by an identifier. */
    @ParameterizedTest
    @EnumSource
    void aLoginMakesNoResource(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Credentials", "public record Credentials(String user, String password) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/a")
                        public class R {
                          @GET @Path("session/{id}") public String byId(@PathParam("id") String id) { return ""; }
                          @POST @Path("session") public String add(@FormParam("email") String email) { return ""; }
                          @GET @Path("login/{id}") public String login(@PathParam("id") String id) { return ""; }
                          @POST @Path("login") public String postLogin(String body) { return ""; }
                          @GET @Path("token/{id}") public String token(@PathParam("id") String id) { return ""; }
                          @POST @Path("token") public String createToken(@FormParam("grant_type") String grant) { return ""; }
                          @GET @Path("sessions/{id}") public String session(@PathParam("id") String id) { return ""; }
                          @POST @Path("sessions") public String createSession(Credentials credentials) { return ""; }
                          @GET @Path("tokens/{id}") public String key(@PathParam("id") String id) { return ""; }
                          @POST @Path("tokens") public String createKey(String name) { return ""; } // WARN: create-status
                          @GET @Path("training-sessions/{id}") public String training(@PathParam("id") String id) { return ""; }
                          @POST @Path("training-sessions") public String createTraining(String name) { return ""; } // WARN: create-status
                        }
                        """)
                .check(compiler);
    }
}
