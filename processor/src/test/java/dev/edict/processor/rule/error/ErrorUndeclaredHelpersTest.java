package dev.edict.processor.rule.error;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that refuse for handlers, and what handlers make of it. */
class ErrorUndeclaredHelpersTest {
    private static final String ERRORS = """
            public class Errors {
              public WebApplicationException conflict() { return new WebApplicationException(409); }
              public static WebApplicationException gone() { return new WebApplicationException(410); }
              public Response teapot() { return Response.status(418).build(); }
              public void check(String in) { if (in.isEmpty()) throw new WebApplicationException(423); }
              public static void must(boolean it, int status) { if (!it) throw new WebApplicationException("no", status); }
              public static void should(boolean it, int status) { must(it, status); }
            }
            """;

    private static void check(String members) {
        RuleTest.of("error-undeclared")
                .source("com.acme.Errors", ERRORS)
                .source("com.acme.ApiException", """
                        public class ApiException extends WebApplicationException {
                          public ApiException(int status, String text) { super(text, status); }
                          public ApiException(String text, int status) { this(status, text); }
                          public ApiException(long ticket, int shelf) { super("" + ticket + shelf, 409); }
                          public ApiException(Response.Status status) { super(Response.status(status).entity("x").build()); }
                        }
                        """)
                .source(
                        "com.acme.R",
                        "@ApiResource @Path(\"/r\") public class R { Errors errors = new Errors(); boolean it;\n"
                                + members + "}")
                .check(Compiler.JAVAC);
    }

    @Test
    void methodsOfOtherClassesRefuse() {
        check("""
                @POST @Path("a") public void a(String in) { check(in); } // WARN: error-undeclared: 409, which nothing declares: its handler throws WebApplicationException by way of a → check
                private void check(String in) { if (in.isEmpty()) throw new WebApplicationException(409); }
                @POST @Path("b") public Response b(String in) { throw errors.conflict(); } // WARN: error-undeclared: 409
                @POST @Path("c") public Response c(String in) { throw Errors.gone(); } // WARN: error-undeclared: 410
                @POST @Path("d") public Response d(String in) { return errors.teapot(); } // WARN: error-undeclared: 418, which nothing declares: its handler answers one by way of d → Errors.teapot
                @POST @Path("e") public Response e(String in) { errors.check(in); return null; } // WARN: error-undeclared: 423
                """);
    }

    @Test
    void aStatusThatAMethodIsGivenIsWhatItAnswers() {
        check("""
                @POST @Path("a") public void a(String in) { Errors.must(it, 409); } // WARN: error-undeclared: 409
                @POST @Path("b") public void b(String in) { Errors.should(it, 410); Errors.should(it, 423); } // WARN: error-undeclared: 410 // WARN: error-undeclared: 423
                @POST @Path("c") public Response c(String in) { return error(Response.Status.CONFLICT, "x"); } // WARN: error-undeclared: 409
                private Response error(Response.Status status, String text) { return Response.status(status).entity(text).build(); }
                @POST @Path("d") public Response d(String in) { return of(451); } // WARN: error-undeclared: 451
                private Response of(int status) { return Optional.of("").map(x -> Response.status(status).build()).orElse(null); }
                @POST @Path("e") public Response e(String in) { throw fail("x", 409); } // WARN: error-undeclared: 409
                private static WebApplicationException fail(String text, int status) { return new WebApplicationException(text, status); }
                @POST @Path("f") public Response f(String in) { throw new ApiException(409, "x"); } // WARN: error-undeclared: 409
                @POST @Path("g") public Response g(String in) { throw new ApiException("x", 410); } // WARN: error-undeclared: 410
                @POST @Path("h") public Response h(String in) { throw new ApiException(Response.Status.GONE); } // WARN: error-undeclared: 410
                @POST @Path("i") public Response i(String in) { throw late(423); } // WARN: error-undeclared: 423
                private static WebApplicationException late(int status) { return new ApiException(status, "late"); }
                """);
    }

    @Test
    void aNumberThatSaysNoStatusIsNone() {
        check("""
                @POST @Path("a") public Response a(String in) { return page(451, 200); }
                private Response page(int size, int status) { return Response.status(status).entity(size).build(); }
                @POST @Path("b") public Response b(String in) { return moved(451); }
                private Response moved(int status) { status = 201; return Response.status(status).build(); }
                @POST @Path("c") public Response c(String in, @QueryParam("n") int n) { return of(n); }
                private Response of(int status) { return Response.status(status).build(); }
                @POST @Path("d") public Response d(String in) { throw new ApiException(7L, 451); } // WARN: error-undeclared: 409
                @POST @Path("e") @ApiError(status = 409) public void e(String in) { Errors.must(it, 409); }
                @POST @Path("f") public void f(String in) { try { Errors.must(it, 409); } catch (WebApplicationException e) { it = true; } }
                """);
    }

