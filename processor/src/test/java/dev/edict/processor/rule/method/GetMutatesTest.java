package dev.edict.processor.rule.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class GetMutatesTest {

    private static RuleTest sources() {
        return RuleTest.of("get-mutates")
                .compilation(c -> c.library("jakarta.persistence.EntityManager"))
                .source("com.acme.Order", """
                        package com.acme;
                        @jakarta.persistence.Entity public class Order { @jakarta.persistence.Id long id; }
                        """)
                .source("com.acme.AuditEntry", """
                        package com.acme;
                        @jakarta.persistence.Entity public class AuditEntry { @jakarta.persistence.Id long id; }
                        """);
    }

    private static void check(String resource, String... more) {
        RuleTest test = sources().source("com.acme.OrderResource", "import jakarta.persistence.*;\n" + resource);
        int n = 0;
        for (String text : more) {
            test.source("com.acme.More" + n++, "import jakarta.persistence.*;\n" + text);
        }
        test.check(Compiler.JAVAC);
    }

    @Test
    void aGetWrites() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  EntityManager em;
                  @GET public String list() {
                    em.find(Order.class, 1L);
                    em.persist(new Order()); // ERROR: get-mutates: list → EntityManager.persist
                    return "";
                  }
                  @HEAD @Path("h") public void head() { em.merge(new Order()); } // ERROR: get-mutates
                  @OPTIONS @Path("o") public String options() { em.remove(new Order()); return ""; } // ERROR: get-mutates
                  @POST public void create() { em.persist(new Order()); }
                  @PUT public void put() { em.merge(new Order()); }
                  @DELETE public void delete() { em.remove(new Order()); }
                }
                """);
    }

    @Test
    void theChainStandsAtTheCallThatStartsIt() {
        check(
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  OrderService orders;
                  @GET @Path("{id}") public String get(@PathParam("id") long id) {
                    String answer = orders.describe(id);
                    orders.touch(id); // ERROR: get-mutates: get → OrderService.touch → JpaStore.save → EntityManager.merge
                    return answer;
                  }
                }
                """,
                "class OrderService { Store store; String describe(long id) { return \"\"; } void touch(long id) { store.save(new Order()); } }",
                "interface Store { void save(Order o); }",
                "class JpaStore implements Store { EntityManager em; public void save(Order o) { em.merge(o); } }");
    }

    @Test
    void aWayThatComesBackToItselfIsLeftByTheImplementationThatWrites() {
        check(
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  Pipeline pipeline;
                  @GET public String list() {
                    pipeline.run(); // WARN: get-mutates: list → Pipeline.run → Writing.step → EntityManager.merge
                    return "";
                  }
                }
                """,
                "class Pipeline { Step first; void run() { first.step(); } }",
                "interface Step { void step(); }",
                "class Again implements Step { Pipeline pipeline; public void step() { pipeline.run(); } }",
                "class Writing implements Step { EntityManager em; public void step() { em.merge(new Order()); } }");
    }

    @Test
    void aWayGuessesOneImplementationAndNotTwo() {
        check(
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  Geocoder geocoder; Sink sink;
                  @GET public String list() { geocoder.locate(new Shown()); return ""; }
                  @GET @Path("sink") public String sink() { sink.take(); return ""; } // WARN: get-mutates: sink → Stored.take → EntityManager.merge
                }
                """,
                "class Geocoder { void locate(Callback callback) { callback.found(); } }",
                "interface Callback { void found(); }",
                "class Shown implements Callback { public void found() {} }",
                "class Forwarded implements Callback { Sink sink; public void found() { sink.take(); } }",
                "interface Sink { void take(); }",
                "class Ignored implements Sink { public void take() {} }",
                "class Stored implements Sink { EntityManager em; public void take() { em.merge(new Order()); } }");
    }

    @Test
    void inheritedHandlersAndGenericOnesAreFollowed() {
        check(
                """
                @ApiResource @Path("/orders") public class OrderResource extends Reads<Order> {
                  public OrderResource(Dao<Order> dao) { super(dao); }
                }
                """,
                """
                abstract class Reads<T> {
                  private final Dao<T> dao;
                  Reads(Dao<T> dao) { this.dao = dao; }
                  @GET public String all() {
                    dao.purge(); // ERROR: get-mutates: all → OrderDao.purge → Query.executeUpdate
                    return "";
                  }
                }
                """,
                "interface Dao<T> { void purge(); }",
                "class OrderDao implements Dao<Order> { EntityManager em; public void purge() { em.createQuery(\"delete from Order o\").executeUpdate(); } }");
    }

    @Test
    void whatIsNotCertainWarns() {
        check(
                """
                @ApiResource @Path("/orders") public class OrderResource {
                  EntityManager em; Store store;
                  @GET @Path("a") public String oneOfSeveral() { store.save(new Order()); return ""; } // WARN: get-mutates
                  @GET @Path("b") public Object getOrCreate(@QueryParam("id") long id) {
                    Order found = em.find(Order.class, id);
                    if (found == null) {
                      em.persist(new Order()); // WARN: get-mutates
                    }
                    return "";
                  }
                  @GET @Path("c") public String unknownType(@QueryParam("q") Object any) { em.persist(any); return ""; } // WARN: get-mutates
                  @GET @Path("d") public String later(@Context java.util.concurrent.Executor e) {
                    e.execute(() -> em.persist(new Order())); // WARN: get-mutates
                    return "";
                  }
                }
                """,
                "interface Store { void save(Order o); }",
                "class JpaStore implements Store { EntityManager em; public void save(Order o) { em.merge(o); } }",
                "class NoStore implements Store { public void save(Order o) { } }");
    }

    @Test
    void messagesWarn() {
        sources()
                .source("org.apache.kafka.clients.producer.Producer", """
                        package org.apache.kafka.clients.producer;
                        public interface Producer<K, V> { Object send(V v); }
                        """)
                .source("com.acme.OrderResource", """
                        @ApiResource @Path("/orders") public class OrderResource {
                          org.apache.kafka.clients.producer.Producer<String, Order> producer;
                          @GET public String get() { producer.send(new Order()); return ""; } // WARN: get-mutates: GET /orders may send a message: get → Producer.send. Crawlers
                        }
                        """)
                .check(Compiler.JAVAC);
    }

    @Test
    void incidentalWritesAreSilent() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  EntityManager em; AuditService audit; OrderService orders;
                  @GET @Path("a") public String audited() { em.persist(new AuditEntry()); return ""; }
                  @GET @Path("b") public String byService() { audit.accessed(new Order()); return ""; }
                  @GET @Path("c") public String seen() { orders.updateLastSeen(new Order()); return ""; }
                  @GET @Path("d") public String viewed() { orders.recordView(new Order()); return ""; }
                  @GET @Path("e") public String outbox() { em.createNativeQuery("insert into mail_outbox values (1)").executeUpdate(); return ""; }
                  @GET @Path("f") public String both() {
                    orders.load(); // ERROR: get-mutates: both → OrderService.load → EntityManager.merge
                    return "";
                  }
                }
                """, "class AuditService { EntityManager em; void accessed(Order o) { em.persist(o); } }", """
                class OrderService {
                  EntityManager em;
                  void updateLastSeen(Order o) { em.merge(o); }
                  void recordView(Order o) { em.merge(o); }
                  void load() { recordView(new Order()); em.persist(new AuditEntry()); em.merge(new Order()); }
                }
                """);
    }

    @Test
    void readingIsSilent() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  EntityManager em; Map<String, Order> cache = new HashMap<>();
                  @GET public List<?> list() {
                    Order o = em.find(Order.class, 1L);
                    em.refresh(o); em.lock(o, LockModeType.PESSIMISTIC_READ); em.detach(o); em.flush(); em.clear();
                    cache.put("a", o); cache.remove("b"); new ArrayList<>(List.of(o)).remove(o);
                    StringBuilder text = new StringBuilder(); text.insert(0, "x").delete(0, 1);
                    return em.createQuery("select o from Order o").getResultList();
                  }
                  Runnable kept = () -> em.persist(new Order());
                }
                """);
    }

    @Test
    void theUserNamesSinks() {
        sources()
                .option("edict.sinks", "com.acme.Ledger#append*")
                .source(
                        "com.acme.Ledger",
                        "public class Ledger { public void appendEntry(Order o) {} public void read() {} }")
                .source("com.acme.OrderResource", """
                        @ApiResource @Path("/orders") public class OrderResource {
                          Ledger ledger;
                          @GET public String get() {
                            ledger.read();
                            ledger.appendEntry(new Order()); // ERROR: get-mutates: get → Ledger.appendEntry
                            return "";
                          }
                        }
                        """)
                .check(Compiler.JAVAC);
    }

    @Test
    void aWaiverAndAnOrdinaryPathClassAreSilent() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  EntityManager em;
                  @Waive(value = "get-mutates", reason = "Legacy clients can only GET.")
                  @GET public String get() { em.persist(new Order()); return ""; }
                }
                @Path("/others") class Others {
                  EntityManager em;
                  @GET public String get() { em.persist(new Order()); return ""; }
                }
                """);
    }

    @Test
    void withoutTreesItIsSilent() {
        sources().source("com.acme.OrderResource", """
                        @ApiResource @Path("/orders") public class OrderResource {
                          jakarta.persistence.EntityManager em;
                          @GET public String get() { em.persist(new Order()); return ""; }
                        }
                        """).check(Compiler.ECJ);
    }

    @Test
    void statementsThatOnlyTouchTheSessionOrATallyAreSilent() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  EntityManager em; java.sql.Connection c;
                  @GET @Path("a") public String tenant() { em.createNativeQuery("set local app.tenant = 'x'").executeUpdate(); return ""; }
                  @GET @Path("b") public String temporary() throws Exception {
                    c.createStatement().execute("create temporary table picked (id int)");
                    return "";
                  }
                  @GET @Path("c") public String seen() {
                    em.createQuery("update Order o set o.lastSeen = :now, o.views = o.views + 1 where o.id = :id").executeUpdate();
                    return "";
                  }
                  @GET @Path("d") public String more() {
                    em.createQuery("update Order o set o.lastSeen = :now, o.state = (select max(s) from State s) where o.id = :id").executeUpdate(); // ERROR: get-mutates
                    return "";
                  }
                  @GET @Path("e") public String computed(@QueryParam("s") String set) {
                    em.createQuery("update Order o set o.lastSeen = " + set).executeUpdate(); // ERROR: get-mutates
                    return "";
                  }
                }
                """);
    }

    @Test
    void aStatementThatAVariableHoldsIsOneWayWithItsExecution() {
        var result = sources().source("com.acme.OrderResource", """
                        @ApiResource @Path("/orders") public class OrderResource {
                          java.sql.Connection c;
                          @GET public String get() throws Exception {
                            try (java.sql.PreparedStatement p = c.prepareStatement("delete from orders")) { // ERROR: get-mutates: writes orders: get → Connection.prepareStatement. Crawlers
                              p.executeUpdate();
                            }
                            class Local { void go() throws Exception { c.createStatement().executeUpdate("delete from lines"); } }
                            return "";
                          }
                          @GET @Path("b") public String local() throws Exception {
                            class Local { void go() throws Exception { c.createStatement().executeUpdate("delete from lines"); } }
                            new Local().go(); // ERROR: get-mutates: local → Local.go → Statement.executeUpdate
                            return "";
                          }
                        }
                        """).check(Compiler.JAVAC);

        assertThat(result.of("get-mutates").get(0).message()).doesNotContain("also");
    }

    @Test
    void aQueryThatTravelsAsPostOnlyReads() {
        check("""
                @ApiResource @Path("/orders") public class OrderResource {
                  EntityManager em;
                  @POST @Path("search") @SafePost("Filters are long.") public String search(String q) {
                    em.persist(new Order()); // ERROR: get-mutates: POST /orders/search, which is declared to read only, writes Order
                    return "";
                  }
                  @POST @Path("find") @SafePost("Filters are long.") public String find(String q) { return "" + em.find(Order.class, 1L); }
                  @POST @NotIdempotent("Each one counts.") public void create(String in) { em.persist(new Order()); }
                }
                """);
    }
}
