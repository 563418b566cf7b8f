package dev.edict.processor.rule.path;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueryActionTunnelTest {
    private static final String RULE = "query-action-tunnel";

    @ParameterizedTest
    @EnumSource
    void aParameterThatChoosesTheOperationIsTold(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Action", "public enum Action { CANCEL, SHIP }")
                .source("com.acme.Filter", """
                        public class Filter {
                          @QueryParam("cmd") public String command; // WARN: query-action-tunnel: PUT /orders/b does what the query parameter 'cmd' says
                        }
                        """)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @DELETE public void act(@QueryParam("op") T op) {} // WARN: query-action-tunnel: DELETE /orders does what the query parameter 'op'
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R extends Base<Action> {
                          static final String ACTION = "action";
                          @POST public void a(@QueryParam(ACTION) String action) {} // WARN: query-action-tunnel: POST /orders does what the query parameter 'action' says: each of its values is an operation of its own
                          @PUT @Path("b") public void b(@BeanParam Filter filter) {}
                          @GET @Path("c") public String c(@HeaderParam("X-HTTP-Method-Override") String method) { return ""; } // WARN: query-action-tunnel: GET /orders/c takes its method from the header X-HTTP-Method-Override
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void filtersAndOtherParametersAreSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/events")
                        public class R {
                          @GET public List<String> list(@QueryParam("operation") String operation, @QueryParam("action") String action) { return null; }
                          @POST public void a(@QueryParam("method") String shipping, @QueryParam("actionId") String id) {}
                          @POST @Path("b") public void b(@QueryParam("action") int count, @QueryParam("op") boolean op) {}
                          @POST @Path("c") public void c(@HeaderParam("action") String action) {}
                          @POST @Path("{action}") public void d(@PathParam("action") String action) {}
                          @Waive(value = "query-action-tunnel", reason = "WebHDFS has it so.")
                          @PUT @Path("e") public void e(@QueryParam("op") String op) {}
                        }
                        """).check(compiler);
    }
}