    @Test
    void aResponseThatIsKeptToBeReturnedIsReturned() {
        check("""
                @POST @Path("a") public Response a(String in) { Response no = refuse(); return no; } // WARN: error-undeclared: 409
                private Response refuse() { return Response.status(409).build(); }
                @POST @Path("b") public Response b(String in) {
                  Response no = maybe(in); // WARN: error-undeclared: 410
                  if (no != null) { return no; }
                  return Response.ok().build();
                }
                private Response maybe(String in) { return in.isEmpty() ? Response.status(410).build() : null; }
                @POST @Path("c") public Response c(String in) { Response no = Response.status(423).build(); return no; } // WARN: error-undeclared: 423
                @POST @Path("d") public Response d(String in) { return Optional.of(in).map(x -> Response.ok().build()).orElse(refuse()); } // WARN: error-undeclared: 409
                @POST @Path("e") public Response e(String in) { return switch (in) { case "a" -> refuse(); default -> Response.ok().build(); }; } // WARN: error-undeclared: 409
                @POST @Path("f") public Response f(String in) {
                  return switch (in) {
                    case "a": yield refuse(); // WARN: error-undeclared: 409
                    default: yield Response.ok().build();
                  };
                }
                """);
    }

    @Test
    void aResponseWithWhichMoreHappensIsNot() {
        check("""
                private Response refuse() { return Response.status(409).build(); }
                @POST @Path("a") public Response a(String in) { Response no = refuse(); log(no); return Response.ok().build(); }
                @POST @Path("b") public Response b(String in) { Response no = refuse(); return better(no); }
                @POST @Path("c") public Response c(String in) { Response no = refuse(); no = Response.ok().build(); return no; }
                @POST @Path("d") public Response d(String in) { Response no = refuse(); if (no == null) { return Response.ok().build(); } return null; }
                private void log(Response it) {}
                private Response better(Response it) { return Response.fromResponse(it).status(200).build(); }
                """);
    }

    /** The same of each, whatever it is called: what makes an exception is its class. */
    @ParameterizedTest
    @ValueSource(strings = {"Gone", "GoneException"})
    void aMethodMakesAnExceptionOfAnyName(String name) {
        check("""
                public static class NAME extends ClientErrorException { public NAME() { super(410); } NAME(int status) { super("x", status); } }
                @POST @Path("a") public void a(String in) { throw gone(); } // WARN: error-undeclared: 410, which nothing declares: its handler throws NAME
                @POST @Path("b") public String b(String in) { return Optional.of(in).orElseThrow(() -> gone()); } // WARN: error-undeclared: 410
                @POST @Path("c") public String c(String in) { return Optional.of(in).orElseThrow(R::gone); } // WARN: error-undeclared: 410
                @POST @Path("d") public void d(String in) { throw any(); } // WARN: error-undeclared: 410
                @POST @Path("e") public void e(String in) { throw of(451); } // WARN: error-undeclared: 451
                @POST @Path("f") @ApiError(status = 410, type = "gone") public void f(String in) { throw gone(); }
                @POST @Path("g") public void g(String in) { NAME kept = gone(); }
                private static NAME gone() { return new NAME(); }
                private static <E extends NAME> NAME any() { return gone(); }
                private static NAME of(int status) { return new NAME(status); }
                """.replace("NAME", name));
    }

    private static void checkDeclaring(String members, String... more) {
        RuleTest test = RuleTest.of("error-undeclared")
                .source(
                        "com.acme.OutOfStock",
                        "@ApiError(status = 409, when = \"Too few are left.\") public class OutOfStock extends RuntimeException {}")
                .source("com.acme.NoneLeft", "public class NoneLeft extends OutOfStock {}")
                .source("com.acme.Unknown", "@ApiError(status = 404) public class Unknown extends RuntimeException {}")
                .source("com.acme.R", "@ApiResource @Path(\"/r\") public class R {\n" + members + "}");
        int n = 0;
        for (String text : more) {
            test.source("com.acme.More" + n++, text);
        }
        test.check(Compiler.JAVAC);
    }

