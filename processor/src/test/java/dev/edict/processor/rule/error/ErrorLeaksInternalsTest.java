package dev.edict.processor.rule.error;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class ErrorLeaksInternalsTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("error-leaks-internals")
                .compilation(c -> c.library("dev.edict.runtime.problem.Problem"))
                .source("com.acme.OrderResource", IMPORTS + resource);
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

    private static final String RESOURCE =
            "@ApiResource @Path(\"/orders\") public class OrderResource { @GET public String get() { return \"\"; } }";

    @Test
    void aMapperTellsAnything() {
        check(RESOURCE, """
                class All implements ExceptionMapper<Throwable> {
                  public Response toResponse(Throwable e) {
                    return Response.status(500).entity(e.getMessage()).build(); // ERROR: error-leaks-internals: All.toResponse sends e.getMessage() of Throwable to the client
                  }
                }
                """, """
                class Failures implements ExceptionMapper<Exception> {
                  record Body(String code, String text) {}
                  public Response toResponse(Exception e) {
                    Body body = new Body("failed", "Failed: " + e.getCause().getMessage()); // ERROR: error-leaks-internals: e.getCause().getMessage() of Throwable
                    return Response.serverError().entity(body).build();
                  }
                }
                """, """
                class Traces implements ExceptionMapper<IllegalStateException> {
                  public Response toResponse(IllegalStateException e) {
                    java.io.StringWriter text = new java.io.StringWriter();
                    e.printStackTrace(new java.io.PrintWriter(text)); // ERROR: error-leaks-internals: the stack trace
                    return Response.serverError().entity(text.toString()).build();
                  }
                }
                """, """
                class Sql implements ExceptionMapper<java.sql.SQLException> {
                  public Response toResponse(java.sql.SQLException e) {
                    if (e.getErrorCode() == 1) return Response.status(409).entity("" + e).build(); // ERROR: error-leaks-internals: e of SQLException
                    return Response.serverError().entity(Map.of("message", e.getMessage())).build(); // ERROR: error-leaks-internals
                  }
                }
                """);
    }

    @Test
    void whatIsLeftOfAnythingIsStillAnything() {
        check(RESOURCE, """
                class All implements ExceptionMapper<Throwable> {
                  public Response toResponse(Throwable e) {
                    if (e instanceof WebApplicationException w) return w.getResponse();
                    if (e instanceof IllegalStateException) return Response.status(409).entity(e.getMessage()).build();
                    else return Response.status(500).entity(new Text(e.getMessage())).build(); // WARN: error-leaks-internals: All.toResponse
                  }
                }
                """, "class Text { Text(String text) {} }");
    }

    @Test
    void whatIsPutIntoAMapOrTextComesOutWithIt() {
        check(RESOURCE, """
                class All implements ExceptionMapper<Exception> {
                  public Response toResponse(Exception e) {
                    Map<String, Object> body = new HashMap<>();
                    StringBuilder text = new StringBuilder();
                    text.append("x").append(e.toString());
                    body.put("code", 500);
                    if (e.getMessage() != null) {
                      body.put("message", e.getMessage()); // ERROR: error-leaks-internals: e.getMessage() of Exception
                    }
                    return Response.status(500).entity(body).build();
                  }
                }
                """);
    }

    @Test
    void handlersAndTheirHelpersDo() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource extends Base<String> {
                  @GET public Response get() {
                    try { return Response.ok(it()).build(); }
                    catch (RuntimeException e) {
                      return Response.status(400).entity(e.toString()).build(); // ERROR: error-leaks-internals: GET /orders sends e.toString() of RuntimeException
                    }
                  }
                  @PUT public Response put() {
                    try { return Response.ok(it()).build(); } catch (Exception e) { return failed(e); }
                  }
                }
                """, """
                abstract class Base<T> {
                  T it() { return null; }
                  static Response failed(Exception e) {
                    return Response.serverError().entity(e.getMessage()).build(); // ERROR: error-leaks-internals: Base.failed
                  }
                  static Response unused(Exception e) { return Response.serverError().entity(e.getMessage()).build(); }
                }
                """);
    }

    @Test
    void aHelperSendsWhatItIsGiven() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @GET public Response get() {
                    try { return Response.ok("").build(); }
                    catch (RuntimeException e) { return problem(500, e.getMessage()); } // ERROR: error-leaks-internals: GET /orders sends e.getMessage() of RuntimeException
                  }
                  @PUT public Response put() {
                    try { return Response.ok("").build(); }
                    catch (Exception e) { String text = "Failed: " + e; return outer(text); } // ERROR: error-leaks-internals: sends e of Exception
                  }
                  @POST public Response post() {
                    try { return Response.ok("").build(); }
                    catch (Exception e) {
                      return Response.status(500).entity(Fault.of(e.getMessage())).build(); // ERROR: error-leaks-internals: e.getMessage() of Exception
                    }
                  }
                  private Response outer(String text) { return problem(400, text); }
                  private static Response problem(int status, String detail) {
                    Map<String, Object> body = new HashMap<>();
                    if (detail != null) body.put("detail", detail);
                    return Response.status(status).entity(body).build();
                  }
                }
                """, """
                record Fault(String text) { static Fault of(String text) { return new Fault(text.trim()); } }
                """);
    }

    @Test
    void aHelperTellsWhatIsSent() {
        check(RESOURCE, """
                class All implements ExceptionMapper<Throwable> {
                  public Response toResponse(Throwable e) {
                    return Response.status(500).entity(body(e)).build(); // ERROR: error-leaks-internals: All.toResponse sends body(e) of Throwable
                  }
                  private Map<String, String> body(Throwable cause) { return Map.of("error", text(cause)); }
                  private String text(Throwable cause) { return "Failed: " + cause; }
                }
                """, """
                class Traces implements ExceptionMapper<IllegalStateException> {
                  public Response toResponse(IllegalStateException e) {
                    return Response.serverError().entity(Text.of(e)).build(); // ERROR: error-leaks-internals: Traces.toResponse sends the stack trace
                  }
                }
                """, """
                final class Text {
                  static String of(Throwable e) {
                    java.io.StringWriter text = new java.io.StringWriter();
                    java.io.PrintWriter printer = new java.io.PrintWriter(text);
                    e.printStackTrace(printer);
                    printer.flush();
                    return text.toString();
                  }
                }
                """, """
                class Printed implements ExceptionMapper<java.io.IOException> {
                  public Response toResponse(java.io.IOException e) {
                    java.io.StringWriter text = new java.io.StringWriter();
                    java.io.PrintWriter printer = new java.io.PrintWriter(text, true);
                    e.printStackTrace(printer); // ERROR: error-leaks-internals: the stack trace
                    return Response.serverError().entity(text.toString()).build();
                  }
                }
                """);
    }

    @Test
    void aHelperBehindATypeIsFollowedIfThereIsOneOfIt() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource extends Base<String> { Problems problems; Texts texts; }
                """, """
                abstract class Base<T> {
                  Problems problems; Texts texts; T it;
                  @GET public Response get() {
                    try { return Response.ok(it).build(); }
                    catch (Exception e) { return problems.of(e.getMessage()); } // ERROR: error-leaks-internals: GET /orders
                  }
                  @PUT public Response put() {
                    try { return Response.ok(it).build(); }
                    catch (Exception e) { return Response.status(500).entity(texts.of(e)).build(); }
                  }
                }
                """, """
                interface Problems { Response of(String detail); }
                """, """
                class TheProblems implements Problems { public Response of(String detail) { return Response.status(500).entity(detail).build(); } }
                """, """
                interface Texts { String of(Exception e); }
                """, """
                class Long implements Texts { public String of(Exception e) { return e.toString(); } }
                """, """
                class Short implements Texts { public String of(Exception e) { return "failed"; } }
                """);
    }

    @Test
    void helpersThatKeepItToThemselvesAreSilent() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  System.Logger log; boolean development;
                  @GET public Response get() {
                    try { return Response.ok("").build(); }
                    catch (OutOfStock e) { return problem(e.getMessage(), e.getMessage()); }
                    catch (IllegalStateException | IllegalArgumentException e) { return problem(e.getMessage(), e.getMessage()); }
                    catch (RuntimeException e) { return problem(logged(e), code(e.getMessage())); }
                  }
                  @PUT public Response put() {
                    try { return Response.ok("").build(); }
                    catch (Exception e) { return shown(e.getMessage()); }
                  }
                  @POST public Response post() {
                    try { return Response.ok("").build(); }
                    catch (Exception e) { return fixed("", e.getMessage()); }
                  }
                  @DELETE public Response delete() {
                    try { return Response.ok("").build(); }
                    catch (Exception e) { String masked = text(e); log.log(System.Logger.Level.ERROR, masked); return Response.serverError().build(); }
                  }
                  @PATCH public Response patch() {
                    try { return Response.ok("").build(); }
                    catch (Exception e) { return again(e.getMessage(), 3); }
                  }
                  private Response problem(String detail, String code) { return Response.status(500).entity(detail + code).build(); }
                  private String logged(Exception e) { log.log(System.Logger.Level.ERROR, e.getMessage(), e); return "failed"; }
                  private String code(String message) { return message.contains("lock") ? "locked" : "failed"; }
                  private Response shown(String message) { return development ? Response.status(500).entity(message).build() : Response.serverError().build(); }
                  private Response fixed(String text, String message) { message = "failed"; return Response.status(500).entity(text + message).build(); }
                  private String text(Exception e) { return e.toString(); }
                  private Response again(String message, int times) { return times == 0 ? Response.serverError().build() : again(message, times - 1); }
                }
                """, "class OutOfStock extends RuntimeException {}");
    }

    @Test
    void ownExceptionsLogsAndWhatIsToldApartAreSilent() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  String text; System.Logger log;
                  @GET public Response get() {
                    try { return Response.ok(text).build(); }
                    catch (OutOfStock e) { return Response.status(409).entity(e.getMessage()).build(); }
                    catch (IllegalStateException | IllegalArgumentException e) { return Response.status(400).entity(e.getMessage()).build(); }
                    catch (RuntimeException e) {
                      log.log(System.Logger.Level.ERROR, e.getMessage(), e);
                      if (e instanceof java.util.NoSuchElementException) return Response.status(404).entity(e.getMessage()).build();
                      return Response.status(500).entity(translate(e.getMessage())).build();
                    }
                  }
                  @PUT public Response put() {
                    try { return Response.ok(text).build(); }
                    catch (Exception e) { throw new WebApplicationException(e.getMessage(), e); }
                  }
                  @POST public Response post() {
                    try { return Response.ok(text).build(); }
                    catch (Exception e) { return Response.status(500).header("X-Length", e.getMessage().length()).build(); }
                  }
                  private String translate(String message) { return "failed"; }
                }
                """, "class OutOfStock extends RuntimeException {}", """
                class Mapper implements ExceptionMapper<RuntimeException> {
                  public Response toResponse(RuntimeException e) {
                    if (!(e instanceof OutOfStock)) return Response.serverError().build();
                    return Response.status(409).entity(e.getMessage()).build();
                  }
                }
                """);
    }

    @Test
    void detailsOfProblemsAreContentToo() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  dev.edict.runtime.problem.Problem.Builder problem;
                  @GET public String get() {
                    try { return ""; }
                    catch (Exception e) {
                      throw problem.detail(e.getMessage()).exception(); // ERROR: error-leaks-internals: GET /orders
                    }
                  }
                }
                """);
    }

    @Test
    void anExceptionIsNoContent() {
        check("""
                @ApiResource @Path("/orders") @Produces("application/json") public class OrderResource extends Base<OutOfStock> {
                  @GET public Response get() {
                    try { return Response.ok("").build(); }
                    catch (OutOfStock e) { return Response.status(409).entity(e).build(); } // WARN: error-leaks-internals: GET /orders sends OutOfStock as it is
                    catch (RuntimeException e) { return Response.status(500).entity(e).build(); } // ERROR: error-leaks-internals: e of RuntimeException
                  }
                  @PUT public Response put() {
                    return Response.status(404).entity(new NotFoundException()).build(); // WARN: error-leaks-internals: NotFoundException
                  }
                  @POST public Response post() { throw new OutOfStock(); }
                  @DELETE public Response delete() { return Response.ok(new OutOfStock()).build(); }
                }
                """, """
                abstract class Base<E extends Exception> {
                  @PATCH public Response patch() { return Response.status(409).entity(last()).build(); }
                  E last() { return null; }
                }
                """, "class OutOfStock extends RuntimeException {}");
    }

    @Test
    void exceptionsThatSayHowTheyAreWrittenAreSilent() {
        sources("""
                @ApiResource @Path("/orders") @Produces("application/json") public class OrderResource {
                  @GET public Response get() { return Response.status(409).entity(new Written()).build(); }
                  @PUT public Response put() { return Response.status(409).entity(new Short()).build(); }
                  @POST public Response post() { return Response.status(409).entity(new Valued()).build(); }
                  @DELETE public Response delete() { return Response.status(409).entity(org.zalando.problem.Problem.of()).build(); }
                  @PATCH public Response patch() { return Response.status(409).type("text/plain").entity(new RuntimeException()).build(); }
                  @OPTIONS public Response options() { return Response.status(409).entity(new Below()).build(); }
                }
                """, """
                @com.fasterxml.jackson.databind.annotation.JsonSerialize(using = com.fasterxml.jackson.databind.ser.std.ToStringSerializer.class)
                class Written extends RuntimeException {}
                """, """
                @com.fasterxml.jackson.annotation.JsonIgnoreProperties({"stackTrace", "cause", "suppressed"})
                class Short extends RuntimeException {}
                """, "class Below extends Short {}", """
                class Valued extends RuntimeException { @com.fasterxml.jackson.annotation.JsonValue public String text() { return ""; } }
                """)
                .compilation(c -> c.library("com.fasterxml.jackson.databind.ObjectMapper")
                        .library("com.fasterxml.jackson.annotation.JsonValue"))
                .source("org.zalando.problem.Problem", """
                        package org.zalando.problem;
                        public class Problem extends RuntimeException { public static Problem of() { return new Problem(); } }
                        """)
                .check(Compiler.JAVAC);
    }

    @Test
    void waived() {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource { @GET public String get() { return ""; } }
                """, """
                @Waive(value = "error-leaks-internals", reason = "Only operators call this service.")
                class All implements ExceptionMapper<Throwable> {
                  public Response toResponse(Throwable e) { return Response.status(500).entity(e.getMessage()).build(); }
                }
                """).checkWaived(Compiler.JAVAC);
    }
}
