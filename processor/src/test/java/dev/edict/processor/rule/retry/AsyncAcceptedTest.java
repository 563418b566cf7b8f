package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsyncAcceptedTest {
    private static final String RULE = "async-accepted";

    @ParameterizedTest
    @EnumSource
    void aPromiseWithoutAPlaceToAskIsWarned(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Thanks", "public record Thanks(String text) {}")
                .source("com.acme.Api", """
                        public interface Api {
                          int LATER = 200 + 2;
                          @POST @SuccessStatus(LATER) void a(); // WARN: async-accepted: POST /r answers 202 and nothing tells where
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R implements Api {
                          public void a() {}
                          @PUT @SuccessStatus(202) public Thanks b() { return null; } // WARN: async-accepted: Declare @ApiAsync
                          @GET @SuccessStatus(202) public Thanks c() { return null; } // WARN: async-accepted: GET /r answers 202, but a GET starts nothing
                          @GET @Path("d") @ApiAsync("/jobs/{text}") public Thanks d() { return null; } // WARN: async-accepted: GET /r/d answers 202
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatTellsWhereToAskIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Job", "public record Job(String jobId) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R {
                          @POST @ApiAsync("/jobs/{jobId}") public Job a() { return null; }
                          @PUT @SuccessStatus(value = 202, location = "/jobs/{jobId}") public Job b() { return null; }
                          @PATCH @SuccessStatus(202) public Job c() { return null; }
                          @DELETE @SuccessStatus(202) public Response d() { return null; }
                          @POST @Path("e") @SuccessStatus(202) @WebhookReceiver(signature = "S", dedupe = "/id") public void e(String event) {}
                          @POST @Path("f") @SuccessStatus(201) public void f() {}
                          @PUT @Path("g") @SuccessStatus(202) public Map<String, String> g() { return null; }
                          @Waive(value = "async-accepted", reason = "Nobody asks for the outcome.")
                          @POST @Path("h") @SuccessStatus(202) public void h() {}
                        }
                        """)
                .checkWaived(compiler);
    }

    @Test
    void aResponseThatIsBuiltIsLookedAt() {
        RuleTest.of("async-accepted")
                .source("com.acme.Job", "record Job(String id) {}")
                .source("com.acme.Note", "record Note(String text) {}")
                .source("com.acme.Base", """
                        abstract class Base<T> {
                          @PUT public Response put(T in) { return Response.status(202).build(); } // WARN: async-accepted: PUT /exports
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/exports")
                        public class R extends Base<String> {
                          java.net.URI uri;
                          @POST public Response export(String in) {
                            if (in.isEmpty()) return Response.accepted().build(); // WARN: async-accepted: POST /exports answers 202 and nothing tells
                            if (in.equals("a")) return Response.accepted(new Note("soon")).build(); // WARN: async-accepted
                            if (in.equals("b")) return Response.accepted(new Job("1")).build();
                            if (in.equals("c")) return Response.accepted().location(uri).build();
                            if (in.equals("d")) return Response.accepted().header("Operation-Location", in).build();
                            if (in.equals("e")) return Response.accepted().header(in, in).build();
                            if (in.equals("f")) return Response.accepted(Map.of("job", in)).build();
                            Response.ResponseBuilder kept = Response.accepted();
                            return kept.build();
                          }
                          @PATCH @ApiAsync("/exports/{id}") public Response declared() { return Response.accepted().build(); }
                        }
                        """)
                .check(Compiler.JAVAC);
    }

    /** Only where the document is assembled is every operation there. */
    @ParameterizedTest
    @EnumSource
    void aPlaceToAskWhereNothingAnswersIsWarned(Compiler compiler) {
        String shop = "@ApiService @ApplicationPath(\"/v1\") public class Shop extends Application {}";
        String base = """
                        public abstract class Base<T> {
                          static final String JOBS = "/jobs/{id}";
                          @POST @Path("a") @ApiAsync(JOBS) public T a() { return null; }
                          @POST @Path("b") @ApiAsync("/job/{id}") public T b() { return null; }%s
                          @POST @Path("c") @ApiAsync("/jobs/{id}/result") public T c() { return null; }%s
                          @POST @Path("d") @ApiAsync("https://jobs.example.com/{id}") public T d() { return null; }
                          @POST @Path("e") @ApiAsync("/jobs/newest") public T e() { return null; }
                          @POST @Path("f") @ApiAsync("/files/a/b") public T f() { return null; }
                        }
                        """;
        String resources =
                "@ApiResource @Path(\"/r\") public class R extends Base<R.Job> { public record Job(String id) {} }";
        String jobs = """
                        @ApiResource @Path("/") public class Jobs {
                          @GET @Path("jobs/{jobId}") public String get(@PathParam("jobId") String id) { return ""; }
                          @PUT @Path("job/{jobId}") public void put(@PathParam("jobId") String id) {}
                          @GET @Path("files/{path: .+}") public String file(@PathParam("path") String path) { return ""; }
                        }
                        """;
        RuleTest.of(RULE)
                .source("com.acme.Shop", shop)
                .source(
                        "com.acme.Base",
                        base.formatted(
                                " // WARN: async-accepted: POST /v1/r/b sends clients to '/job/{id}'",
                                " // WARN: async-accepted: no GET of the service answers there"))
                .source("com.acme.R", resources)
                .source("com.acme.Jobs", jobs)
                .check(compiler);
        RuleTest.of(RULE)
                .source("com.acme.Base", base.formatted("", ""))
                .source("com.acme.R", resources)
                .source("com.acme.Jobs", jobs)
                .check(compiler);
    }
}
