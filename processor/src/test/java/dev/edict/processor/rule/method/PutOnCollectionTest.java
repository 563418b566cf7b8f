package dev.edict.processor.rule.method;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PutOnCollectionTest {
    private static final String RULE = "put-on-collection";

    @ParameterizedTest
    @EnumSource
    void aPutOfACollectionIsTold(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET public List<T> list() { return null; }
                          @PUT public void put(T in) {} // WARN: put-on-collection: PUT /users is a PUT of a collection: by its definition what is sent becomes all there is, and a cache may answer
                        }
                        """)
                .source("com.acme.Users", "@ApiResource @Path(\"/users\") public class Users extends Base<String> {}")
                .source("com.acme.Teams", """
                        @ApiResource @Path("/teams")
                        public class Teams {
                          @POST public void create(String in) {}
                          @GET @Path("{id}") public String get() { return ""; }
                          @PUT public void put(List<String> in) {} // WARN: put-on-collection: so that a client that sends the members it changed deletes the others
                        }
                        """)
                .source("com.acme.Orders", """
                        @ApiResource @Path("/orders")
                        public class Orders {
                          record Page(List<String> items, String nextCursor) {}
                          @GET @Paginated(sort = "id") public Page list(@QueryParam("cursor") String cursor) { return null; }
                          @PUT public void put(String in) {} // WARN: put-on-collection: PUT /orders is a PUT of a collection
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void membersAndSingletonsAreSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @ApiResource @Path("/users")
                        public class R {
                          @GET public List<String> list() { return null; }
                          @PUT @Path("{id}") public void put(String in) {}
                          @GET @Path("me/settings") public String settings() { return ""; }
                          @PUT @Path("me/settings") public void putSettings(String in) {}
                          public record Filters(List<String> names) {}
                          @GET @Path("me/filters") @Unpaginated(value = "Ten at most.", maxItems = 10) public Filters filters() { return null; }
                          @PUT @Path("me/filters") public void putFilters(Filters in) {}
                          @GET @Path("me/repos") public List<String> repos() { return null; }
                          @PUT @Path("me/repos") public void pullAll(@QueryParam("force") boolean force) {}
                          @POST @Path("me/avatar") public void avatar(byte[] in) {}
                          @PUT @Path("me/avatar") public void putAvatar(byte[] in) {}
                          @GET @Path("me/tags") public List<String> tags() { return null; }
                          @Waive(value = "put-on-collection", reason = "Tags are replaced all at once.")
                          @PUT @Path("me/tags") public void putTags(List<String> in) {}
                        }
                        """).check(compiler);
    }
}
