package dev.edict.processor.rule.path;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathKebabCaseTest {
    private static final String RULE = "path-kebab-case";

    @ParameterizedTest
    @EnumSource
    void kebabCaseIsWhatAPathIsIn(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Base", """
                        public abstract class Base {
                          @GET @Path("shippingAddress") public String address() { return ""; } // WARN: path-kebab-case: GET /order_items/shippingAddress has the path segment 'shippingAddress', which is not in kebab-case
                        }
                        """).source("com.acme.R", """
                        @ApiResource @Path("/order_items") // WARN: path-kebab-case: Rename it to 'order-items'.
                        public class R extends Base {
                          @GET @Path("{lineId}/Notes") public String notes() { return ""; } // WARN: path-kebab-case: Rename it to 'notes'.
                          @GET @Path("{line_id}") public String get() { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatDiffersFromTheHouseIsToldWhateverTheHouseHas(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/orderItems")
                        public class R {
                          @GET @Path("openOrders") public String a() { return ""; }
                          @GET @Path("closedOrders") public String b() { return ""; }
                          @GET @Path("lostOrders/{id}") public String c() { return ""; }
                          @GET @Path("late-orders") public String d() { return ""; } // WARN: path-kebab-case: GET /orderItems/late-orders has the path segment 'late-orders', where 4 of the 5 segments of several words are in camelCase. Paths are case-sensitive, so that a client who guesses wrong gets 404. Rename it to 'lateOrders'.
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void oneStyleAndWhatHasNoneIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @ApiResource @Path("/order-items")
                        public class R {
                          @GET @Path("v1/oauth2/3d") public String a() { return ""; }
                          @GET @Path("{orderItem}/{line_no}.json") public String b() { return ""; }
                          @GET @Path(".well-known/openid-configuration") public String c() { return ""; }
                          @POST @Path("{id}:markAsPaid") public void d() {}
                          @POST @Path("_bulk") public void e() {}
                          @GET @Path("WFS") public String f() { return ""; }
                          @GET @Path("Readme.md") public String g() { return ""; }
                          @Waive(value = "path-kebab-case", reason = "The name is the partner's.")
                          @GET @Path("priceList") public String h() { return ""; }
                        }
                        """)
                .source("com.acme.Plain", """
                        @Path("/plainResource")
                        public class Plain {
                          @GET public String get() { return ""; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void threeOfOneStyleAreAHouse(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/orderItems")
                        public class R {
                          @GET @Path("openOrders") public String a() { return ""; }
                          @GET @Path("closedOrders") public String b() { return ""; }
                        }
                        """).check(compiler);
    }
}
