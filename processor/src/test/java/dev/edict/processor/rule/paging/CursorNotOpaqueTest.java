package dev.edict.processor.rule.paging;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CursorNotOpaqueTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("cursor-not-opaque").source("com.acme.OrderResource", IMPORTS + resource);
        int n = 0;
        for (String text : more) {
            test.source("com.acme.More" + n++, IMPORTS + text);
        }
        return test;
    }

    private static final String IMPORTS =
            "import jakarta.ws.rs.container.*; import jakarta.ws.rs.ext.*; import java.security.Principal;";

    @ParameterizedTest
    @EnumSource
    void clientsCanCountWithACursor(Compiler compiler) {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @GET @Paginated(sort = "id") public Page<String> list(
                      @QueryParam("cursor") long cursor, // ERROR: cursor-not-opaque: GET /orders takes 'cursor', which is a number
                      @QueryParam("limit") int limit) { return null; }
                  @GET @Path("since") @Paginated(sort = "id") public Text<String> since(
                      @QueryParam("pageToken") java.time.Instant token, // ERROR: cursor-not-opaque: a date
                      @QueryParam("lastId") Optional<Long> last) { return null; } // WARN: cursor-not-opaque: 'lastId'
                }
                """, "record Text<T>(List<T> items, String nextCursor) {}")
                .source("com.acme.Page", """
                        public class Page<T> {
                          public List<T> items;
                          public Long nextCursor; // ERROR: cursor-not-opaque: 'nextCursor' of Page<String> is a number
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void textAndOtherStylesAreSilent(Compiler compiler) {
        sources(
                        """
                @ApiResource @Path("/orders") public class OrderResource {
                  @GET @Paginated(sort = "id") public Text<String> list(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit) { return null; }
                  @GET @Path("uuid") @Paginated(sort = "id") public Text<String> uuid(@QueryParam("cursor") UUID cursor, @QueryParam("after") String after) { return null; }
                  @GET @Path("offset") @Paginated(style = Paginated.Style.OFFSET, sort = "id") public Counted<String> offset(@QueryParam("offset") int offset) { return null; }
                  @GET @Path("plain") public Counted<String> plain(@QueryParam("cursor") long cursor) { return null; }
                }
                """,
                        "record Text<T>(List<T> items, String nextCursor, boolean hasMore) {}",
                        "record Counted<T>(List<T> items, long nextCursor) {}")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void inheritedGenericHandlersAreLookedAt(Compiler compiler) {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource extends Lists<String, Long> {}
                """, """
                abstract class Lists<T, C> {
                  @GET @Paginated(sort = "id") public Text<T> list(
                      @QueryParam("cursor") C cursor) { return null; } // ERROR: cursor-not-opaque: GET /orders
                }
                """, "record Text<T>(List<T> items, String nextCursor) {}").check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void waived(Compiler compiler) {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @Waive(value = "cursor-not-opaque", reason = "Clients of 2019 send numbers.")
                  @GET @Paginated(sort = "id") public Text<String> list(@QueryParam("cursor") long cursor) { return null; }
                }
                """, "record Text<T>(List<T> items, String nextCursor) {}").checkWaived(compiler);
    }

    @Test
    void aHandlerMayNotTakeItForANumber() {
        sources("""
                @ApiResource @Path("/orders") public class OrderResource {
                  @GET @Paginated(sort = "id") public Text<String> list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
                    long after = cursor == null ? 0 : Long.parseLong(cursor); // WARN: cursor-not-opaque: GET /orders takes its cursor for a number
                    int most = Integer.parseInt(limit);
                    return null;
                  }
                  @GET @Path("plain") public Text<String> plain(@QueryParam("cursor") String cursor) { Long.valueOf(cursor); return null; }
                  @GET @Path("last") @Paginated(sort = "id") public Text<String> last(@QueryParam("lastId") String last) { Long.valueOf(last); return null; }
                }
                """, "record Text<T>(List<T> items, String nextCursor) {}").check(Compiler.JAVAC);
    }
}
