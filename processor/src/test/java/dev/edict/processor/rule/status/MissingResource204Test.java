package dev.edict.processor.rule.status;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class MissingResource204Test {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("missing-resource-204").source("com.acme.OrderResource", IMPORTS + resource);
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

    private static final String VIEW = "record View(String id) {}";

    @Test
    void whatIsNotThereIsNull() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  Map<String, View> views; Finder finder;
                  @GET @Path("{id}") public View get(@PathParam("id") String id) {
                    if (id.isEmpty()) {
                      return null; // WARN: missing-resource-204: GET /orders/{id} may return null, which is sent as 204
                    }
                    return new View(id);
                  }
                  @GET @Path("by/{id}") public View map(@PathParam("id") String id) {
                    return views.get(id); // WARN: missing-resource-204
                  }
                  @GET @Path("opt/{id}") public View opt(@PathParam("id") String id) {
                    return Optional.ofNullable(views.get(id)).orElse(null); // WARN: missing-resource-204
                  }
                  @GET @Path("far/{id}") public View far(@PathParam("id") String id) {
                    return finder.find(id); // WARN: missing-resource-204
                  }
                }
                """, VIEW, "class Finder { View find(String id) { return id.isEmpty() ? null : new View(id); } }");
    }

    @Test
    void whatIsThereOrMeantIsSilent() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  Map<String, View> views; Unknown unknown;
                  @GET @Path("{id}") public View get(@PathParam("id") String id) {
                    View view = views.get(id);
                    if (view == null) throw new NotFoundException();
                    return Optional.of(id).map(x -> (View) null).orElseThrow(NotFoundException::new);
                  }
                  @GET @Path("{id}/photo") public View photo(@PathParam("id") String id) { return null; }
                  @DELETE @Path("{id}") public View delete(@PathParam("id") String id) { return null; }
                  @GET @Path("r/{id}") public Response response(@PathParam("id") String id) { return null; }
                  @GET @Path("s/{id}") public java.util.concurrent.CompletionStage<View> stage(@PathParam("id") String id) { return null; }
                  @GET @Path("l/{id}") public List<View> list(@PathParam("id") String id) { return null; }
                  @GET @Path("u/{id}") public View unknown(@PathParam("id") String id) { return unknown.find(id); }
                  @org.eclipse.microprofile.openapi.annotations.responses.APIResponse(responseCode = "204")
                  @GET @Path("d/{id}") public View documented(@PathParam("id") String id) { return null; }
                }
                """, VIEW, "interface Unknown { View find(String id); }");
    }

    @Test
    void aFilterThatChangesStatusesSpeaksForAll() {
        check(
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  @GET @Path("{id}") public View get(@PathParam("id") String id) { return null; }
                }
                """,
                VIEW,
                "class NotFound implements ContainerResponseFilter { public void filter(ContainerRequestContext in, ContainerResponseContext out) { if (!out.hasEntity()) out.setStatus(404); } }");
    }

    @Test
    void inheritedGenericHandlersAreLookedInto() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource extends Base<View> {}
                """, VIEW, """
                abstract class Base<T> {
                  Map<String, T> all;
                  @GET @Path("{id}") public T get(@PathParam("id") String id) {
                    return all.get(id); // WARN: missing-resource-204: GET /orders/{id}
                  }
                }
                """);
    }

    @Test
    void waived() {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @Waive(value = "missing-resource-204", reason = "Devices take 204 for not yet.")
                  @GET @Path("{id}") public View get(@PathParam("id") String id) { return null; }
                }
                """, VIEW).checkWaived(Compiler.JAVAC);
    }
}
