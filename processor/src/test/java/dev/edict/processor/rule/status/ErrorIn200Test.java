package dev.edict.processor.rule.status;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorIn200Test {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("error-in-200").source("com.acme.OrderResource", IMPORTS + resource);
        int n = 0;
        for (String text : more) {
            test.source("com.acme.More" + n++, IMPORTS + text);
        }
        return test;
    }

    private static void check(String resource, String... more) {
        sources(resource, more).check(Compiler.JAVAC);
    }

    private static final String IMPORTS =
            "import jakarta.ws.rs.container.*; import jakarta.ws.rs.ext.*; import java.security.Principal;";

    private static final String ERROR = "record ErrorDto(String message) {}";

    @Test
    void aFailureIsSentAsASuccess() {
        check(
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  @POST public Response create(String in) {
                    if (in.isEmpty()) return Response.ok(new ErrorDto("empty")).build(); // WARN: error-in-200: POST /orders sends ErrorDto with status 200
                    if (in.equals("a")) return Response.accepted(new PaymentFailure()).build(); // WARN: error-in-200
                    if (in.equals("b")) return Response.ok().entity(new IllegalStateException("b")).build(); // WARN: error-in-200
                    if (in.equals("c")) return Response.ok(new Envelope(false, "c")).build(); // WARN: error-in-200: Envelope
                    return Response.ok(new Problem("d")).build(); // WARN: error-in-200
                  }
                }
                """,
                ERROR,
                "record PaymentFailure() {}",
                "record Envelope(boolean success, String errorMessage) {}",
                "record Problem(String title) {}");
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionThatIsReturnedInsteadOfThrown(Compiler compiler) {
        sources(
                        """
                        @ApiResource @Path("/orders") public class OrderResource extends Base<IllegalStateException> {
                          @GET public NotFoundException get() { return new NotFoundException(); } // WARN: error-in-200: GET /orders sends NotFoundException with status 200
                          @PUT public java.util.concurrent.CompletionStage<OutOfStock> put() { return null; } // WARN: error-in-200: OutOfStock
                          @DELETE @Path("a") public String delete() throws OutOfStock { throw new OutOfStock(); }
                          @GET @Path("last-exception") public Seen last() { return null; }
                        }
                        """,
                        "abstract class Base<T> { @PATCH public T patch() { return null; } // WARN: error-in-200: IllegalStateException\n }",
                        "class OutOfStock extends RuntimeException {}",
                        "record Seen(String exception) {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aMethodThatReturnsAFailureSendsItAsASuccess(Compiler compiler) {
        sources(
                        """
                        @ApiResource @Path("/orders") public class OrderResource extends Base<PaymentFailure> {
                          @POST @Path("a") public Envelope create(String in) { return null; } // WARN: error-in-200: POST /orders/a sends Envelope with status 200
                          @POST @Path("b") public Envelope again(String in) { return null; }
                          @GET @Path("c") public Mirror mirror() { return null; }
                          @GET @Path("errors") public ErrorDto last() { return null; }
                          @PUT @Path("d") @SuccessStatus(207) public ErrorDto many() { return null; }
                        }
                        """,
                        ERROR,
                        "record PaymentFailure() {}",
                        "record Mirror(String terror, boolean success) {}",
                        "class Outcome<E> { public boolean success; public E errorMessage; }",
                        "class Envelope extends Outcome<String> { public String id; }",
                        """
                        abstract class Base<T> {
                          @PUT @SuccessStatus(201) public T put() { return null; } // WARN: error-in-200: PUT /orders sends PaymentFailure with status 201
                        }
                        """)
                .check(compiler);
    }

    @Test
    void errorsWithTheirStatusAndWordsThatOnlyLookLikeThemAreSilent() {
        check(
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  int n;
                  @POST public Response create(String in) {
                    if (n == 0) return Response.status(409).entity(new ErrorDto("x")).build();
                    if (n == 1) return Response.status(n).entity(new ErrorDto("x")).build();
                    if (n == 2) return Response.ok(new ErrorReport("x")).build();
                    if (n == 3) return Response.ok(new Mirror("x")).build();
                    if (n == 4) return Response.ok(new Result(true, 1)).build();
                    if (n == 5) return Response.status(207).entity(new ErrorDto("x")).build();
                    return Response.ok(in).build();
                  }
                  @GET @Path("{id}/errors/{n}") public Response one() { return Response.ok(new ErrorDto("x")).build(); }
                  @GET @Path("last") public Response lastFailure() { return Response.ok(new ErrorDto("x")).build(); }
                }
                """,
                ERROR,
                "record ErrorReport(String text) {}",
                "record Mirror(String terror) {}",
                "record Result(boolean success, int count) {}");
    }

    @Test
    void mappersAndGenericHandlersAreLookedInto() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource extends Base<ErrorDto> {}
                """, ERROR, """
                abstract class Base<T> {
                  T it;
                  @GET public Response get() { return Response.ok(it).build(); }
                  @PUT public Response put() { return Response.ok(new ErrorDto("x")).build(); } // WARN: error-in-200: PUT /orders
                }
                """, """
                class Mapper implements ExceptionMapper<IllegalStateException> {
                  public Response toResponse(IllegalStateException e) {
                    return Response.ok(new ErrorDto("x")).build(); // WARN: error-in-200: Mapper.toResponse
                  }
                }
                """);
    }

    @Test
    void waived() {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @Waive(value = "error-in-200", reason = "The terminals know no other status.")
                  @GET public Response get() { return Response.ok(new ErrorDto("x")).build(); }
                }
                """, ERROR).checkWaived(Compiler.JAVAC);
    }
}
