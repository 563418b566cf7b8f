package dev.edict.processor.rule.status;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class RateLimitWithoutRetryAfterTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test =
                RuleTest.of("rate-limit-without-retry-after").source("com.acme.OrderResource", IMPORTS + resource);
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
    void nobodySaysWhen() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @GET public Response get() {
                    return Response.status(429).entity("slow down").build(); // WARN: rate-limit-without-retry-after: GET /orders answers 429 without Retry-After
                  }
                  @PUT public void put(String in) {
                    if (in.isEmpty()) throw new ClientErrorException(Response.Status.TOO_MANY_REQUESTS); // WARN: rate-limit-without-retry-after
                    if (in.equals("a")) throw new ServiceUnavailableException(); // INFO: rate-limit-without-retry-after: new ServiceUnavailableException(seconds)
                    throw new WebApplicationException(Response.status(503).build()); // INFO: rate-limit-without-retry-after
                  }
                }
                """);
    }

    @Test
    void whoeverSaysItIsSilent() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  String name;
                  @GET public Response get() {
                    if (name.isEmpty()) return Response.status(429).header(HttpHeaders.RETRY_AFTER, 30).build();
                    if (name.equals("a")) return Response.status(429).header(name, 30).build();
                    return Response.status(503).header("retry-after", name).build();
                  }
                  @PUT public void put(String in) {
                    if (in.isEmpty()) throw new ServiceUnavailableException(30L);
                    throw new ServiceUnavailableException("later", new Date());
                  }
                }
                """);
    }

    @Test
    void aFilterThatAddsItSpeaksForAll() {
        check(
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  @GET public Response get() { return Response.status(429).build(); }
                }
                """,
                "class Limits implements ContainerResponseFilter { public void filter(ContainerRequestContext in, ContainerResponseContext out) { out.getHeaders().add(\"Retry-After\", 30); } }");
    }

    @Test
    void filtersAndInheritedHandlersAreLookedInto() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource extends Limited<String> {}
                """, """
                abstract class Limited<T> {
                  @GET public Response get() { return Response.status(429).build(); } // WARN: rate-limit-without-retry-after: GET /orders
                }
                """, """
                class Limiter implements ContainerRequestFilter {
                  public void filter(ContainerRequestContext request) {
                    request.abortWith(Response.status(429).build()); // WARN: rate-limit-without-retry-after: Limiter.filter
                  }
                }
                """);
    }

    @Test
    void waived() {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @Waive(value = "rate-limit-without-retry-after", reason = "The gateway adds it.")
                  @GET public Response get() { return Response.status(429).build(); }
                }
                """).checkWaived(Compiler.JAVAC);
    }
}
