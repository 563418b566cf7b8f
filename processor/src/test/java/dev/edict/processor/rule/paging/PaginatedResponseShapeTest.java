package dev.edict.processor.rule.paging;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaginatedResponseShapeTest {
    private static final String RULE = "paginated-response-shape";

    @ParameterizedTest
    @EnumSource
    void aPageTellsHowTheListGoesOn(Compiler compiler) {
        rule().source("com.acme.Plain", "public record Plain(List<Order> items, int total) {}")
                .source("com.acme.Empty", "public record Empty(String nextCursor) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET
                          @Paginated // ERROR: paginated-response-shape: answers a bare list of Order, which has no place for the next cursor
                          public List<Order> bare() { return null; }
                          @GET @Path("plain")
                          @Paginated // ERROR: paginated-response-shape: Plain has no next cursor
                          public Plain plain() { return null; }
                          @GET @Path("empty")
                          @Paginated // ERROR: paginated-response-shape: Empty has no list in it
                          public Empty empty() { return null; }
                          @GET @Path("nothing")
                          @Paginated // ERROR: paginated-response-shape: answers nothing (204)
                          public void nothing() {}
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void whatTellsItHasManyNames(Compiler compiler) {
        rule().source("com.acme.Page", "public record Page<T>(List<T> items, String nextCursor) {}")
                .source(
                        "com.acme.OrderPage",
                        "public class OrderPage extends Base<Order> { public List<Order> getData() { return null; } }")
                .source("com.acme.Base", "public class Base<T> { public String getNextPageToken() { return null; } }")
                .source("com.acme.Links", "public record Links(String self, String next) {}")
                .source("com.acme.Linked", "public record Linked(Order[] orders, Links links) {}")
                .source("com.acme.Hal", "public record Hal(Embedded _embedded, Map<String, Object> _links) {}")
                .source("com.acme.Embedded", "public record Embedded(List<Order> orders) {}")
                .source("com.acme.More", "public record More(List<Order> data, boolean has_more) {}")
                .source("com.acme.PageInfo", "public record PageInfo(String endCursor, boolean hasNextPage) {}")
                .source("com.acme.Relay", "public record Relay(List<Order> edges, PageInfo pageInfo) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Path("a") @Paginated public Page<Order> a() { return null; }
                          @GET @Path("b") @Paginated public OrderPage b() { return null; }
                          @GET @Path("c") @Paginated public Linked c() { return null; }
                          @GET @Path("d") @Paginated public Hal d() { return null; }
                          @GET @Path("e") @Paginated public More e() { return null; }
                          @GET @Path("f") @Paginated public java.util.concurrent.CompletionStage<Relay> f() { return null; }
                          @GET @Path("g") @Paginated(style = Paginated.Style.OFFSET) public List<Order> g() { return null; }
                          @GET @Path("h") public List<Order> h() { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void theNextPageMayBeInALinkHeader(Compiler compiler) {
        rule().source(
                        "org.eclipse.microprofile.openapi.annotations.responses.APIResponse",
                        "import org.eclipse.microprofile.openapi.annotations.headers.Header; public @interface APIResponse { Header[] headers(); }")
                .source(
                        "org.eclipse.microprofile.openapi.annotations.headers.Header",
                        "public @interface Header { String name(); }")
                .source("jakarta.servlet.http.HttpServletResponse", "public interface HttpServletResponse {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Path("a") @Paginated public Response a() { return null; }
                          @GET @Path("b") @Paginated
                          public List<Order> b(@Context jakarta.servlet.http.HttpServletResponse response) { return null; }
                          @GET @Path("c") @Paginated
                          @org.eclipse.microprofile.openapi.annotations.responses.APIResponse(
                              headers = @org.eclipse.microprofile.openapi.annotations.headers.Header(name = "Link"))
                          public List<Order> c() { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aListThatNeverEnds(Compiler compiler) {
        rule().source("com.acme.Page", """
                        public class Page {
                          public List<Order> items;
                          @NotNull
                          public String nextCursor; // WARN: paginated-response-shape: 'nextCursor' of Page is never null
                        }
                        """)
                .source(
                        "com.acme.Flagged",
                        "public record Flagged(List<Order> items, @NotNull String nextCursor, boolean hasMore) {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Path("a") @Paginated public Page a() { return null; }
                          @GET @Path("b") @Paginated public Flagged b() { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatIsRequiredMayCarryNull(Compiler compiler) {
        rule().source(
                        "com.fasterxml.jackson.annotation.JsonProperty",
                        "public @interface JsonProperty { boolean required() default false; }")
                .source("com.acme.Nullable", "public @interface Nullable {}")
                .source(
                        "com.acme.Marked",
                        "import com.fasterxml.jackson.annotation.JsonProperty; public record Marked("
                                + "@JsonProperty(required = true) List<Order> items,"
                                + " @JsonProperty(required = true) @Nullable String nextCursor) {}")
                .source(
                        "com.acme.Unmarked",
                        "import com.fasterxml.jackson.annotation.JsonProperty; public record Unmarked("
                                + "List<Order> items, @JsonProperty(required = true) String nextCursor) {}")
                .source(
                        "com.acme.Both",
                        "public record Both(List<Order> items, @NotNull @Nullable String nextCursor) {}")
                .source(
                        "com.acme.Grouped",
                        "public record Grouped(List<Order> items, @NotNull(groups = Order.class) String nextCursor) {}")
                .source("com.acme.Counted", """
                        public class Counted {
                          public List<Order> items;
                          public long nextOffset; // WARN: paginated-response-shape: 'nextOffset' of Counted is never null
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Path("a") @Paginated public Marked a() { return null; }
                          @GET @Path("b") @Paginated public Unmarked b() { return null; }
                          @GET @Path("c") @Paginated public Both c() { return null; }
                          @GET @Path("d") @Paginated public Grouped d() { return null; }
                          @GET @Path("e") @Paginated public Counted e() { return null; }
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void genericsOfABaseClassAreResolved(Compiler compiler) {
        rule().source("com.acme.Page", "public record Page<T>(List<T> items, String nextCursor) {}")
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET
                          @Paginated // ERROR: paginated-response-shape: GET /bad is @Paginated with a cursor and answers a bare list of Order
                          public T list() { return null; }
                        }
                        """)
                .source("com.acme.Good", "@ApiResource @Path(\"/good\") public class Good extends Base<Page<Order>> {}")
                .source("com.acme.Bad", "@ApiResource @Path(\"/bad\") public class Bad extends Base<Set<Order>> {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        rule().source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @Waive(value = "paginated-response-shape", reason = "LinkFilter adds the header.")
                          @GET @Paginated public List<Order> list() { return null; }
                        }
                        """).checkWaived(compiler);
    }

    private static RuleTest rule() {
        return RuleTest.of(RULE).source("com.acme.Order", "public record Order(String id) {}");
    }
}
