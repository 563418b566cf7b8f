package dev.edict.processor.rule.status;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusNonstandardTest {
    private static final String RULE = "status-nonstandard";

    @ParameterizedTest
    @EnumSource
    void whatIsNoStatusIsAnErrorAndWhatNobodyKnowsAWarning(Compiler compiler) {
        RuleTest.of(RULE, "delete-status", "annotation-value-invalid")
                .source("com.acme.CalmException", """
                        @ApiError(status = 420) // WARN: status-nonstandard: @ApiError: 420 is not registered
                        public class CalmException extends Exception {}
                        """)
                .source("com.acme.Base", """
                        import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                        public abstract class Base {
                          static final String CODE = "4" + "99";
                          @GET @Path("a") @APIResponse(responseCode = CODE) public String a() throws CalmException { return ""; } // WARN: status-nonstandard: GET /r/a: 499 is not registered
                        }
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                        @ApiResource @Path("/r")
                        @APIResponse(responseCode = "20O") // ERROR: status-nonstandard: '20O' is no status
                        public class R extends Base {
                          @POST @APIResponse(responseCode = "600") public Response b() { return null; } // ERROR: status-nonstandard: POST /r: '600' is no status
                          @DELETE @SuccessStatus(299) public void c() {} // WARN: status-nonstandard: 299 is not registered
                          @GET @Path("d") @SuccessStatus(201) public String d() { return ""; } // WARN: status-nonstandard: GET /r/d declares 201
                          @PUT @APIResponse(responseCode = "304") public void e() {} // WARN: status-nonstandard: 412 here
                          @PATCH @ApiError(status = 418) public void f() {} // WARN: status-nonstandard: 418 is not registered
                        }
                        """)
                .source("com.acme.S", """
                        import io.swagger.annotations.ApiResponse;
                        @ApiResource @Path("/s")
                        public class S {
                          @GET @ApiResponse(code = 1001, message = "x") public String a() { return ""; } // ERROR: status-nonstandard: '1001' is no status
                        }
                        """)
                .check(compiler);
    }

    @Test
    void statusesThatBodiesSendAreLookedAt() {
        RuleTest.of(RULE, "no-content-with-body")
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R extends Base<String> {
                          int n;
                          @GET public Response a() {
                            if (n == 0) return Response.status(420).build(); // WARN: status-nonstandard: GET /r: 420 is not registered
                            if (n == 1) return Response.status(4004).build(); // ERROR: status-nonstandard: GET /r sends 4004, which is no status
                            if (n == 2) throw new WebApplicationException(299); // WARN: status-nonstandard: 299
                            if (n == 3) return Response.status(n).build();
                            return Response.status(451).build();
                          }
                          @DELETE public Response c() { return Response.status(204).entity("x").build(); } // ERROR: no-content-with-body
                        }
                        """)
                .source("com.acme.Base", """
                        abstract class Base<T> {
                          @POST public Response b(T in) { return Response.status(499).build(); } // WARN: status-nonstandard: POST /r: 499
                        }
                        """)
                .source("com.acme.Filter", """
                        import jakarta.ws.rs.container.*;
                        class Filter implements ContainerRequestFilter {
                          public void filter(ContainerRequestContext request) {
                            request.abortWith(Response.status(420).build()); // WARN: status-nonstandard: Filter.filter: 420
                          }
                        }
                        """)
                .check(Compiler.JAVAC);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRegisteredIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                        @ApiResource @Path("/r")
                        public class R {
                          @GET @APIResponse(responseCode = "default") @APIResponse(responseCode = "4XX") @APIResponse(responseCode = "304")
                          public String a() { return ""; }
                          @POST @SuccessStatus(201) @ApiError(status = 451) @ApiError(status = 511) public void b() {}
                          @POST @Path("c") @APIResponse(responseCode = "207") @APIResponse(responseCode = "5xx") public Response c() { return null; }
                          @Waive(value = "status-nonstandard", reason = "The gateway in front answers 520.")
                          @PUT @APIResponse(responseCode = "520") public void d() {}
                        }
                        """)
                .source("com.acme.Plain", """
                        import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                        @Path("/plain")
                        public class Plain {
                          @PUT @APIResponse(responseCode = "520") public void d() {}
                        }
                        """)
                .checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatAnAnnotationCannotHaveIsSaidOnce(Compiler compiler) {
        RuleTest.of(RULE, "annotation-value-invalid").source("com.acme.R", """
                        @ApiResource @Path("/r")
                        public class R {
                          @PUT @ApiError(status = 200) public void a() {} // ERROR: annotation-value-invalid
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionThatNoOperationDeclaresIsJudgedToo(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Calm", """
                        @ApiError(status = 420) // WARN: status-nonstandard: @ApiError: 420 is not registered
                        public class Calm extends RuntimeException {}
                        """)
                .source("com.acme.Busy", "@ApiError(status = 429) public class Busy extends RuntimeException {}")
                .check(compiler);
    }
}
