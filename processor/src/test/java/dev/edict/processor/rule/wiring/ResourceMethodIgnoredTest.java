package dev.edict.processor.rule.wiring;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResourceMethodIgnoredTest {
    private static final String RULE = "resource-method-ignored";

    @ParameterizedTest
    @EnumSource
    void whatIsNotPublicIsNotCalled(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/users")
                        public class R {
                          @GET
                          String list() { return ""; } // ERROR: resource-method-ignored: GET /users: method 'list' is not public, so that the runtime ignores it and clients get 404 or 405. Make it public.
                          @POST
                          protected void create(String body) {} // ERROR: resource-method-ignored
                          @DELETE
                          private void clear() {} // ERROR: resource-method-ignored
                          @PUT
                          public static void replace(String body) {} // ERROR: resource-method-ignored: is static
                          @GET @Path("{id}") public String get(@PathParam("id") String id) { return ""; }
                          private String helper() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void methodsOfInterfacesArePublic(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        @Path("/users")
                        public interface Api {
                          @GET String list();
                          @GET @Path("all") default String all() { return ""; }
                        }
                        """)
                .source("com.acme.R", "public class R implements Api { public String list() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anOverrideMayMakeItPublic(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET protected abstract T list();
                          @POST
                          protected void create(T body) {} // ERROR: resource-method-ignored: POST /users
                        }
                        """)
                .source(
                        "com.acme.R",
                        "@Path(\"/users\") public class R extends Base<String> { @Override public String list() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/users")
                        public class R {
                          @Waive(value = "resource-method-ignored", reason = "Our runtime serves it.")
                          @GET String list() { return ""; }
                        }
                        """).checkWaived(compiler);
    }
}
