package dev.edict.processor.rule.status;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class UnauthorizedVsForbiddenTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("unauthorized-vs-forbidden").source("com.acme.OrderResource", IMPORTS + resource);
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
    void theyChangePlaces() {
        check("""
                @ApiResource @Path("/orders") @RolesAllowed("user") public class OrderResource {
                  @Context SecurityContext security;
                  @GET public String get() {
                    if (security.getUserPrincipal() == null) throw new ForbiddenException(); // WARN: unauthorized-vs-forbidden: GET /orders answers 403 where there is no principal
                    if (!security.isUserInRole("admin")) {
                      throw new NotAuthorizedException("Bearer"); // WARN: unauthorized-vs-forbidden: lacks the role 'admin'
                    }
                    return "";
                  }
                  @PUT public Response put(String in) {
                    Principal caller = security.getUserPrincipal();
                    if (null == caller) return Response.status(403).build(); // WARN: unauthorized-vs-forbidden
                    return security.isUserInRole("a") || security.isUserInRole("b")
                        ? Response.ok().build()
                        : Response.status(401).header("WWW-Authenticate", "Bearer").build(); // WARN: unauthorized-vs-forbidden
                  }
                  @POST public Response post() {
                    return Response.status(403).header(HttpHeaders.WWW_AUTHENTICATE, "Basic").build(); // WARN: unauthorized-vs-forbidden: challenges the caller
                  }
                }
                """);
    }

    @Test
    void whatIsRightOrNotToldIsSilent() {
        check("""
                @ApiResource @Path("/orders") @RolesAllowed("user") public class OrderResource {
                  @Context SecurityContext security; String owner; Object other; String hash;
                  @GET public String get() {
                    if (security.getUserPrincipal() == null) throw new NotAuthorizedException("Bearer");
                    if (!security.isUserInRole("admin")) throw new ForbiddenException();
                    if (other == null) throw new ForbiddenException();
                    if (!hash.equals(owner)) throw new NotAuthorizedException("Basic");
                    if (security.getUserPrincipal() == null || other == null) throw new ForbiddenException();
                    if (!security.isUserInRole("admin")) { if (!owner.equals(hash)) throw new NotAuthorizedException("Bearer"); }
                    if (security.isUserInRole("admin")) throw new NotAuthorizedException("Bearer");
                    return "";
                  }
                  @POST public Response post(String in) {
                    if (in.isEmpty()) return Response.status(403).header("WWW-Authenticate", "Bearer error=\\"insufficient_scope\\"").build();
                    if (!security.isUserInRole("admin")) return Response.status(401).header("WWW-Authenticate", "Bearer error=\\"insufficient_user_authentication\\"").build();
                    return Response.status(403).header("WWW-Authenticate", in).build();
                  }
                  @POST @Path("login") @PermitAll @ApiError(status = 401) public String login(String in) {
                    if (!security.isUserInRole("user")) throw new NotAuthorizedException("Basic");
                    return in;
                  }
                }
                """);
    }

    @Test
    void filtersKnowNobodyYet() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource { @GET public String get() { return ""; } }
                """, """
                class Filter implements ContainerRequestFilter {
                  public void filter(ContainerRequestContext request) {
                    if (!request.getSecurityContext().isUserInRole("user")) request.abortWith(Response.status(401).build());
                    if (request.getSecurityContext().getUserPrincipal() == null) {
                      request.abortWith(Response.status(403).build()); // WARN: unauthorized-vs-forbidden: Filter.filter
                    }
                  }
                }
                """);
    }

    @Test
    void inheritedHandlersAndHelpersAreLookedInto() {
        check("""
                @ApiResource @Path("/orders") @RolesAllowed("user") public class OrderResource extends Guarded<String> {
                  @PUT public void put() { demand("x"); }
                }
                """, """
                abstract class Guarded<T> {
                  @Context SecurityContext security; T it;
                  @GET public T get() {
                    if (security.getUserPrincipal() == null) throw new ForbiddenException(); // WARN: unauthorized-vs-forbidden: GET /orders
                    return it;
                  }
                  final void demand(T role) {
                    if (security.getUserPrincipal() == null) throw new ClientErrorException(403); // WARN: unauthorized-vs-forbidden: Guarded.demand
                  }
                }
                """);
    }

    @Test
    void waived() {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @Context SecurityContext security;
                  @Waive(value = "unauthorized-vs-forbidden", reason = "Clients of 2019 stop at 403.")
                  @GET public String get() { if (security.getUserPrincipal() == null) throw new ForbiddenException(); return ""; }
                }
                """).checkWaived(Compiler.JAVAC);
    }
}
