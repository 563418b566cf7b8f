package dev.edict.processor.rule.error;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class ErrorEntityAdhocTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("error-entity-adhoc")
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

    private static final String RESOURCE = """
            @ApiResource @Path("/orders") public class OrderResource {
              @GET public Response get(@QueryParam("n") int n) {
                if (n == 0) return Response.status(404).entity("no order").build(); // %1$s: error-entity-adhoc: GET /orders answers 404 with String
                if (n == 1) return Response.status(409).entity(Map.of("error", "x")).build(); // %1$s: error-entity-adhoc: Map<String, String>
                return Response.status(409).entity(new ErrorDto("x")).build(); // %2$s: error-entity-adhoc: ErrorDto
              }
            }
            """;

    private static final String ERROR = "record ErrorDto(String message) {}";

    private static String service(String errors) {
        return "@ApiService(title = \"Shop\", errors = ApiService.Errors." + errors
                + ") class Shop extends Application { }";
    }

    @Test
    void aServiceThatPromisesProblemsKeepsToIt() {
        check(RESOURCE.formatted("ERROR", "ERROR"), ERROR, service("PROBLEM"));
    }

    @Test
    void oneFormIsSaidOnce() {
        check("""
                @ApiResource @Path("/files") @Produces("application/json") public class OrderResource {
                  @POST public Response parse(String text) {
                    if (text.isEmpty()) return Response.status(400).entity("nothing").build(); // WARN: error-entity-adhoc: POST /files answers 400 and 415 with String, in 3 places: a form of its own
                    if (text.isBlank()) return Response.status(415).entity("only spaces").build();
                    return Response.status(400).entity("no").build();
                  }
                }
                """);
    }

    @Test
    void othersAreTold() {
        check(RESOURCE.formatted("WARN", "INFO"), ERROR);
        check(RESOURCE.replaceAll(" // .*", ""), ERROR, service("EXTERNAL"));
    }

    @Test
    void problemsAndWhatCannotBeToldAreSilent() {
        check("""
                @ApiResource @Path("/orders") @Produces("application/json") public class OrderResource {
                  Object any; int n;
                  @GET public Response get() {
                    if (n == 0) return Response.status(409).entity(new Mine("t", "x", 409)).build();
                    if (n == 1) return Response.status(409).entity(dev.edict.runtime.problem.Problem.class.cast(any)).build();
                    if (n == 2) return Response.status(409).entity(any).build();
                    if (n == 3) return Response.status(n).entity("x").build();
                    if (n == 4) return Response.ok("x").build();
                    if (n == 5) return Response.status(409).entity("<p>no</p>").type(MediaType.TEXT_HTML).build();
                    Response.ResponseBuilder kept = Response.status(409);
                    return kept.entity("x").build();
                  }
                  @GET @Path("page") @Produces("text/html") public Response page() { return Response.status(404).entity("<p>no</p>").build(); }
                }
                """, "record Mine(String type, String title, int status) {}");
    }

    @Test
    void mappersFiltersAndGenericHandlersAreLookedInto() {
        check(
                "@ApiResource @Path(\"/orders\") public class OrderResource extends Base<ErrorDto> {}",
                ERROR,
                """
                abstract class Base<T> {
                  T it;
                  @GET public Response get() { return Response.status(409).entity(it).build(); }
                  @PUT public Response put() { return Response.status(409).entity("x").build(); } // WARN: error-entity-adhoc: PUT /orders
                }
                """,
                """
                class Mapper implements ExceptionMapper<IllegalStateException> {
                  public Response toResponse(IllegalStateException e) {
                    return Response.status(409).entity(Map.of()).build(); // WARN: error-entity-adhoc: Mapper.toResponse
                  }
                }
                """,
                """
                class Filter implements ContainerRequestFilter {
                  public void filter(ContainerRequestContext request) {
                    request.abortWith(Response.status(409).entity("x").build()); // WARN: error-entity-adhoc: Filter.filter
                  }
                }
                """);
    }

    @Test
    void waived() {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @Waive(value = "error-entity-adhoc", reason = "The form of a foreign protocol.")
                  @GET public Response get() { return Response.status(404).entity("x").build(); }
                }
                """).checkWaived(Compiler.JAVAC);
    }
}
