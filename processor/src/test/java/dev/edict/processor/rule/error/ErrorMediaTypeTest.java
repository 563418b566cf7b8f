package dev.edict.processor.rule.error;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class ErrorMediaTypeTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("error-media-type")
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

    private static final String MINE = "public record Mine(String type, String title, int status) {}";

    private static RuleTest with(String resource, String... more) {
        return sources(resource, more).source("com.acme.Mine", MINE);
    }

    @Test
    void aProblemIsSentAsSomethingElse() {
        with("""
                @ApiResource @Path("/orders") @Produces("application/json") public class OrderResource {
                  @GET public Response get(@QueryParam("n") int n) {
                    if (n == 0) return Response.status(409).entity(new Mine("t", "x", 409)).type("application/json").build(); // WARN: error-media-type: GET /orders sends Mine as application/json
                    if (n == 1) return Response.status(409).type(MediaType.APPLICATION_JSON_TYPE).entity(new Mine("t", "x", 409)).build(); // WARN: error-media-type
                    if (n == 2) return Response.status(409).header("Content-Type", "text/xml").entity(new Mine("t", "x", 409)).build(); // WARN: error-media-type: problem+xml
                    return Response.status(409).entity(new Mine("t", "x", 409)).build(); // WARN: error-media-type: Add type("application/problem+json")
                  }
                }
                """).check(Compiler.JAVAC);
    }

    @Test
    void whatIsRightOrNotToldIsSilent() {
        with("""
                @ApiResource @Path("/orders") public class OrderResource {
                  int n; MediaType some; dev.edict.runtime.problem.Problem problem;
                  @GET public Response get() {
                    if (n == 0) return Response.status(409).entity(new Mine("t", "x", 409)).type("application/problem+json").build();
                    if (n == 1) return Response.status(409).entity(new Mine("t", "x", 409)).type(some).build();
                    if (n == 2) return Response.status(409).entity("x").type("application/json").build();
                    if (n == 3) return Response.ok(new Mine("t", "x", 409)).type("application/json").build();
                    return Response.status(409).entity(new Mine("t", "x", 409)).build();
                  }
                  @GET @Path("ours") @Produces("application/json") public Response ours() { return Response.status(409).entity(problem).build(); }
                  @GET @Path("both") @Produces({"application/json", "application/problem+json"}) public Response both() {
                    return Response.status(409).entity(new Mine("t", "x", 409)).build();
                  }
                }
                """).check(Compiler.JAVAC);
    }

    @Test
    void aFilterThatSetsTheTypeSpeaksForAll() {
        with(
                        """
                @ApiResource @Path("/orders") @Produces("application/json") public class OrderResource {
                  @GET public Response get() { return Response.status(409).entity(new Mine("t", "x", 409)).build(); }
                }
                """,
                        "class Types implements ContainerResponseFilter { public void filter(ContainerRequestContext in, ContainerResponseContext out) { out.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, \"application/problem+json\"); } }")
                .check(Compiler.JAVAC);
    }

    @Test
    void mappersAndInheritedHandlersAreLookedInto() {
        with("@ApiResource @Path(\"/orders\") public class OrderResource extends Base<Mine> {}", """
                abstract class Base<T extends Mine> {
                  T it;
                  @GET public Response get() { return Response.status(409).entity(it).type("application/json").build(); } // WARN: error-media-type: GET /orders
                }
                """, """
                class Mapper implements ExceptionMapper<IllegalStateException> {
                  public Response toResponse(IllegalStateException e) {
                    return Response.status(409).entity(new Mine("t", "x", 409)).type("application/json").build(); // WARN: error-media-type: Mapper.toResponse
                  }
                }
                """)
                .check(Compiler.JAVAC);
    }

    @Test
    void waived() {
        with("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @Waive(value = "error-media-type", reason = "A client refuses other types.")
                  @GET public Response get() { return Response.status(409).entity(new Mine("t", "x", 409)).type("application/json").build(); }
                }
                """).checkWaived(Compiler.JAVAC);
    }
}
