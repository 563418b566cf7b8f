package dev.edict.processor.rule.status;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class NoContentWithBodyTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("no-content-with-body").source("com.acme.OrderResource", IMPORTS + resource);
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
    void anAnswerWithoutContentIsGivenSome() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @DELETE public Response delete() {
                    return Response.noContent().entity("done").build(); // ERROR: no-content-with-body: DELETE /orders answers 204 with String
                  }
                  @PUT public Response reset(String in) {
                    if (in.isEmpty()) return Response.status(205).entity(List.of(in)).build(); // ERROR: no-content-with-body: answers 205 with List<String>
                    return Response.ok(in).status(Response.Status.NO_CONTENT).build(); // ERROR: no-content-with-body
                  }
                  @GET public Response get() { return Response.notModified().entity("x").build(); } // ERROR: no-content-with-body: RFC 9110 §15.4.5
                }
                """);
    }

    @Test
    void whatHasContentOrNoneIsRight() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  int n;
                  @GET public Response get() {
                    if (n == 0) return Response.noContent().build();
                    if (n == 1) return Response.noContent().entity(null).build();
                    if (n == 2) return Response.status(n).entity("x").build();
                    if (n == 3) return Response.noContent().entity("x").status(200).build();
                    Response.ResponseBuilder kept = Response.noContent();
                    if (n == 4) return kept.entity("x").build();
                    Response unused = Response.noContent().entity("x").build();
                    return Response.ok("x").build();
                  }
                }
                """);
    }

    @Test
    void helpersMappersAndFiltersAreLookedInto() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource extends Base<String> {
                  @GET public Response get() { return Answers.none("x"); }
                  @POST public Response post() { return Answers.none("y"); }
                }
                """, """
                abstract class Base<T> {
                  T it;
                  @PUT public Response put() {
                    return Response.noContent().entity(it).build(); // ERROR: no-content-with-body: PUT /orders
                  }
                }
                """, """
                class Answers {
                  static Response none(String why) {
                    return Response.status(204).entity(why).build(); // ERROR: no-content-with-body: Answers.none answers 204
                  }
                  static Response unused() { return Response.status(204).entity("x").build(); }
                }
                """, """
                class Mapper implements ExceptionMapper<IllegalStateException> {
                  public Response toResponse(IllegalStateException e) {
                    return Response.noContent().entity("x").build(); // ERROR: no-content-with-body: Mapper.toResponse
                  }
                }
                """, """
                class Filter implements ContainerRequestFilter {
                  public void filter(ContainerRequestContext request) {
                    request.abortWith(Response.noContent().entity("x").build()); // ERROR: no-content-with-body: Filter.filter
                  }
                }
                """);
    }

    @Test
    void classesThatHaveNotOptedInAreLeftAlone() {
        check("""
                @Path("/orders") public class OrderResource {
                  @GET public Response get() { return Response.noContent().entity("x").build(); }
                }
                """);
    }

    @Test
    void waived() {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @Waive(value = "no-content-with-body", reason = "An old client reads it.")
                  @GET public Response get() { return Response.noContent().entity("x").build(); }
                }
                """, """
                @Waive(value = "no-content-with-body", reason = "An old client reads it.")
                class Mapper implements ExceptionMapper<IllegalStateException> {
                  public Response toResponse(IllegalStateException e) { return Response.noContent().entity("x").build(); }
                }
                """).checkWaived(Compiler.JAVAC);
    }
}
