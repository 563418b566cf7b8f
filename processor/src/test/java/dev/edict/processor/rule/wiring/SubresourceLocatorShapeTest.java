package dev.edict.processor.rule.wiring;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubresourceLocatorShapeTest {
    private static final String RULE = "subresource-locator-shape";

    @ParameterizedTest
    @EnumSource
    void aLocatorThatLeadsNowhere(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/users")
                        public class R {
                          @Path("{id}/lock")
                          public void lock(@PathParam("id") String id) {} // ERROR: subresource-locator-shape: Method 'lock' has @Path and no HTTP method
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aLocatorThatReadsTheBody(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @Path("/users")
                        public class R {
                          @Path("{id}/orders") public Orders orders(
                              @PathParam("id") String id,
                              Orders body) { return body; } // ERROR: subresource-locator-shape: Sub-resource locator 'orders' takes 'body' from the request body
                        }
                        """)
                .source("com.acme.Orders", "public class Orders { @GET public String list() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void locatorsAsTheyAreMeant(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @Path("/users")
                        public class R {
                          @Path("{id}/orders") public Orders orders(@PathParam("id") String id, @Context UriInfo uri) { return new Orders(); }
                          @Path("class") public Class<Orders> type() { return Orders.class; }
                          @Path("any") public Object any() { return new Orders(); }
                          @GET @Path("void") public void none() {}
                          public void helper(String body) {}
                        }
                        """)
                .source("com.acme.Orders", "public class Orders { @GET public String list() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void clientsAreNotJudged(Compiler compiler) {
        RuleTest.of(RULE)
                .source(
                        "org.eclipse.microprofile.rest.client.inject.RegisterRestClient",
                        "public @interface RegisterRestClient {}")
                .source("com.acme.UsersClient", """
                        @org.eclipse.microprofile.rest.client.inject.RegisterRestClient
                        @ApiResource @Path("/users")
                        public interface UsersClient {
                          @Path("x") void x();
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void annotationsOfABaseClassAreInForce(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @Path("ok") public T ok() { return null; }
                          @Path("bad")
                          public void bad() {} // ERROR: subresource-locator-shape
                        }
                        """)
                .source("com.acme.R", "@Path(\"/x\") public class R extends Base<Orders> {}")
                .source("com.acme.Orders", "public class Orders { @GET public String list() { return \"\"; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/users")
                        public class R {
                          @Waive(value = "subresource-locator-shape", reason = "Our runtime takes it for a GET.")
                          @Path("x") public void x() {}
                        }
                        """).checkWaived(compiler);
    }
}
