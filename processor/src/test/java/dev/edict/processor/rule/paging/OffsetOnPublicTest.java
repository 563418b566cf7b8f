package dev.edict.processor.rule.paging;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OffsetOnPublicTest {
    private static final String RULE = "offset-on-public";

    @ParameterizedTest
    @EnumSource
    void aListForOthersThatIsPagedByCountingIsWarned(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Listing", """
                        public abstract class Listing<T> {
                          @GET public List<T> list(@QueryParam("offset") int offset) { return null; } // WARN: offset-on-public: GET /users is paged by 'offset'
                        }
                        """)
                .source("com.acme.Users", """
                        @ApiResource(audience = ApiService.Audience.PARTNER) @Path("/users") public class Users extends Listing<String> {}
                        """)
                .source("com.acme.R", """
                        @ApiResource(audience = ApiService.Audience.PUBLIC) @Path("/orders")
                        public class R {
                          @GET @Paginated(style = Paginated.Style.OFFSET) public List<String> a(@QueryParam("page") int page) { return null; } // WARN: offset-on-public: GET /orders is paged by offset
                          @GET @Path("b") public List<String> b(
                              @QueryParam("page") Integer page) { return null; } // WARN: offset-on-public: is paged by 'page'
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void inTheHouseOrWithAReasonItIsSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Inside", """
                        @ApiResource(audience = ApiService.Audience.INTERNAL) @Path("/inside")
                        public class Inside {
                          @GET public List<String> a(@QueryParam("offset") int offset) { return null; }
                          @GET @Path("b") @Paginated(style = Paginated.Style.OFFSET) public List<String> b(@QueryParam("page") int page) { return null; }
                        }
                        """)
                .source("com.acme.Admin", """
                        @ApiResource(audience = ApiService.Audience.ADMIN) @Path("/admin")
                        public class Admin {
                          @GET public List<String> a(@QueryParam("offset") int offset) { return null; }
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource(audience = ApiService.Audience.PUBLIC) @Path("/orders")
                        public class R {
                          @GET @Paginated(style = Paginated.Style.OFFSET, reason = "A fixed list.") public List<String> a(@QueryParam("page") int page) { return null; }
                          @GET @Path("b") @Unpaginated(value = "Few.", maxItems = 20) public List<String> b(@QueryParam("offset") int offset) { return null; }
                          @GET @Path("c") public String c(@QueryParam("page") int page) { return null; }
                          @GET @Path("d") public List<String> d(@QueryParam("start") String start) { return null; }
                          @GET @Path("e") @Paginated public List<String> e(@QueryParam("cursor") String cursor) { return null; }
                          @Waive(value = "offset-on-public", reason = "Until the clients have moved.")
                          @GET @Path("f") public List<String> f(@QueryParam("offset") int offset) { return null; }
                        }
                        """)
                .checkWaived(compiler);
    }
}
