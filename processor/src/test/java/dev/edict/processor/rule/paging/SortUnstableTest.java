package dev.edict.processor.rule.paging;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SortUnstableTest {
    private static final String RULE = "sort-unstable";

    @ParameterizedTest
    @EnumSource
    void anOrderThatLeavesTwoItemsEqualIsWarned(Compiler compiler) {
        rule().source("com.acme.Listing", """
                        public abstract class Listing<T> {
                          @GET @Paginated(sort = "createdAt") public Page<T> list() { return null; } // WARN: sort-unstable: GET /users is sorted by 'createdAt' at last
                        }
                        """)
                .source("com.acme.Users", "@ApiResource @Path(\"/users\") public class Users extends Listing<Order> {}")
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          @GET @Paginated public Page<Order> a() { return null; } // WARN: sort-unstable: GET /orders is @Paginated and states no order
                          @GET @Path("b") @Paginated(sort = {"id", "due DESC"}) public Page<Order> b() { return null; } // WARN: sort-unstable: sorted by 'due' at last
                          @GET @Path("c") @Paginated(sort = {"shipped", "id"}) public List<Order> c() { return null; } // WARN: sort-unstable: which Order does not have (it has id, createdAt, due, customer)
                        }
                        """)
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void anOrderWithAUniqueKeyIsSilent(Compiler compiler) {
        rule().source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          static final String LAST = "i" + "d";
                          @GET @Paginated(sort = {"createdAt DESC", LAST}) public Page<Order> a() { return null; }
                          @GET @Path("b") @Paginated(sort = "id") public List<Order> b() { return null; }
                          @GET @Path("c") @Paginated(sort = {"customer.name", "customer.id"}) public Page<Order> c() { return null; }
                          @GET @Path("d") @Paginated(sort = "rank") public Response d() { return null; }
                          @GET @Path("e") public Page<Order> e() { return null; }
                          @GET @Path("f") @Paginated(sort = "customer") public Page<Order> f() { return null; }
                          @Waive(value = "sort-unstable", reason = "Times are unique here.")
                          @GET @Path("g") @Paginated(sort = "createdAt") public Page<Order> g() { return null; }
                        }
                        """).checkWaived(compiler);
    }

    private static RuleTest rule() {
        return RuleTest.of(RULE)
                .source(
                        "com.acme.Order",
                        "public record Order(String id, String createdAt, java.time.LocalDate due, String customer) {}")
                .source("com.acme.Page", "public record Page<T>(List<T> items, String nextCursor) {}");
    }

    @Test
    void aQueryForAPageKeepsToAnOrder() {
        RuleTest.of("sort-unstable")
                .compilation(c -> c.library("jakarta.persistence.EntityManager"))
                .source("com.acme.Orders", """
                        class Orders {
                          jakarta.persistence.EntityManager em;
                          List<String> page() {
                            return em.createQuery("select o.id from Order o", String.class) // INFO: sort-unstable: Orders.page reads a part of a list by a query without ORDER BY
                                .setMaxResults(20).getResultList();
                          }
                        }
                        """)
                .source("com.acme.R", """
                        @ApiResource @Path("/orders")
                        public class R {
                          jakarta.persistence.EntityManager em; String query; Orders orders;
                          @GET @Paginated(sort = "id") public List<String> list() {
                            em.createQuery("select o.id from Order o ORDER BY o.id").setMaxResults(20).getResultList();
                            em.createQuery("select count(o) from Order o").getSingleResult();
                            em.createQuery(query).setMaxResults(20).getResultList();
                            return orders.page();
                          }
                          @GET @Path("any") @Unpaginated(value = "few", maxItems = 3) public List<String> any() {
                            return em.createQuery("select o.id from Order o", String.class).setMaxResults(3).getResultList();
                          }
                        }
                        """)
                .check(Compiler.JAVAC);
    }
}
