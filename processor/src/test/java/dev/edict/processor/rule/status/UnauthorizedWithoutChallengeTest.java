package dev.edict.processor.rule.status;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class UnauthorizedWithoutChallengeTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test =
                RuleTest.of("unauthorized-without-challenge").source("com.acme.OrderResource", IMPORTS + resource);
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

    private static final String GUARDED = """
            @ApiResource @Path("/orders") public class OrderResource {
              @GET public Response get() { return Response.status(401).build(); } // %s: unauthorized-without-challenge
              @PUT public void put() { throw new WebApplicationException(401); } // %s: unauthorized-without-challenge
            }
            """;

    @Test
    void a401SaysNothing() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @GET public Response get() {
                    return Response.status(Response.Status.UNAUTHORIZED).entity("no").build(); // ERROR: unauthorized-without-challenge: GET /orders answers 401 without WWW-Authenticate
                  }
                  @PUT public void put(String in) {
                    if (in.isEmpty()) throw new WebApplicationException(401); // ERROR: unauthorized-without-challenge
                    if (in.equals("a")) throw new ClientErrorException("who?", Response.Status.UNAUTHORIZED); // ERROR: unauthorized-without-challenge
                    throw new NotAuthorizedException(Response.status(401).build()); // ERROR: unauthorized-without-challenge
                  }
                }
                """, """
                class Filter implements ContainerRequestFilter {
                  public void filter(ContainerRequestContext request) {
                    request.abortWith(refusal());
                  }
                  private Response refusal() {
                    return Response.status(401).build(); // ERROR: unauthorized-without-challenge: Filter.refusal
                  }
                }
                """);
    }

    @Test
    void aChallengeAndWhatMayHaveOneAreSilent() {
        check(
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  String name;
                  @GET public Response get() {
                    if (name == null) return Response.status(401).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
                    if (name.isEmpty()) return Response.status(401).header("www-authenticate", name).build();
                    if (name.equals("a")) return Response.status(401).header(name, "Bearer").build();
                    Response.ResponseBuilder kept = Response.status(401);
                    if (name.equals("b")) return kept.build();
                    return Response.status(403).build();
                  }
                  @PUT public void put(String in) {
                    if (in.isEmpty()) throw new NotAuthorizedException("Bearer");
                    if (in.equals("a")) throw new WebApplicationException(get());
                    if (in.equals("b")) throw new Unknown();
                    try { throw new WebApplicationException(401); } catch (WebApplicationException e) { in.length(); }
                    try { refuse(); } catch (ClientErrorException e) { in.length(); }
                  }
                  private static void refuse() { throw new ClientErrorException(401); }
                }
                """,
                "class Unknown extends WebApplicationException { Unknown() { super(Response.status(401).header(\"WWW-Authenticate\", \"Bearer\").build()); } }");
    }

    @Test
    void aFilterThatMayAddOneLowersTheVoiceAndOneThatDoesEndsIt() {
        check(
                GUARDED.formatted("WARN", "WARN"),
                "class Cors implements ContainerResponseFilter { public void filter(ContainerRequestContext in, ContainerResponseContext out) { out.getHeaders().add(\"Vary\", \"Origin\"); } }");
        check(
                GUARDED.replaceAll(" // .*", ""),
                "class Challenge implements ContainerResponseFilter { public void filter(ContainerRequestContext in, ContainerResponseContext out) { if (out.getStatus() == 401) out.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, \"Bearer\"); } }");
    }

    @Test
    void aMapperSeesWhatIsThrownOnly() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @GET public Response get() { return Response.status(401).build(); } // ERROR: unauthorized-without-challenge
                  @PUT public void put() { throw new WebApplicationException(401); }
                }
                """, """
                class Mapper implements ExceptionMapper<WebApplicationException> {
                  public Response toResponse(WebApplicationException e) {
                    return Response.fromResponse(e.getResponse()).header("WWW-Authenticate", "Bearer").build();
                  }
                }
                """);
    }

    @Test
    void waived() {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @Waive(value = "unauthorized-without-challenge", reason = "The gateway adds the challenge.")
                  @GET public Response get() { return Response.status(401).build(); }
                }
                """).checkWaived(Compiler.JAVAC);
    }
}
