package dev.edict.processor.rule.error;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorTypeUnstableTest {
    private static final String RULE = "error-type-unstable";

    @ParameterizedTest
    @EnumSource
    void aTypeIsAUriThatMeansOneThing(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.SoldOutException", """
                        @ApiError(status = 422, type = "conflict", title = "Sold out") // ERROR: error-type-unstable: @ApiError: problem type 'conflict' has the status 422 here and 409 at
                        public class SoldOutException extends Exception {}
                        """)
                .source("com.acme.Api", """
                        public interface Api {
                          @ApiError(status = 409, type = "conflict", title = "Conflict")
                          @POST void a() throws SoldOutException;
                          @ApiError(status = 409, type = "conflict", title = "Other") // ERROR: error-type-unstable: PUT /r: problem type 'conflict' has the title 'Other' here and 'Conflict' at
                          @PUT void b();
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r")
                        @ApiError(status = 404, type = "not found") // ERROR: error-type-unstable: @ApiError: problem type 'not found' is no URI reference
                        public class R implements Api {
                          static final String OPEN = "order-{" + "id}";
                          public void a() throws SoldOutException {}
                          public void b() {}
                          @ApiError(status = 404, type = OPEN) // ERROR: error-type-unstable: 'order-{id}' is no URI reference
                          @ApiError(status = 404, type = "https:///orders") // ERROR: error-type-unstable: 'https:///orders' is no URI reference
                          @ApiError(status = 404, type = "unknown", title = "No order %s") // ERROR: error-type-unstable: has the placeholder %s
                          @ApiError(status = 404, type = "gone", title = "Order {id} is gone") // ERROR: error-type-unstable: has the placeholder {id}
                          @ApiError(status = 409) // WARN: error-type-unstable: PATCH /r: the 409 has no problem type
                          @PATCH public void c() {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatStaysTheSameIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.SoldOutException", """
                        @ApiError(status = 409)
                        public class SoldOutException extends Exception {}
                        """)
                .source("com.acme.R", """
                        import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                        @ApiResource @Path("/r")
                        @ApiError(status = 409, type = "urn:acme:sold-out")
                        @ApiError(status = 409, type = "tag:acme.com,2026:sold-out")
                        @ApiError(status = 409, type = "https://errors.acme.com/sold-out#it")
                        public class R {
                          @POST @ApiError(status = 409, type = "busy", title = "Busy") public void a() throws SoldOutException {}
                          @PUT @ApiError(status = 409, type = "busy", title = "Busy") public void b() throws SoldOutException {}
                          @PATCH @ApiError(status = 409, type = "busy") @ApiError(status = 404) public void c() {}
                          @GET @APIResponse(responseCode = "409") @ApiError(status = 503, type = "full", title = "100% full") public String d() { return ""; }
                          @Waive(value = "error-type-unstable", reason = "Old clients know it.")
                          @DELETE @ApiError(status = 404, type = "busy") public void e() {}
                        }
                        """)
                .checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void oneTypeMeansOneThingInAllResources(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET @ApiError(status = 409, type = "busy") public String a() { return ""; }
                          @PUT @ApiError(status = 404, type = "gone") public void b() {}
                        }
                        """).source("com.acme.S", """
                        @ApiResource @Path("/s") public class S {
                          @GET
                          @ApiError(status = 423, type = "busy") // ERROR: error-type-unstable: GET /s has the problem type 'busy' with the status 423, R#a with '409'
                          public String a() { return ""; }
                          @PUT @ApiError(status = 404, type = "gone") public void b() {}
                        }
                        """).check(compiler);
    }

    private static final String SERVICE =
            "@ApiService(title = \"Shop\") public class Shop extends jakarta.ws.rs.core.Application {}";

    private static RuleTest thrownInBodies() {
        return RuleTest.of(RULE)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET public String a(@QueryParam("n") int n) throws Declared {
                            if (n == 1) throw new A();
                            if (n == 2) throw new B();
                            throw new Odd();
                          }
                        }
                        """)
                .source(
                        "com.acme.A",
                        "@ApiError(status = 409, type = \"conflict\", title = \"C\") public class A extends RuntimeException {}")
                .source(
                        "com.acme.Declared",
                        "@ApiError(status = 409, type = \"closed\") public class Declared extends RuntimeException {}")
                .source("com.acme.Odd", """
                        @ApiError(status = 409, type = "conflict here") // ERROR: error-type-unstable: @ApiError: problem type 'conflict here' is no URI reference
                        public class Odd extends RuntimeException {}
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionThatNoOperationDeclaresIsJudgedToo(Compiler compiler) {
        thrownInBodies()
                .source("com.acme.Shop", SERVICE)
                .source("com.acme.B", """
                        @ApiError(status = 422, type = "conflict", title = "C") // ERROR: error-type-unstable: @ApiError: problem type 'conflict' has the status 422 here and 409 at com.acme.A
                        @ApiError(status = 423, type = "closed") // ERROR: error-type-unstable: @ApiError: problem type 'closed' has the status 423 here and 409 at com.acme.Declared
                        public class B extends RuntimeException {}
                        """)
                .source("com.acme.Waived", """
                        @Waive(value = "error-type-unstable", reason = "Old clients know it.")
                        @ApiError(status = 404, type = "conflict") public class Waived extends RuntimeException {}
                        """)
                .source(
                        "com.acme.Same",
                        "@ApiError(status = 409, type = \"conflict\", title = \"C\") public class Same extends RuntimeException {}")
                .source(
                        "com.acme.NoException",
                        "@ApiError(status = 404, type = \"conflict\") public class NoException {}")
                .checkWaived(compiler);
    }

    /** Each of them may be of another service, which resolves types on another {@code errorBase}. */
    @ParameterizedTest
    @EnumSource
    void withoutTheirServiceExceptionsAreNotCompared(Compiler compiler) {
        thrownInBodies()
                .source(
                        "com.acme.B",
                        "@ApiError(status = 422, type = \"conflict\", title = \"C\") public class B extends RuntimeException {}")
                .check(compiler);
    }
}
