package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class AuthScopeAdhocTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("auth-scope-adhoc").source("com.acme.OrderResource", IMPORTS + resource);
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
    void aHandlerRefusesForARole() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @Context SecurityContext security;
                  @GET public String get() {
                    if (!security.isUserInRole("admin")) throw new ForbiddenException(); // WARN: auth-scope-adhoc: Declare @RolesAllowed("admin") on the method
                    return "";
                  }
                  @PUT public Response put() {
                    demand();
                    return security.isUserInRole("editor") ? Response.ok().build()
                      : Response.status(403).build(); // WARN: auth-scope-adhoc: "editor"
                  }
                  private void demand() {
                    if (!security.isUserInRole("user")) throw new ForbiddenException(); // WARN: auth-scope-adhoc: OrderResource.demand
                  }
                }
                """);
    }

    @Test
    void aFlagMayBeSpelledOut() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @Context SecurityContext security;
                  @GET public Response get() {
                    if (security.isUserInRole("admin") == false) return Response.status(403).build(); // WARN: auth-scope-adhoc: "admin"
                    if (true != security.isUserInRole("user")) throw new ForbiddenException(); // WARN: auth-scope-adhoc: "user"
                    if (security.isUserInRole("guest") == true) throw new ForbiddenException();
                    return Response.ok().build();
                  }
                }
                """);
    }

    @Test
    void ownersRepresentationsAndFiltersAreSilent() {
        check("""
                @ApiResource @Path("/orders") @RolesAllowed("user") public class OrderResource {
                  @Context SecurityContext security; String owner;
                  @GET public String get() {
                    if (!owner.equals(security.getUserPrincipal().getName())) throw new ForbiddenException();
                    if (!owner.equals("me") && !security.isUserInRole("admin")) throw new ForbiddenException();
                    if (!security.isUserInRole("admin")) { if (!owner.equals("me")) throw new ForbiddenException(); }
                    if (!security.isUserInRole("admin")) throw new NotFoundException();
                    if (security.isUserInRole("admin")) return "all";
                    return security.isUserInRole("auditor") ? "more" : "less";
                  }
                }
                """, """
                class Filter implements ContainerRequestFilter {
                  public void filter(ContainerRequestContext request) {
                    if (!request.getSecurityContext().isUserInRole("user")) request.abortWith(Response.status(403).build());
                  }
                }
                """);
    }

    @Test
    void aRoleThatTheDataNamesIsAnOwner() {
        check("""
                @ApiResource @Path("/orders") @RolesAllowed("user") public class OrderResource {
                  @Context SecurityContext security;
                  record Order(String team) {}
                  @POST public void post(Order order) {
                    if (!security.isUserInRole(order.team())) throw new ForbiddenException();
                    String writers = order.team() + "-writers";
                    if (!security.isUserInRole(writers)) throw new ForbiddenException();
                  }
                }
                """);
    }

    @Test
    void aRoleThatOnlySomeRequestsNeedIsSilent() {
        check("""
                @ApiResource @Path("/orders") @RolesAllowed("user") public class OrderResource {
                  @Context SecurityContext security; String owner;
                  @GET public String get(@QueryParam("deleted") Boolean deleted, @QueryParam("state") String state) {
                    if (Boolean.TRUE.equals(deleted)) {
                      if (security.isUserInRole("admin")) { return "all"; } else { throw new ForbiddenException(); }
                    }
                    switch (state) {
                      case "open": return "open";
                      default: if (!security.isUserInRole("clerk")) throw new ForbiddenException();
                    }
                    return "";
                  }
                  @PUT public Response put() {
                    if (owner.equals(security.getUserPrincipal().getName())) { return Response.ok().build(); }
                    return security.isUserInRole("editor") ? Response.ok().build() : Response.status(403).build();
                  }
                  @DELETE public Response delete(@QueryParam("id") String id) {
                    if (id == null) return Response.status(400).build();
                    if (!security.isUserInRole("admin")) return Response.status(403).build(); // WARN: auth-scope-adhoc: "admin"
                    return Response.noContent().build();
                  }
                }
                """);
    }

    @Test
    void inheritedGenericHandlersAreLookedInto() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource extends Base<String> {}
                """, """
                abstract class Base<T> {
                  @Context SecurityContext security; T it;
                  @GET public T get() {
                    if (!security.isUserInRole("admin")) throw new WebApplicationException(403); // WARN: auth-scope-adhoc: GET /orders
                    return it;
                  }
                }
                """);
    }

    @Test
    void waived() {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @Context SecurityContext security;
                  @Waive(value = "auth-scope-adhoc", reason = "The role is in the database.")
                  @GET public String get() { if (!security.isUserInRole("admin")) throw new ForbiddenException(); return ""; }
                }
                """).checkWaived(Compiler.JAVAC);
    }
}
