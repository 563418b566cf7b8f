package dev.edict.processor.rule.paging;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaginationMixedTest {
    private static final String RULE = "pagination-mixed";

    @ParameterizedTest
    @EnumSource
    void namesAndStylesThatDifferAreReportedAtTheParameter(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET @Path("a") @Paginated public List<T> a(@QueryParam("cursor") String c, @QueryParam("limit") int l) { return null; }
                          @GET @Path("b") @Paginated public List<T> b(@QueryParam("cursor") String c, @QueryParam("limit") int l) { return null; }
                          @GET @Path("c") @Paginated public List<T> c(@QueryParam("cursor") String c, @QueryParam("limit") int l) { return null; }
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R extends Base<String> {}
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s") public class S {
                          @GET @Path("d") @Paginated public List<String> d(
                              @QueryParam("cursor") String c,
                              @QueryParam("pageSize") int l) { return null; } // WARN: pagination-mixed: GET /s/d is paged by 'pageSize', where 4 of 5 lists have 'limit'
                          @GET @Path("e")
                          @Paginated(style = Paginated.Style.OFFSET, reason = "x") // WARN: pagination-mixed: GET /s/e is paged by offset, where 4 of 5 lists for the same clients are paged by cursor
                          public List<String> e(@QueryParam("offset") int c, @QueryParam("limit") int l) { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aTimeToFilterByIsNoCursor(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") public List<String> a(@QueryParam("page") int p, @QueryParam("limit") int l) { return null; }
                          @GET @Path("b") public List<String> b(@QueryParam("page") int p, @QueryParam("limit") int l) { return null; }
                          @GET @Path("c") public List<String> c(@QueryParam("page") int p, @QueryParam("limit") int l) { return null; }
                          @GET @Path("d") public List<String> d(@QueryParam("page") int p, @QueryParam("limit") int l) { return null; }
                          @GET @Path("e") public List<String> e(@QueryParam("before") String before, @QueryParam("after") String after,
                              @QueryParam("page") int p, @QueryParam("limit") int l) { return null; }
                          @GET @Path("f")
                          public List<String> f(@QueryParam("after") String after, // WARN: pagination-mixed: GET /r/f is paged by cursor, where 5 of 6 lists
                              @QueryParam("limit") int l) { return null; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void operatorsMayPageByOffsetAndFewListsHaveNoHabit(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") @Paginated public List<String> a(@QueryParam("cursor") String c, @QueryParam("limit") int l) { return null; }
                          @GET @Path("b") @Paginated public List<String> b(@QueryParam("cursor") String c, @QueryParam("limit") int l) { return null; }
                          @GET @Path("c") @Paginated public List<String> c(@QueryParam("cursor") String c, @QueryParam("limit") int l) { return null; }
                          @GET @Path("d") @Paginated public List<String> d(@QueryParam("cursor") String c, @QueryParam("limit") int l) { return null; }
                          @GET @Path("e") public String e(@QueryParam("size") String shoe) { return null; }
                          @Waive(value = "pagination-mixed", reason = "The partner's names.")
                          @GET @Path("f") @Paginated public List<String> f(@QueryParam("pageToken") String c, @QueryParam("limit") int l) { return null; }
                        }
                        """)
                .source("com.acme.Admin", """
                        @ApiResource(audience = ApiService.Audience.ADMIN) @Path("/admin") public class Admin {
                          @GET @Paginated(style = Paginated.Style.OFFSET) public List<String> a(@QueryParam("offset") int c, @QueryParam("limit") int l) { return null; }
                        }
                        """)
                .checkWaived(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void threeListsAreNoHabit(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") @Paginated public List<String> a(@QueryParam("cursor") String c, @QueryParam("limit") int l) { return null; }
                          @GET @Path("b") @Paginated public List<String> b(@QueryParam("cursor") String c, @QueryParam("limit") int l) { return null; }
                          @GET @Path("c") @Paginated public List<String> c(@QueryParam("after") String c, @QueryParam("size") int l) { return null; }
                        }
                        """).check(compiler);
    }
}
