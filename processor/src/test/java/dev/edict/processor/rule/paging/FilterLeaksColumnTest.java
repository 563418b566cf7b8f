package dev.edict.processor.rule.paging;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilterLeaksColumnTest {
    private static final String RULE = "filter-leaks-column";

    @ParameterizedTest
    @EnumSource
    void aColumnAndAPieceOfAQueryAreReported(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.CustomerEntity", """
                        @jakarta.persistence.Entity public class CustomerEntity {
                          @jakarta.persistence.Column(name = "cust_stat_cd") public String status;
                          @jakarta.persistence.JoinColumn(name = "owner_id") public String owner;
                          @jakarta.persistence.Column(name = "zip_code") public String zip;
                        }
                        """)
                .source("com.acme.View", """
                        public record View(String status) {}
                        """)
                .source("com.acme.Base", """
                        public abstract class Base<T> {
                          @GET public List<T> list(@QueryParam("cust_stat_cd") String status) { return null; } // WARN: filter-leaks-column: GET /r filters by 'cust_stat_cd', which is the column of CustomerEntity.status and no member of what it answers
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R extends Base<View> {
                          @GET @Path("b") public View b(@QueryParam("where") String where) { return null; } // WARN: filter-leaks-column: GET /r/b takes a piece of a query in 'where'
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void membersOtherNamesAndAnswersThatCannotBeSeenAreSilent(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.CustomerEntity", """
                        @jakarta.persistence.Entity public class CustomerEntity {
                          @jakarta.persistence.Column(name = "cust_stat_cd") public String status;
                          @jakarta.persistence.JoinColumn(name = "owner_id") public String owner;
                          @jakarta.persistence.Column(name = "zip_code") public String zip;
                        }
                        """)
                .source("com.acme.View", """
                        public record View(String zip_code) {}
                        """)
                .source("com.acme.Page", """
                        public record Page<T>(List<T> items) {}
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @GET @Path("a") public Page<View> a(@QueryParam("zip_code") String zip, @QueryParam("sort_by") String sort, @QueryParam("q") String q, @QueryParam("status") String status) { return null; }
                          @GET @Path("b") public Response b(@QueryParam("cust_stat_cd") String status) { return null; }
                          @POST @Path("c") public View c(@QueryParam("owner_id") String owner) { return null; }
                          @GET @Path("d") public View d(@QueryParam("where") Integer where) { return null; }
                          @Waive(value = "filter-leaks-column", reason = "Published so.") @GET @Path("e") public View e(@QueryParam("owner_id") String owner) { return null; }
                        }
                        """)
                .checkWaived(compiler);
    }
}
