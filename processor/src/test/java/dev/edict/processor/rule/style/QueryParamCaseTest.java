package dev.edict.processor.rule.style;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueryParamCaseTest {
    private static final String RULE = "query-param-case";

    @ParameterizedTest
    @EnumSource
    void theSpellingOfMostHolds(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET @Path("base") public T base(@QueryParam("order_state") String a) { return null; } // WARN: query-param-case: GET /r/base has the query parameter 'order_state', where 4 of 5 names of several words are in camelCase; a name that is guessed wrong is ignored, and the client gets what it did not ask for. Call it 'orderState'
                        }
                        """).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R extends Base<String> {
                          @GET public String a(@QueryParam("createdAfter") String a, @QueryParam("createdBefore") String b, @QueryParam("sortKey") String c, @QueryParam("itemName") String d,
                              @QueryParam("limit") int e, @QueryParam("redirect_uri") String f, @QueryParam("filter[name]") String g) { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheServiceSaysHolds(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.Shop", """
                        @ApiService(title = "Shop", queryCase = ApiService.Case.SNAKE) @ApplicationPath("/v1") public class Shop extends Application {}
                        """).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET public String a(@QueryParam("createdAfter") String a) { return ""; } // WARN: query-param-case: and the service says that they are in snake_case
                          @PUT public void b(@QueryParam("dry_run") boolean b) {}
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAHabitNothingIsSaid(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET public String a(@QueryParam("createdAfter") String a, @QueryParam("created_before") String b, @QueryParam("Sort-Key") String c) { return ""; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET public String a(@QueryParam("createdAfter") String a, @QueryParam("createdBefore") String b, @QueryParam("sortKey") String c, @QueryParam("itemName") String d) { return ""; }
                          @Waive(value = "query-param-case", reason = "The partner's name.") @PUT public void b(@QueryParam("dry_run") boolean b) {}
                        }
                        """).checkWaived(compiler);
    }
}
