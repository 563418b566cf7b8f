package dev.edict.processor.rule.error;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class HandlerCatchAllTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("handler-catch-all")
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

    @Test
    void aHandlerAnswersEverything() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @POST public Response create(String in) {
                    try { return Response.ok(in).build(); }
                    catch (Exception e) { // WARN: handler-catch-all: POST /orders catches Exception and answers 500 to it
                      return Response.status(500).build();
                    }
                  }
                  @GET public String get() {
                    try { return "x"; }
                    catch (Throwable e) { // WARN: handler-catch-all: returns null
                      return null;
                    }
                  }
                }
                """);
    }

    @Test
    void whatIsExpectedThrownOnOrBesideIsSilent() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  String text;
                  @POST public Response create(String in) {
                    try { return Response.ok(in).build(); } catch (IllegalStateException e) { return Response.status(409).build(); }
                  }
                  @PUT public Response put(String in) {
                    try { return Response.ok(in).build(); } catch (Exception e) { throw new InternalServerErrorException(e); }
                  }
                  @PATCH public Response patch(String in) {
                    try { return Response.ok(in).build(); }
                    catch (RuntimeException e) { if (e instanceof IllegalStateException) return Response.status(409).build(); throw e; }
                  }
                  @DELETE public Response delete() {
                    try { text.length(); } catch (Exception e) { text = ""; }
                    return Response.status(409).build();
                  }
                  @GET public String get() {
                    Runnable later = () -> { try { text.length(); } catch (Exception e) { return; } };
                    return parse();
                  }
                  private String parse() { try { return text.trim(); } catch (Exception e) { return null; } }
                }
                """);
    }

    @Test
    void inheritedGenericHandlersAreLookedInto() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource extends Base<String> {}
                """, """
                abstract class Base<T> {
                  T it;
                  @GET public Response get() {
                    try { return Response.ok(it).build(); }
                    catch (RuntimeException e) { // WARN: handler-catch-all: GET /orders
                      return Response.serverError().build();
                    }
                  }
                }
                """);
    }

    @Test
    void waived() {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @Waive(value = "handler-catch-all", reason = "A probe: whatever fails is down.")
                  @GET public Response get() {
                    try { return Response.ok("x").build(); } catch (Exception e) { return Response.status(503).build(); }
                  }
                }
                """).checkWaived(Compiler.JAVAC);
    }
}
