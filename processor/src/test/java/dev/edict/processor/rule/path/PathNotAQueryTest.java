package dev.edict.processor.rule.path;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathNotAQueryTest {
    private static final String RULE = "path-not-a-query";

    @ParameterizedTest
    @EnumSource
    void aQueryOrAFragmentInAPathIsAnErrorInEveryClass(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        @Path("/api#v1") // ERROR: path-not-a-query: Leave out the fragment
                        public interface Api {
                          @GET @Path("by?sku={sku}") String by(@QueryParam("sku") String sku); // ERROR: path-not-a-query: GET /api#v1/by?sku={sku} has '?' in its @Path 'by?sku={sku}'
                        }
                        """)
                .source("com.acme.R", "public class R implements Api { public String by(String sku) { return sku; } }")
                .source("com.acme.Orders", """
                        @Path("/orders")
                        public class Orders {
                          static final String QUERY = "?status={status}";
                          @GET @Path("all" + QUERY) public String all() { return ""; } // ERROR: path-not-a-query: take the rest as @QueryParam("status").
                          @GET @Path("{id}?") public String get(@PathParam("id") String id) { return ""; } // ERROR: path-not-a-query: take the rest as @QueryParam.
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatAPathMayHoldIsSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r")
                        public class R {
                          @GET @Path("a/{name: .+?}") public String a() { return ""; }
                          @GET @Path("b/{name: [^?#]+}/c") public String b() { return ""; }
                          @GET @Path("c&d") public String c() { return ""; }
                          @GET @Path("${api.path:?none}") public String d() { return ""; }
                          @GET @Path("e;v=1/{x}=2") public String e() { return ""; }
                          @Waive(value = "path-not-a-query", reason = "Clients send it encoded.")
                          @GET @Path("f?") public String f() { return ""; }
                        }
                        """).check(compiler);
    }
}
