package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
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
}
