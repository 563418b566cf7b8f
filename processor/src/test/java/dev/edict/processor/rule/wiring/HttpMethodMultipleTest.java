package dev.edict.processor.rule.wiring;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpMethodMultipleTest {
    private static final String RULE = "http-method-multiple";

    @ParameterizedTest
    @EnumSource
    void twoDesignatorsOnOneMethod(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/search")
                        public class R {
                          @GET
                          @Consumes("text/plain")
                          @POST // ERROR: http-method-multiple: method 'search' carries @GET and @POST.
                          public String search() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void designatorsOfOnesOwnCount(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Lock", """
                        import java.lang.annotation.*;
                        @HttpMethod("LOCK") @Retention(RetentionPolicy.RUNTIME) @Target(ElementType.METHOD)
                        public @interface Lock {}
                        """).source("com.acme.R", """
                        @Path("/files")
                        public class R {
                          @Lock @Path("{id}") public void lock(@PathParam("id") String id) {}
                          @PUT
                          @Lock // ERROR: http-method-multiple
                          public void both() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void oneAnnotationInBothNamespacesIsOne(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/files") @javax.ws.rs.Path("/files")
                        public class R {
                          @javax.ws.rs.GET @GET public String list() { return ""; }
                          @DELETE
                          @javax.ws.rs.DELETE
                          @POST // ERROR: http-method-multiple: DELETE /files/x: method 'both' carries @DELETE and @POST.
                          @Path("x") public void both() {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void eachRuntimeSeesOneOfItsNamespace(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/files") @javax.ws.rs.Path("/files")
                        public class R {
                          @GET @javax.ws.rs.POST public String read() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void onePerMethodIsFineHoweverManyMethodsThereAre(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/search")
                        public class R {
                          @GET @Produces("application/json") @RolesAllowed("a") public String get() { return post(); }
                          @POST @Produces("application/json") @Deprecated public String post() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theNearestDeclarationIsInForceAndNotAllOfThem(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", "public interface Api<T> { @GET T find(T key); }")
                .source(
                        "com.acme.R",
                        "@Path(\"/x\") public class R implements Api<String> { @POST public String find(String key) { return key; } }")
                .source("com.acme.Bad", """
                        public interface Bad<T> {
                          @GET
                          @HEAD // ERROR: http-method-multiple
                          T find();
                        }
                        """)
                .source(
                        "com.acme.S",
                        "@Path(\"/y\") public class S implements Bad<String> { public String find() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/search")
                        public class R {
                          @Waive(value = "http-method-multiple", reason = "Our runtime serves both.")
                          @GET @POST public String search() { return ""; }
                        }
                        """).checkWaived(compiler);
    }
}
