package dev.edict.processor.rule.paging;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaginatedParamsTest {
    private static final String RULE = "paginated-params";

    @ParameterizedTest
    @EnumSource
    void theDeclaredStyleAndTheParametersMustAgree(Compiler compiler) {
        rule().source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Paginated public Page a(
                              @QueryParam("page") int page, // ERROR: paginated-params: GET /orders is @Paginated by cursor and takes 'page'
                              @QueryParam("size") int size) { return null; }
                          @GET @Path("b") @Paginated(style = Paginated.Style.OFFSET) public Page b(
                              @QueryParam("cursor") String cursor, // ERROR: paginated-params: Take @QueryParam("offset") int offset
                              @QueryParam("limit") int limit) { return null; }
                          @GET @Path("c") @Paginated public Page c(
                              @QueryParam("cursor") String cursor,
                              @QueryParam("offset") Integer offset, // ERROR: paginated-params: Remove 'offset'.
                              @QueryParam("limit") int limit) { return null; }
                          @GET @Path("d")
                          @Paginated // ERROR: paginated-params: takes no cursor; clients get the first page over and over
                          public Page d(@QueryParam("limit") int limit) { return null; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void agreement(Compiler compiler) {
        rule().source("com.acme.Query", """
                        public class Query {
                          @QueryParam("page_token") public String token;
                          @QueryParam("page_size") @DefaultValue("50") public int size;
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Paginated public Page a(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit) { return null; }
                          @GET @Path("b") @Paginated public Page b(@BeanParam Query query) { return null; }
                          @GET @Path("c") @Paginated(style = Paginated.Style.OFFSET) public Page c(
                              @QueryParam("page") int page, @QueryParam("perPage") Optional<Integer> perPage,
                              @QueryParam("after") java.time.Instant after) { return null; }
                          @GET @Path("d") @Paginated public Page d(
                              @QueryParam("starting_after") String after, @QueryParam("limit") long limit,
                              @QueryParam("start") java.time.LocalDate start) { return null; }
                        }
                        """)
                .source("com.acme.S", """
                        @ApiResource @Path("/s")
                        public class S {
                          @QueryParam("cursor") String cursor;
                          @QueryParam("limit") int limit;
                          @GET @Paginated public Page list() { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatMayBeReadUnseenIsNotMissed(Compiler compiler) {
        rule().source("com.acme.Paging", "public @interface Paging {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Paginated public Page a(@Context UriInfo uri) { return null; }
                          @GET @Path("b") @Paginated public Page b(@Paging String paging) { return null; }
                          @GET @Path("c")
                          @Paginated // WARN: paginated-params: takes no cursor
                          public Page c(@QueryParam("position") String position) { return null; }
                          @GET @Path("d") @Paginated public Page d(@QueryParam("cursor") String c, @QueryParam("n") int n) { return null; }
                          @GET @Path("e")
                          @Paginated // WARN: paginated-params: takes no limit; the documented default and maximum
                          public Page e(@QueryParam("cursor") String c) { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itStandsOnWhatReads(Compiler compiler) {
        rule().source("com.acme.Search", "public record Search(String q, String cursor, Integer limit) {}")
                .source("com.acme.Bare", "public record Bare(String q) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @POST
                          @Paginated // ERROR: paginated-params: POST does not read a list
                          public Page a(Search search) { return null; }
                          @POST @Path("search") @SafePost("Large filters.") @Paginated public Page b(Search search) { return null; }
                          @POST @Path("bare") @SafePost("Large filters.")
                          @Paginated // ERROR: paginated-params: takes no cursor
                          public Page c(Bare search) { return null; }
                          @GET @Unpaginated(value = "Seven.", maxItems = 7)
                          @Paginated // ERROR: paginated-params: is both @Paginated and @Unpaginated
                          public Page d() { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theFirstPageHasNoCursorYet(Compiler compiler) {
        rule().source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Paginated public Page a(
                              @NotBlank @QueryParam("cursor") String cursor, // ERROR: paginated-params: GET /orders demands 'cursor'
                              @NotNull @QueryParam("limit") Integer limit) { return null; } // ERROR: paginated-params: demands 'limit'
                          @GET @Path("b") @Paginated public Page b(
                              @QueryParam("cursor") String cursor,
                              @NotNull @QueryParam("limit") @DefaultValue("50") Integer limit) { return null; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void limitsMakeSense(Compiler compiler) {
        rule().source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          static final int MAX = 10;
                          @GET
                          @Paginated(defaultLimit = 0) // ERROR: paginated-params: a default of 0 items is an empty page
                          public Page a(@QueryParam("cursor") String c, @QueryParam("limit") int l) { return null; }
                          @GET @Path("b")
                          @Paginated(maxLimit = MAX) // ERROR: paginated-params: the largest page (10) is smaller than the default (50)
                          public Page b(@QueryParam("cursor") String c, @QueryParam("limit") int l) { return null; }
                          @GET @Path("c")
                          @Unpaginated(value = "None yet.", maxItems = 0) // ERROR: paginated-params: a list of at most 0 items has none
                          public List<String> c() { return null; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void annotationsOfAnInterfaceAreInForce(Compiler compiler) {
        rule().source("com.acme.Api", """
                        public interface Api<T> {
                          @GET
                          @Paginated
                          T list(
                              @QueryParam("page") int page, // ERROR: paginated-params
                              @QueryParam("size") int size);
                        }
                        """).source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R implements Api<Page> { public Page list(int page, int size) { return null; } }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        rule().source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @Waive(value = "paginated-params", reason = "The cursor travels in a cookie.")
                          @GET @Paginated public Page list(@QueryParam("limit") int limit) { return null; }
                        }
                        """).checkWaived(compiler);
    }

    private static RuleTest rule() {
        return RuleTest.of(RULE)
                .source("com.acme.Page", "public record Page(List<String> items, String nextCursor) {}");
    }

    @ParameterizedTest
    @EnumSource
    void aLimitMayHaveATypeOfTheService(Compiler compiler) {
        rule().source("com.acme.Limit", "public class Limit { public Limit(String text) {} }")
                .source("com.acme.Size", "public enum Size { S, M, L }")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Paginated public Page a(@QueryParam("cursor") String cursor, @QueryParam("limit") Limit limit) { return null; }
                          @GET @Path("b")
                          @Paginated // WARN: paginated-params: takes no limit
                          public Page b(@QueryParam("cursor") String cursor, @QueryParam("size") Size size) { return null; }
                        }
                        """)
                .check(compiler);
    }
}
