package dev.edict.processor.rule.status;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class CreatedWithoutLocationTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("created-without-location").source("com.acme.OrderResource", IMPORTS + resource);
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
    void a201TellsNoPlace() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @POST public Response create(String in) {
                    return Response.status(201).entity(in).build(); // INFO: created-without-location: POST /orders answers 201 without Location
                  }
                  @POST @Path("batch") public Response batch(String in) {
                    return Response.status(Response.Status.CREATED).build(); // INFO: created-without-location
                  }
                }
                """);
    }

    @Test
    void whatTellsItAndWhatNeedNotIsSilent() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  java.net.URI uri; String name;
                  @POST public Response create(String in) {
                    if (in.isEmpty()) return Response.created(uri).entity(in).build();
                    if (in.equals("a")) return Response.status(201).location(uri).build();
                    if (in.equals("b")) return Response.status(201).contentLocation(uri).build();
                    if (in.equals("c")) return Response.status(201).header("Location", name).build();
                    if (in.equals("d")) return Response.status(201).header(name, name).build();
                    Response.ResponseBuilder kept = Response.status(201);
                    if (in.equals("e")) return kept.build();
                    return Response.ok().build();
                  }
                  @PUT @Path("{id}") public Response put(@PathParam("id") String id) { return Response.status(201).build(); }
                }
                """);
    }

    @Test
    void inheritedHandlersAreLookedInto() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource extends Creates<String> {}
                """, """
                abstract class Creates<T> {
                  @POST public Response create(T in) { return Response.status(201).entity(in).build(); } // INFO: created-without-location: POST /orders
                }
                """);
    }

    @Test
    void waived() {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @Waive(value = "created-without-location", reason = "What is made has no URI.")
                  @POST public Response create() { return Response.status(201).build(); }
                }
                """).checkWaived(Compiler.JAVAC);
    }
}
