package dev.edict.processor.rule.method;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GetWithBodyTest {
    private static final String RULE = "get-with-body";

    @ParameterizedTest
    @EnumSource
    void safeMethodsHaveNoBody(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Filter", "public record Filter(String q) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET public String search(
                              @Valid Filter filter) { return ""; } // ERROR: get-with-body: GET /orders: 'filter' is read from the request body, which has no meaning in GET and which clients and proxies may drop or reject (RFC 9110 §9.3). Use query parameters, or a POST with @SafePost.
                          @HEAD public void head(
                              String body) {} // ERROR: get-with-body: HEAD /orders
                          @GET @Path("form") @Consumes("application/x-www-form-urlencoded") public String form(
                              @FormParam("q") String q) { return ""; } // ERROR: get-with-body: 'q'
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void deleteWarnsAndSoDoClassesThatDidNotOptIn(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @DELETE public void clear(
                              List<String> ids) {} // WARN: get-with-body: Put it into the path, a query parameter or a header.
                        }
                        """)
                .source("com.acme.Legacy", """
                        @Path("/legacy")
                        public class Legacy {
                          @GET public String search(
                              String q) { return ""; } // WARN: get-with-body
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotReadFromTheBodyIsFine(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Auth", "public @interface Auth {}")
                .source("com.acme.Query", "public class Query { @QueryParam(\"q\") String q; }")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders/{id}")
                        public class R {
                          @GET public String get(@PathParam("id") String id, @QueryParam("q") @NotBlank String q, @BeanParam Query query,
                              @HeaderParam("h") String h, @CookieParam("c") String c, @MatrixParam("m") String m, @Auth String user,
                              @Context UriInfo uri, HttpHeaders headers, SecurityContext who, Request request) { return ""; }
                          @GET @Path("events") @Produces("text/event-stream")
                          public void events(@Context jakarta.ws.rs.sse.SseEventSink sink, @Context jakarta.ws.rs.sse.Sse sse) {}
                          @GET @Path("later") public void later(@jakarta.ws.rs.container.Suspended jakarta.ws.rs.container.AsyncResponse later) {}
                          @POST public String create(String body) { return ""; }
                          @PUT public String replace(String body) { return ""; }
                          @PATCH public String patch(String body) { return ""; }
                          @OPTIONS public Response options(String body) { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void runtimesThatBindByName(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "org.jboss.resteasy.reactive.RestQuery",
                        "public @interface RestQuery { String value() default \"\"; }")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Path("{id}") public String get(String id) { return ""; }
                          @GET public String list(
                              String q) { return ""; } // ERROR: get-with-body
                        }
                        """)
                .check(compiler);
        RuleTest.of(RULE)
                .source("io.micronaut.http.annotation.Controller", "public @interface Controller {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET public String list(String q, int limit) { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void genericsOfAnInterfaceAreResolved(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", "public interface Api<F> { @GET String list(F filter); }")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public abstract class R<F> implements Api<F> {}
                        """)
                .source("com.acme.Impl", """
                        public class Impl extends R<Filter> {
                          public String list(Filter f) { return ""; } // ERROR: get-with-body: GET /orders: 'f'
                        }
                        """)
                .source("com.acme.Context", """
                        @ApiResource @Path("/context")
                        public class Context implements Api<UriInfo> { public String list(UriInfo uri) { return ""; } }
                        """)
                .source("com.acme.Filter", "public record Filter(String q) {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET public String search(@Waive(value = "get-with-body", reason = "Compatible with Elasticsearch.") String q) { return ""; }
                        }
                        """).checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void constraintsOfABodyThatShouldNotBeThereAreNotReportedAsWell(Compiler compiler) {
        RuleTest.of("get-with-body", "body-constraints-not-triggered")
                .source("com.acme.Filter", "public record Filter(@NotBlank String text) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET public String search(
                              Filter filter) { return ""; } // ERROR: get-with-body
                        }
                        """)
                .check(compiler);
    }
}