    /** What it declares is in the document of no operation that does not name it. */
    @Test
    void anExceptionThatDeclaresItselfIsNamedByTheOperation() {
        checkDeclaring("""
                @POST @Path("a") public void a(String in) { throw new OutOfStock(); } // WARN: error-undeclared: POST /r/a may answer 409, which its signature does not say: its handler throws OutOfStock.
                @POST @Path("b") public void b(String in) { take(in); } // WARN: error-undeclared: its handler throws NoneLeft by way of b → take.
                private void take(String in) { if (in.isEmpty()) throw new NoneLeft(); }
                @POST @Path("c") @Idempotent public void c(String in) { throw new OutOfStock(); } // WARN: error-undeclared: may answer 409
                @POST @Path("d") public void d(String in) throws Busy {
                  if (in.isEmpty()) throw new OutOfStock(); // WARN: error-undeclared: may answer 409
                  throw new Busy();
                }
                @ApiError(status = 409) @ApiError(status = 423) static class Busy extends RuntimeException {}
                @POST @Path("e") public String e(String in) {
                  return Optional.of(in).orElseThrow(Busy::new); // WARN: error-undeclared: may answer 409
                }
                """);
    }

    @Test
    void whatTheOperationSaysOrNothingCanSendIsSilent() {
        checkDeclaring("""
                @POST @Path("a") public void a(String in) throws OutOfStock { throw new OutOfStock(); }
                @POST @Path("b") public void b(String in) throws OutOfStock { throw new NoneLeft(); }
                @POST @Path("c") @ApiError(status = 409, type = "out-of-stock") public void c(String in) { throw new OutOfStock(); }
                @POST @Path("d") @org.eclipse.microprofile.openapi.annotations.responses.APIResponse(responseCode = "4XX")
                public void d(String in) { throw new OutOfStock(); }
                @POST @Path("e") public void e(String in) { try { throw new OutOfStock(); } catch (RuntimeException e) { in.length(); } }
                @GET @Path("f/{id}") public String f(@PathParam("id") String id) { throw new Unknown(); }
                @POST @Path("g") public void g(String in) { throw new Mapped(); }
                @ApiError(status = 409) static class Mapped extends RuntimeException {}
                """, """
                class MappedMapper implements jakarta.ws.rs.ext.ExceptionMapper<R.Mapped> { public Response toResponse(R.Mapped e) { return null; } }
                """);
    }

    /** Of what a clause names a mapper of the service may make an error, and no other word is said of it. */
    @Test
    void whatAMapperMakesOfAnExceptionIsDeclared() {
        checkDeclaring(
                """
                public static class Full extends Exception {} public static class Fuller extends Full {} public static class Either extends Exception {}
                public static class Told extends Exception {} public static class Said extends Exception {} public static class Missing extends Exception {}
                @POST @Path("a") public void a(String in) throws Fuller { throw new Fuller(); } // WARN: error-undeclared: POST /r/a may answer 409, which nothing declares: its throws clause names Fuller, which FullMapper answers so.
                @POST @Path("b") @ApiError(status = 409, type = "full") public void b(String in) throws Full { throw new Full(); }
                @POST @Path("c") public void c(String in) throws Either { throw new Either(); }
                @POST @Path("d") public void d(String in) throws Told, Said { throw new Told(); }
                @GET @Path("e/{id}") public String e(@PathParam("id") String id) throws Missing { throw new Missing(); }
                """,
                "import jakarta.ws.rs.ext.*; class FullMapper implements ExceptionMapper<R.Full> { public Response toResponse(R.Full e) { return answer(); } private static Response answer() { return Response.status(409).build(); } }",
                "import jakarta.ws.rs.ext.*; class EitherMapper implements ExceptionMapper<R.Either> { public Response toResponse(R.Either e) { return e.getCause() == null ? Response.status(409).build() : Response.status(410).build(); } }",
                """
                import jakarta.ws.rs.ext.*; import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                class ToldMapper implements ExceptionMapper<R.Told> { @APIResponse(responseCode = "409") public Response toResponse(R.Told e) { return Response.status(409).build(); } }
                """,
                """
                import jakarta.ws.rs.ext.*; import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
                @APIResponse(responseCode = "409") class SaidMapper implements ExceptionMapper<R.Said> { public Response toResponse(R.Said e) { return Response.status(409).build(); } }
                """,
                "import jakarta.ws.rs.ext.*; class MissingMapper implements ExceptionMapper<R.Missing> { public Response toResponse(R.Missing e) { return Response.status(404).build(); } }",
                "import jakarta.ws.rs.ext.*; class All implements ExceptionMapper<Exception> { public Response toResponse(Exception e) { return Response.status(503).build(); } }");
    }
}
