package dev.edict.processor.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachTest {
    private static final Bodies.Search WRITES =
            Bodies.Search.of(call -> call.write().isPresent());

    /** Enough of Jakarta Persistence to be found by name. */
    private static final String ENTITY_MANAGER = """
            package jakarta.persistence;
            public interface EntityManager {
              void persist(Object o);
              <T> T merge(T o);
              void remove(Object o);
              <T> T find(Class<T> c, Object id);
              void refresh(Object o);
              Query createQuery(String q);
            }
            """;

    private static final String QUERY = """
            package jakarta.persistence;
            public interface Query { int executeUpdate(); Query setParameter(String n, Object v); java.util.List<?> getResultList(); }
            """;

    private static List<String> chains(String handler, String... classes) {
        Attributed compilation = Attributed.source("jakarta.persistence.EntityManager", ENTITY_MANAGER)
                .and("jakarta.persistence.Query", QUERY)
                .and("com.acme.Order", "package com.acme; public class Order { int id; }");
        int n = 0;
        for (String text : classes) {
            compilation.and(
                    "com.acme.Source" + n++,
                    "package com.acme; import jakarta.persistence.*; import java.util.*;\n" + text);
        }
        Bodies bodies = compilation.bodies();
        MethodFacts facts = bodies.of(handler).orElseThrow();
        return bodies.reach(facts.key(), WRITES).stream()
                .map(chain -> (chain.certain() ? "certain " : "possible ") + chain.display() + " "
                        + chain.end().write().flatMap(Write::what).orElse("?"))
                .toList();
    }

    @Test
    void followsPrivateMethods() {
        assertThat(chains("com.acme.R#get()", """
                class R { EntityManager em; Order o;
                  void get() { touch(); }
                  private void touch() { em.merge(o); } }
                """)).containsExactly("certain get → touch → EntityManager.merge Order");
    }

    @Test
    void followsAClassThatNothingOverrides() {
        assertThat(chains("com.acme.R#get()", """
                class R { Orders orders; void get() { orders.touch(new Order()); } }
                class Orders { EntityManager em; void touch(Order o) { em.merge(o); } }
                """))
                .containsExactly("certain get → Orders.touch → EntityManager.merge Order");
    }

    @Test
    void warnsOfAClassWhoseOverrideReads() {
        assertThat(chains("com.acme.R#get()", """
                class R { Orders orders; void get() { orders.touch(new Order()); } }
                class Orders { EntityManager em; void touch(Order o) { em.merge(o); } }
                class Quiet extends Orders { @Override void touch(Order o) {} }
                """))
                .containsExactly("possible get → Orders.touch → EntityManager.merge Order");
    }

    @Test
    void followsAnInterfaceWhoseEveryImplementationWrites() {
        assertThat(chains("com.acme.R#get()", """
                class R { Orders<Order> orders; void get() { orders.touch(new Order()); } }
                interface Orders<T> { void touch(T t); }
                class A implements Orders<Order> { EntityManager em; public void touch(Order o) { em.merge(o); } }
                class B implements Orders<Order> { EntityManager em; public void touch(Order o) { em.persist(o); } }
                """))
                .containsExactly("certain get → A.touch → EntityManager.merge Order");
    }

    @Test
    void warnsOfAnInterfaceOfWhichOneImplementationWrites() {
        assertThat(chains("com.acme.R#get()", """
                class R { Orders orders; void get() { orders.touch(new Order()); } }
                interface Orders { void touch(Order t); }
                class A implements Orders { EntityManager em; public void touch(Order o) { em.merge(o); } }
                class B implements Orders { public void touch(Order o) { } }
                """))
                .containsExactly("possible get → A.touch → EntityManager.merge Order");
    }

    @Test
    void countsALambdaAsAnImplementation() {
        assertThat(chains("com.acme.R#get()", """
                class R { Orders orders; void get() { orders.touch(new Order()); } }
                interface Orders { void touch(Order t); Orders NONE = o -> {}; }
                class A implements Orders { EntityManager em; public void touch(Order o) { em.merge(o); } }
                """))
                .containsExactly("possible get → A.touch → EntityManager.merge Order");
    }

    @Test
    void findsAnInheritedBodyThatImplementsAnInterface() {
        assertThat(chains("com.acme.R#get()", """
                class R { Orders orders; void get() { orders.touch(new Order()); } }
                interface Orders { void touch(Order t); }
                class Base { EntityManager em; public void touch(Order o) { em.merge(o); } }
                class A extends Base implements Orders { }
                """))
                .containsExactly("certain get → Base.touch → EntityManager.merge Order");
    }

    @Test
    void followsADefaultMethod() {
        assertThat(chains("com.acme.R#get()", """
                class R { Orders orders; void get() { orders.touch(new Order()); } }
                interface Orders { EntityManager em(); default void touch(Order t) { em().merge(t); } }
                class A implements Orders { public EntityManager em() { return null; } }
                """))
                .containsExactly("certain get → Orders.touch → EntityManager.merge Order");
    }

    @Test
    void neverDispatchesThroughTypesOfOthers() {
        assertThat(chains("com.acme.R#get()", """
                class R { Runnable job = new Job(); void get() { job.run(); } }
                class Job implements Runnable { EntityManager em; public void run() { em.persist(new Order()); } }
                """)).isEmpty();
    }

    @Test
    void survivesRecursion() {
        assertThat(chains("com.acme.R#get()", """
                class R { EntityManager em;
                  void get() { a(3); }
                  private void a(int n) { if (n > 1) b(n - 1); }
                  private void b(int n) { a(n); em.persist(new Order()); } }
                """))
                .containsExactly("certain get → a → b → EntityManager.persist Order");
    }

    @Test
    void lambdasBelongToTheMethodThatRunsThemAtOnce() {
        assertThat(chains("com.acme.R#get(java.util.List)", """
                class R { EntityManager em;
                  void get(List<Order> all) { all.forEach(o -> em.remove(o)); all.stream().map(em::merge).toList(); } }
                """))
                .containsExactly("certain get → EntityManager.remove Order", "certain get → EntityManager.merge ?");
    }

    @Test
    void readsOnBehindSeveralLambdasOfOneCall() {
        assertThat(chains("com.acme.R#get(java.util.List)", """
                class R { EntityManager em;
                  Object get(List<Order> all) {
                    Object sum = all.stream().reduce(0, (n, o) -> n + o.id, Integer::sum);
                    all.sort(Comparator.comparing((Order o) -> o.id, Comparator.reverseOrder())
                        .thenComparing(o -> o.id, (a, b) -> all.stream().map(x -> a).reduce(0, (x, y) -> x, Integer::max)));
                    Object map = all.stream().collect(java.util.stream.Collectors.toMap(o -> o.id, o -> o, (a, b) -> a, TreeMap::new));
                    Runnable kept = (() -> { all.forEach(o -> o.id++); });
                    return em.merge(all.get(0)); } }
                """))
                .containsExactly("certain get → EntityManager.merge Order");
    }

    @Test
    void lambdasThatMayRunLaterOnlyWarn() {
        assertThat(chains("com.acme.R#get(java.util.List,java.util.concurrent.Executor)", """
                class R { EntityManager em;
                  Object get(List<Order> all, java.util.concurrent.Executor e) {
                    e.execute(() -> em.persist(new Order()));
                    Runnable kept = () -> em.persist(new Order());
                    return all.stream().map(em::merge); } }
                """))
                .containsExactly("possible get → EntityManager.persist Order", "possible get → EntityManager.merge ?");
    }

    @Test
    void getOrCreateOnlyWarns() {
        assertThat(chains("com.acme.R#get(java.util.Optional)", """
                class R { EntityManager em;
                  Order get(Optional<Order> found) {
                    if (em.find(Order.class, 1) == null) { em.persist(new Order()); }
                    Order o = em.find(Order.class, 2) != null ? null : em.merge(new Order());
                    found.orElseGet(() -> em.merge(new Order()));
                    if (found.isPresent()) { return found.get(); }
                    em.persist(new Order());
                    return findOrCreate(); }
                  private Order findOrCreate() { em.persist(new Order()); return null; } }
                """))
                .hasSize(5)
                .allMatch(c -> c.startsWith("possible"));
    }

    @Test
    void readsAreNoWrites() {
        assertThat(chains("com.acme.R#get()", """
                class R { EntityManager em;
                  void get() { em.find(Order.class, 1); em.refresh(this); em.createQuery("select o from Order o").getResultList(); } }
                """)).isEmpty();
    }

    @Test
    void statementsTellByTheirFirstWord() {
        assertThat(chains("com.acme.R#get()", """
                class R { EntityManager em; static final String SET = " set o.x = 1";
                  void get() {
                    em.createQuery("update Order o" + SET).executeUpdate();
                    String q = "delete from Line l";
                    Query query = em.createQuery(q).setParameter("a", 1);
                    query.setParameter("b", 1);
                    query.executeUpdate();
                  } }
                """))
                .containsExactly(
                        "certain get → Query.executeUpdate Order",
                        "certain get → EntityManager.createQuery Order",
                        "certain get → EntityManager.createQuery Line",
                        "certain get → Query.executeUpdate Line");
    }

    @Test
    void followsConstructorsAndSuperCalls() {
        assertThat(chains("com.acme.R#get()", """
                class Base { EntityManager em; void get() { em.persist(new Order()); } }
                class R extends Base { void get() { super.get(); new Job(); } }
                class Job { EntityManager em; Job() { em.remove(new Order()); } }
                """))
                .containsExactly(
                        "certain get → Base.get → EntityManager.persist Order",
                        "certain get → new Job → EntityManager.remove Order");
    }

    @Test
    void readsABodyRatherThanItsName() {
        assertThat(chains("com.acme.R#get(com.acme.Mine)", """
                class R { void get(Mine em) { em.persist(this); } }
                abstract class Mine implements EntityManager { public final void persist(Object o) { } }
                """)).isEmpty();
    }

    @Test
    void inAnIncrementalCompilationNoDispatchIsCertain(@TempDir Path before) throws IOException {
        Path source = Files.writeString(before.resolve("Compiled.java"), "package com.acme; class Compiled {}");
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", before.toString(), source.toString());
        Bodies bodies = Attributed.source("jakarta.persistence.EntityManager", ENTITY_MANAGER)
                .and("jakarta.persistence.Query", QUERY)
                .and("com.acme.R", """
                        package com.acme;
                        class R { jakarta.persistence.EntityManager em; Orders orders;
                          void get() { orders.touch(); write(); }
                          private void write() { em.persist(this); } }
                        class Orders { jakarta.persistence.EntityManager em; void touch() { em.persist(this); } }
                        """)
                .classPath(List.of(before))
                .bodies();

        assertThat(bodies.reach(new MethodKey("com.acme.R", "get", "()V"), WRITES))
                .extracting(Chain::certain)
                .containsExactly(false, true);
    }

    @Test
    void codeThatDoesNotCompileIsReadAsFarAsItGoes() {
        Bodies bodies = Attributed.source("com.acme.R", """
                        package com.acme;
                        class R extends Missing { Unknown u;
                          void get(Gone g) { u.save(nothing); g.run(x -> missing(x)); new Absent(1).go(); throw new Lost(); }
                          int none() { return this.nothing::get; } }
                        """).broken().bodies();

        assertThat(bodies.reach(new MethodKey("com.acme.R", "get", "(LGone;)V"), WRITES))
                .isEmpty();
    }
}
