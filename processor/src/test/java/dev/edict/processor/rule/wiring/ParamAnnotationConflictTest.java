package dev.edict.processor.rule.wiring;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParamAnnotationConflictTest {
    private static final String RULE = "param-annotation-conflict";

    @ParameterizedTest
    @EnumSource
    void twoSourcesOfOneValue(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/orders")
                        public class R {
                          @QueryParam("a")
                          @CookieParam("a") // ERROR: param-annotation-conflict: 'field' carries @QueryParam and @CookieParam
                          String field;
                          @GET public String list(
                              @QueryParam("tenant")
                              @HeaderParam("X-Tenant") // ERROR: param-annotation-conflict: 'tenant' carries @QueryParam and @HeaderParam. A runtime refuses to start, or
                              String tenant) { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void oneSourceWithWhateverElseIsFine(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "com.acme.Query",
                        "public class Query { @QueryParam(\"q\") @DefaultValue(\"\") @Encoded @NotNull String q; }")
                .source("com.acme.R", """
                        @Path("/orders")
                        public class R {
                          private String x;
                          @MatrixParam("x") public void setX(String x) { this.x = x; }
                          @GET public String list(@Valid @BeanParam Query query, @Encoded @QueryParam("s") @Size(max = 9) String s,
                              @Context UriInfo uri, @HeaderParam("a") String a, @QueryParam("a") String b) { return x; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void oneAnnotationInBothNamespacesIsOne(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/orders")
                        public class R {
                          @HeaderParam("h") @javax.ws.rs.HeaderParam("h") String h;
                          @GET public String list(@QueryParam("q") @javax.ws.rs.QueryParam("q") String q,
                              @QueryParam("t") @javax.ws.rs.QueryParam("t")
                              @CookieParam("t") // ERROR: param-annotation-conflict: 't' carries @QueryParam and @CookieParam. A runtime
                              String t) { return h; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aResourceMethodSuppliesNoValue(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/orders")
                        public class R {
                          @GET
                          @QueryParam("q") // ERROR: param-annotation-conflict: GET /orders: @QueryParam stands on the method
                          public String list(String q) { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void beansAreReportedOnce(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Query", """
                        public class Query {
                          @QueryParam("q")
                          @PathParam("q") // ERROR: param-annotation-conflict
                          String q;
                        }
                        """)
                .source("com.acme.R", """
                        @Path("/orders/{q}")
                        public class R {
                          @GET public String list(@BeanParam Query query) { return ""; }
                          @GET @Path("all") public String all(@BeanParam Query query) { return ""; }
                        }
                        """)
                .source(
                        "com.acme.S",
                        "@Path(\"/x/{q}\") public class S { @GET public String x(@BeanParam Query query) { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void annotationsOfAnInterfaceAreInForce(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        @Path("/orders")
                        public interface Api<T> {
                          @GET T list(
                              @QueryParam("a")
                              @HeaderParam("a") // ERROR: param-annotation-conflict
                              T a);
                        }
                        """)
                .source(
                        "com.acme.R",
                        "public class R implements Api<String> { public String list(String a) { return a; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/orders")
                        public class R {
                          @GET public String list(
                              @Waive(value = "param-annotation-conflict", reason = "Our runtime looks into both.")
                              @QueryParam("a") @HeaderParam("a") String a) { return ""; }
                        }
                        """).checkWaived(compiler);
    }
}
