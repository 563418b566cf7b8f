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
    void aHelperIsGivenTheRole() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  private static final String EDITOR = "editor";
                  @Context SecurityContext security;
                  @GET public String get() {
                    if (!has("admin")) throw new ForbiddenException(); // WARN: auth-scope-adhoc: Declare @RolesAllowed("admin") on the method
                    return "";
                  }
                  @PUT public Response put() {
                    return this.has(EDITOR) ? Response.ok().build()
                      : Response.status(403).build(); // WARN: auth-scope-adhoc: "editor"
                  }
                  @POST public Response post() {
                    if (lacks("clerk")) return Response.status(403).build(); // WARN: auth-scope-adhoc: "clerk"
                    return Response.ok().build();
                  }
                  @DELETE public void delete() {
                    if (!isAdmin()) throw new ForbiddenException(); // WARN: auth-scope-adhoc: "admin"
                  }
                  private boolean has(String role) { return security.isUserInRole(role); }
                  private boolean lacks(String role) { return !has(role); }
                  boolean isAdmin() { return has("admin"); }
                }
                """);
    }

    @Test
    void helpersThatAskForMoreAreSilent() {
        check(
                """
                @ApiResource @Path("/orders") @RolesAllowed("user") public class OrderResource {
                  @Context SecurityContext security; String owner; boolean open;
                  record Order(String team) {}
                  @GET public String get() {
                    if (!may("admin")) throw new ForbiddenException();
                    if (!either("admin")) throw new ForbiddenException();
                    if (has("guest")) throw new ForbiddenException();
                    if (!endless("admin")) throw new ForbiddenException();
                    return has("auditor") ? "more" : "less";
                  }
                  @POST public void post(Order order) {
                    if (!has(order.team())) throw new ForbiddenException();
                    if (!isMine()) throw new ForbiddenException();
                    if (!Other.has(security, "admin")) throw new ForbiddenException();
                  }
                  private boolean has(String role) { return security.isUserInRole(role); }
                  private boolean may(String role) { if (open) return true; return security.isUserInRole(role); }
                  private boolean either(String role) { return open || has(role); }
                  private boolean endless(String role) { return endless(role); }
                  private boolean isMine() { return owner.equals(security.getUserPrincipal().getName()); }
                }
                """,
                "class Other { static boolean has(SecurityContext security, String role) { return security.isUserInRole(role); } }");
    }

    @Test
    void aHelperOfAGenericHandlerIsLookedInto() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource extends Base<String> {}
                """, """
                abstract class Base<T> {
                  @Context SecurityContext security; T it;
                  @GET public T get() {
                    if (!has("admin", it)) throw new WebApplicationException(403); // WARN: auth-scope-adhoc: GET /orders
                    return it;
                  }
                  protected final boolean has(String role, T whatever) { return security.isUserInRole(role); }
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
