package dev.edict.processor.rule.path;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathVerbSegmentTest {
    private static final String RULE = "path-verb-segment";

    @ParameterizedTest
    @EnumSource
    void verbPhrases(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/shop")
                        public class R {
                          @POST
                          @Path("/doUserSessionThing") // ERROR: path-verb-segment: POST /shop/doUserSessionThing: path segment 'doUserSessionThing' is a verb phrase. A URL names a resource
                          public void a() {}
                          @GET
                          @Path("get-orders/{id}") // ERROR: path-verb-segment: Name the resource ('orders') and let the method say the rest
                          public String b(@PathParam("id") String id) { return ""; }
                          @POST
                          @Path("create_user") // ERROR: path-verb-segment
                          public void c() {}
                          @GET
                          @Path("FetchHTTPLogs") // WARN: path-verb-segment
                          public void d() {}
                          @DELETE
                          @Path("deleteUser") // WARN: path-verb-segment: ('user')
                          public void e() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void verbsOfCommandsMayStandBelowAResource(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/")
                        public class R {
                          @POST @Path("sendEmail") public void a() {} // WARN: path-verb-segment: ('email')
                          @POST @Path("emails/send-emails") public void b() {} // WARN: path-verb-segment: 'send-emails'
                          @GET @Path("orders/{id}/validate-address") public String c() { return ""; } // WARN: path-verb-segment: 'validate-address'
                          @GET @Path("emails/{id}/send") public void d() {} // WARN: path-verb-segment: a GET must not act
                          @POST @Path("users/{id}/send-invitation") public void e() {}
                          @POST @Path("emails/{id}/send") public void f() {}
                          @GET @Path("send-queues") public String g() { return ""; }
                          @GET @Path("senders/{id}/generators") public String h() { return ""; }
                          @GET @Path("notifications/assignments") public String i() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aReadBesideItsCommandIsNone(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          record Draft(String text) {}
                          @GET @Path("send") public java.util.List<Draft> sendable() { return null; }
                          @GET @Path("{id}/submit") public Draft submitted(@PathParam("id") String id) { return null; }
                          @POST @Path("{id}/submit") public void submit(@PathParam("id") String id) {}
                          @GET @Path("{id}/cancel") public void cancel(@PathParam("id") String id) {} // WARN: path-verb-segment: a GET must not act
                          @POST @Path("{id}/cancel") public void cancelled(@PathParam("id") String id) {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void loneVerbs(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/users")
                        public class R {
                          @GET
                          @Path("get/{id}") // ERROR: path-verb-segment: path segment 'get' is a verb. A URL names a resource
                          public void a() {}
                          @PUT
                          @Path("create") // ERROR: path-verb-segment: Drop the segment, for PUT says it already
                          public void b() {}
                          @POST
                          @Path("create") // WARN: path-verb-segment: Drop the segment, for POST says it already
                          public void c() {}
                          @DELETE
                          @Path("{id}/remove") // WARN: path-verb-segment
                          public void d() {}
                          @GET
                          @Path("{id}/cancel") // WARN: path-verb-segment: Whoever sees a link follows it, so that a GET must not act
                          public void e() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aVerbBeforeWhatThePathHasNamed(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET
                          @Path("listOrders") // WARN: path-verb-segment
                          public void a() {}
                          @PUT
                          @Path("{id}/update-order") // WARN: path-verb-segment
                          public void b() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void oneFindingForTheClassPathHoweverManyMethodsItHas(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource
                        @Path("/getThings") // ERROR: path-verb-segment
                        public class R {
                          @GET public void a() {}
                          @GET @Path("{id}") public void b() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreWholeWords(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/")
                        public class R {
                          @GET @Path("output") public void a() {}
                          @GET @Path("posters") public void b() {}
                          @GET @Path("putters") public void c() {}
                          @GET @Path("authentication-options") public void d() {}
                          @GET @Path("getaways/{id}") public void e() {}
                          @GET @Path("dogs") public void f() {}
                          @GET @Path("settings") public void g() {}
                          @GET @Path("creators") public void h() {}
                          @GET @Path("widgets") public void i() {}
                          @GET @Path("transaction") public void j() {}
                          @GET @Path("microservice") public void k() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void nounsThatBeginWithAVerb(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/")
                        public class R {
                          @GET @Path("process-instances/{id}") public void a() {}
                          @GET @Path("add-ons") public void b() {}
                          @GET @Path("post-codes") public void c() {}
                          @GET @Path("patch-notes") public void d() {}
                          @GET @Path("list-prices") public void e() {}
                          @GET @Path("update-channels") public void f() {}
                          @GET @Path("set_points") public void g() {}
                          @GET @Path("do-not-call-list") public void h() {}
                          @GET @Path("get-started") public void i() {}
                          @GET @Path("deleteMarkers") public void j() {}
                          @GET @Path("order/list") public void k() {}
                          @GET @Path("posts/{id}/comments") public void l() {}
                          @GET @Path("backup") public void m() {}
                          @GET @Path("{id}/refund") public void n() {}
                          @GET @Path("candidates/{id}/resume") public void o() {}
                          @GET @Path("edit-history") public void p() {}
                          @GET @Path("find-my-device") // WARN: path-verb-segment
                          public void q() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void commandsAsTheyAreMeant(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @POST @Path("{id}/cancel") public void a() {}
                          @POST @Path("search") public void b() {}
                          @POST @Path("{id}/execute") public void c() {}
                          @POST @Path("{id}:cancel") public void d() {}
                          @POST @Path("items:batchGet") public void e() {}
                          @PUT @Path("{id}/lock") public void f() {}
                          @DELETE @Path("{id}/star") public void g() {}
                          @POST @Path("{id}/items/remove") public void h() {}
                          @POST @Path("get") @SafePost("Filters can be larger than a URL.") public void i() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void pagesFilesAndVariablesAreNotJudged(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @ApiResource @Path("/users")
                        public class R {
                          @GET @Path("create") @Produces("text/html; charset=UTF-8") public String form() { return ""; }
                          @GET @Path("get-users.json") public String file() { return ""; }
                          @GET @Path("{getUser}") public String variable() { return ""; }
                          @GET @Path("{x: create-.*}") public String pattern() { return ""; }
                        }
                        """)
                .source("com.acme.Legacy", "@Path(\"/getThings\") public class Legacy { @GET public void get() {} }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void annotationsOfABaseClassAreInForce(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET
                          @Path("getAll") // ERROR: path-verb-segment: GET /orders/getAll
                          public T getAll() { return null; }
                        }
                        """)
                .source("com.acme.R", "@ApiResource @Path(\"/orders\") public class R extends Base<String> {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @Waive(value = "path-verb-segment", reason = "The partner's specification fixes this URL.")
                          @GET @Path("getAll") public String getAll() { return ""; }
                        }
                        """).checkWaived(compiler);
    }
}
