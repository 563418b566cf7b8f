package dev.edict.processor.rule.error;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorUndeclaredTest {

    private static void check(Compiler compiler, String resource, String... more) {
        RuleTest test = RuleTest.of("error-undeclared").source("com.acme.OrderResource", resource);
        int n = 0;
        for (String text : more) {
            test.source("com.acme.More" + n++, text);
        }
        test.check(compiler);
    }

    private static final String OUT_OF_STOCK =
            "class OutOfStock extends ClientErrorException { OutOfStock() { super(\"out of stock\", 409); } }";

    @Test
    void aThrownStatusIsDeclared() {
        check(Compiler.JAVAC, """
                @ApiResource @Path("/orders") public class OrderResource {
                  @POST public void create(String in) {
                    if (in.isEmpty()) throw new OutOfStock(); // WARN: error-undeclared: may answer 409, which nothing declares: its handler throws OutOfStock.
                    if (in.equals("a")) throw new WebApplicationException(Response.status(423).build()); // WARN: error-undeclared: may answer 423
                    if (in.equals("b")) throw new ClientErrorException(Response.Status.GONE); // WARN: error-undeclared: may answer 410
                    if (in.equals("c")) throw new ServiceUnavailableException(); // WARN: error-undeclared: may answer 503
                    if (in.equals("d")) throw new OutOfStock();
                  }
                  @ApiError(status = 409) @ApiError(status = 423)
                  @PUT public void replace(String in) {
                    if (in.isEmpty()) throw new OutOfStock();
                    throw new WebApplicationException(423);
                  }
                }
                """, OUT_OF_STOCK);
    }

    @Test
    void whatFollowsFromTheDeclarationIsNeverDemanded() {
        check(Compiler.JAVAC, """
                @ApiResource @Path("/orders") public class OrderResource {
                  @GET @Path("{id}") public String get(@PathParam("id") String id, @QueryParam("n") int n) {
                    if (n == 1) throw new NotFoundException();
                    if (n == 2) throw new BadRequestException();
                    if (n == 3) throw new ForbiddenException();
                    if (n == 4) throw new NotAuthorizedException("Bearer");
                    if (n == 5) throw new NotAcceptableException();
                    throw new InternalServerErrorException();
                  }
                  @POST @Idempotent public void create(String in) {
                    if (in.isEmpty()) throw new ClientErrorException(422);
                    throw new ClientErrorException(409);
                  }
                  @GET @Path("ping") @Anonymous("health") public String ping() {
                    throw new ForbiddenException(); // WARN: error-undeclared: may answer 403
                  }
                }
                """);
    }

    @Test
    void exceptionsThatAreDeclaredOrHaveAMapperAreSilent() {
        check(
                Compiler.JAVAC,
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  @POST public void create(String in) throws OutOfStock {
                    if (in.isEmpty()) throw new OutOfStock();
                    if (in.equals("a")) throw new Mapped();
                    throw new Closed(); // WARN: error-undeclared: may answer 410, which nothing declares: its handler throws Closed.
                  }
                }
                """,
                "@ApiError(status = 409) class OutOfStock extends ClientErrorException { OutOfStock() { super(409); } }",
                "class Mapped extends ClientErrorException { Mapped() { super(409); } }",
                "class Closed extends ClientErrorException { Closed() { this(\"\"); } Closed(String why) { super(410); } }",
                "class Mapper implements jakarta.ws.rs.ext.ExceptionMapper<Mapped> { public Response toResponse(Mapped e) { return null; } }",
                "class All implements jakarta.ws.rs.ext.ExceptionMapper<WebApplicationException> { public Response toResponse(WebApplicationException e) { return null; } }");
    }

    @Test
    void exceptionsThatDoNotGetOutAreSilent() {
        check(
                Compiler.JAVAC,
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  Stock stock;
                  @POST public void create(String in) {
                    try { stock.take(in); } catch (OutOfStock e) { in.length(); }
                    try { throw new OutOfStock(); } catch (ClientErrorException | IllegalStateException e) { in.length(); }
                    try { in.length(); } catch (WebApplicationException e) { throw e; }
                    Runnable later = () -> { throw new OutOfStock(); };
                  }
                  @PUT public void put(String in) {
                    try {
                      stock.take(in); // WARN: error-undeclared: may answer 409, which nothing declares: its handler throws OutOfStock by way of put → Stock.take.
                    } catch (OutOfStock e) {
                      throw e;
                    }
                  }
                }
                """,
                OUT_OF_STOCK,
                "class Stock { void take(String in) { if (in.isEmpty()) throw new OutOfStock(); } }");
    }

    @Test
    void suppliersOfExceptionsCount() {
        check(Compiler.JAVAC, """
                @ApiResource @Path("/orders") public class OrderResource {
                  @GET public String get() {
                    Optional<String> found = Optional.of("x");
                    found.orElseThrow(OutOfStock::new); // WARN: error-undeclared: may answer 409
                    return found.orElseThrow(() -> new ClientErrorException(410)); // WARN: error-undeclared: may answer 410
                  }
                }
                """, OUT_OF_STOCK);
    }

    @Test
    void anExceptionThatAnotherMethodMakesCountsWhereItIsThrown() {
        check(Compiler.JAVAC, """
                @ApiResource @Path("/orders") public class OrderResource extends Base<String> {
                  @POST public void create(String in, @QueryParam("s") int status) {
                    if (in.isEmpty()) throw gone("empty"); // WARN: error-undeclared: may answer 410
                    if (in.equals("a")) throw of(409, "a"); // WARN: error-undeclared: may answer 409
                    if (in.equals("b")) throw either(in);
                    if (in.equals("c")) throw open(in); // WARN: error-undeclared: may answer 424
                    if (in.equals("e")) throw overridden(in);
                    if (in.equals("d")) throw same(new ClientErrorException(423));
                  }
                  @GET public String get() {
                    Optional<String> found = Optional.of("x");
                    found.orElseThrow(() -> locked("x")); // WARN: error-undeclared: may answer 423
                    found.orElseThrow(Errors::tooEarly); // WARN: error-undeclared: may answer 425
                    try { throw gone("x"); } catch (WebApplicationException e) { return ""; }
                  }
                  private static WebApplicationException gone(String why) {
                    if (why.isEmpty()) return locally("none");
                    return locally(why);
                  }
                  private static WebApplicationException locally(String why) { return new WebApplicationException(why, 410); }
                  private static WebApplicationException of(int status, String why) { return new WebApplicationException(why, status); }
                  private static ClientErrorException either(String in) {
                    if (in.isEmpty()) return new ClientErrorException(423);
                    return new ClientErrorException(424);
                  }
                  private static WebApplicationException same(WebApplicationException e) { return e; }
                  WebApplicationException open(String in) { return new ClientErrorException(424); }
                  WebApplicationException overridden(String in) { return new ClientErrorException(426); }
                  static class Other extends OrderResource {
                    @Override WebApplicationException overridden(String in) { return new ClientErrorException(428); }
                  }
                }
                """, """
                abstract class Base<T> {
                  protected final ClientErrorException locked(T what) { return new ClientErrorException(423); }
                }
                """, """
                class Errors { static ClientErrorException tooEarly() { return new ClientErrorException(425); } }
                """);
    }

    @Test
    void aReturnedErrorCountsAndAnUnknownStatusDoesNot() {
        check(Compiler.JAVAC, """
                @ApiResource @Path("/orders") public class OrderResource {
                  static final int LOCKED = 423;
                  @POST public Response create(String in, @QueryParam("s") int status) {
                    if (in.isEmpty()) return Response.status(Response.Status.CONFLICT).entity("no").build(); // WARN: error-undeclared: may answer 409
                    if (in.equals("x")) return Response.status(LOCKED).build(); // WARN: error-undeclared: may answer 423
                    if (in.equals("a")) throw new WebApplicationException(status);
                    if (in.equals("b")) throw new IllegalStateException();
                    Response.ResponseBuilder b = Response.status(status);
                    return b.status(410).build();
                  }
                }
                """);
    }

    @Test
    void anErrorThatAnotherMethodBuildsCountsWhereItIsReturned() {
        check(Compiler.JAVAC, """
                @ApiResource @Path("/orders") public class OrderResource {
                  @GET public Response find(@QueryParam("q") String q) {
                    return by(q); // WARN: error-undeclared: may answer 410, which nothing declares: its handler answers one by way of find → by.
                  }
                  @GET @Path("probe") public boolean probe(@QueryParam("q") String q) { return by(q).getStatus() == 410; }
                  @ApiError(status = 410)
                  @GET @Path("said") public Response said(@QueryParam("q") String q) { return by(q); }
                  private Response by(String q) {
                    return q.isEmpty() ? Response.status(410).build() : Response.ok(q).build();
                  }
                }
                """);
    }

    @ParameterizedTest
    @EnumSource
    void theThrowsClauseIsReadByEveryCompiler(Compiler compiler) {
        check(
                compiler,
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  @POST public void create(String in) throws Busy, Known { // WARN: error-undeclared: may answer 503, which nothing declares: its throws clause names Busy.
                    throw new Busy();
                  }
                }
                """,
                "class Busy extends ServiceUnavailableException { }",
                "@ApiError(status = 409) class Known extends Exception { }");
    }

    @Test
    void aMapperSpeaksForTheThrowsClause() {
        check(
                Compiler.JAVAC,
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  @POST public void create(String in) throws Busy { throw new Busy(); }
                }
                """,
                "class Busy extends ServiceUnavailableException { }",
                "class Mapper implements jakarta.ws.rs.ext.ExceptionMapper<Busy> { public Response toResponse(Busy e) { return null; } }");
    }

    private static final String SHOP = "@ApiService(title = \"Shop\") class Shop extends Application { }";

    @Test
    void anExceptionOfWhichNothingSaysWhatItBecomesIsAFailure() {
        check(
                Compiler.JAVAC,
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  @POST public void create(String in) throws Late { // WARN: error-undeclared: POST /orders throws Late, of which nothing says what it becomes: clients get 500
                    throw new Late();
                  }
                  @PUT public void replace(String in) throws Late, Lazy { } // WARN: error-undeclared: PUT /orders throws Lazy
                }
                """,
                SHOP,
                "class Late extends Exception { }",
                "class Lazy extends Base { }",
                "@Deprecated abstract class Base extends RuntimeException { }");
    }

    @Test
    void whatSomebodyMayAnswerIsSilent() {
        check(
                Compiler.JAVAC,
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  @POST public void declared(String in) throws Known, Heir { }
                  @PUT public void ofOthers(String in) throws java.io.IOException, ProcessingException { }
                  @PATCH @ApiError(status = 409) public void said(String in) throws Late { }
                  @DELETE @org.eclipse.microprofile.openapi.annotations.responses.APIResponse(responseCode = "410")
                  public void documented() throws Late { }
                  @GET public String annotated() throws Marked { return ""; }
                  @GET @Path("of-library") public String ofLibrary() throws OfLibrary { return ""; }
                  @GET @Path("status") public String status() throws Gone { throw new Gone(); } // WARN: error-undeclared: may answer 410
                }
                """,
                SHOP,
                "@ApiError(status = 409) class Known extends Exception { }",
                "class Heir extends Known { }",
                "class Late extends Exception { }",
                "@interface Answers { int value(); }",
                "@Answers(409) class Marked extends Exception { }",
                "class OfLibrary extends ProcessingException { OfLibrary() { super(\"\"); } }",
                "class Gone extends ClientErrorException { Gone() { super(410); } }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Late", "Exception", "Throwable"})
    void anyMapperMayAnswerIt(String mapped) {
        check(
                Compiler.JAVAC,
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  @POST public void create(String in) throws Late { throw new Late(); }
                }
                """,
                SHOP,
                "class Late extends Exception { }",
                "class Mapper implements jakarta.ws.rs.ext.ExceptionMapper<" + mapped
                        + "> { public Response toResponse(" + mapped + " e) { return null; } }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Shop extends Application { }",
                "@ApiService(title = \"Shop\", errors = ApiService.Errors.EXTERNAL) class Shop extends Application { }"
            })
    void whoseErrorsAreAnsweredElsewhereIsNotAsked(String service) {
        check(Compiler.JAVAC, """
                @ApiResource @Path("/orders") public class OrderResource {
                  @POST public void create(String in) throws Late { throw new Late(); }
                }
                """, service, "class Late extends Exception { }");
    }

    @Test
    void inheritedHandlersCountAndWaiversSilence() {
        check(Compiler.JAVAC, """
                @ApiResource @Path("/orders") public class OrderResource extends Base<String> {
                  @Waive(value = "error-undeclared", reason = "Internal.")
                  @DELETE public void delete() { throw new OutOfStock(); }
                }
                @Path("/others") class Others {
                  @DELETE public void delete() { throw new OutOfStock(); }
                }
                """, OUT_OF_STOCK, """
                abstract class Base<T> {
                  @POST public void create(T in) {
                    throw new OutOfStock(); // WARN: error-undeclared
                  }
                }
                """);
    }

    @Test
    void aMapperOfASuperclassSpeaksForTheThrowsClauseAndForAllItNamesOnly() {
        check(
                Compiler.JAVAC,
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  @POST public void create(String in) throws Busy { throw new Busy(); }
                  @PUT public void put(String in) throws Busy, Down { } // WARN: error-undeclared: its throws clause names Busy.
                }
                """,
                "class Busy extends Overloaded { }",
                "class Overloaded extends ServiceUnavailableException { }",
                "class Down extends ServiceUnavailableException { }",
                "class Mapper implements jakarta.ws.rs.ext.ExceptionMapper<Overloaded> { public Response toResponse(Overloaded e) { return null; } }");
    }

    @Test
    void whatIsDocumentedAsARangeAsTheRestOrInsideAnotherAnnotationIsDeclared() {
        check(Compiler.JAVAC, """
                import org.eclipse.microprofile.openapi.annotations.responses.*;
                @ApiResource @Path("/orders") @APIResponse(responseCode = "5XX", description = "ours")
                public class OrderResource {
                  @APIResponse(responseCode = "200") @APIResponse(responseCode = "default", description = "anything")
                  @POST public void a(String in) { throw new OutOfStock(); }
                  @APIResponse(responseCode = "4xx", description = "yours")
                  @PUT public void b(String in) { throw new OutOfStock(); }
                  @io.swagger.v3.oas.annotations.Operation(
                    responses = @io.swagger.v3.oas.annotations.responses.ApiResponse(responseCode = "409"))
                  @DELETE public void c() { throw new OutOfStock(); }
                  @io.swagger.annotations.ApiResponses(@io.swagger.annotations.ApiResponse(code = 409, message = ""))
                  @PATCH public void d() { throw new OutOfStock(); }
                  @GET @APIResponse(responseCode = "410") public String e() {
                    if (hashCode() == 1) throw new ServiceUnavailableException();
                    throw new OutOfStock(); // WARN: error-undeclared: GET /orders may answer 409
                  }
                }
                """, OUT_OF_STOCK);
    }
}
