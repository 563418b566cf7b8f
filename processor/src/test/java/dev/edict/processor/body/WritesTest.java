package dev.edict.processor.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is recognised as a write in code that is compiled against the libraries themselves. */
class WritesTest {

    /** Each write of {@code R.get}: the sink, what it writes, and whether that is proven. */
    private static List<String> writes(String fields, String body, String... more) throws IOException {
        Attributed compilation = Attributed.source("com.acme.R", """
                        package com.acme;
                        import java.util.*;
                        import java.sql.*;
                        class R { %s
                          void get() throws Exception { %s } }
                        """.formatted(fields, body))
                .and("com.acme.Order", "package com.acme; public class Order { public long id; }");
        int n = 0;
        for (String text : more) {
            compilation.and("com.acme.More" + n++, "package com.acme; " + text);
        }
        try (Stream<Path> jars = Files.list(Path.of("target", "sink-libraries"))) {
            compilation.classPath(jars.toList());
        }
        return compilation.bodies().of("com.acme.R#get()").orElseThrow().calls().stream()
                .flatMap(call -> call.write().stream())
                .map(w -> w.sink() + " " + w.what().orElse("?") + (w.proven() ? "" : " perhaps"))
                .toList();
    }

    @Test
    void jdbcByItsStatements() throws IOException {
        assertThat(writes("Connection c; String unknown; static final String T = \"orders\";", """
                        c.prepareStatement("select * from orders").executeQuery();
                        PreparedStatement p = c.prepareStatement("/* job */ UPDATE " + T + " SET a = 1");
                        p.executeUpdate();
                        c.createStatement().execute("insert into \\"shop\\".\\"orders\\" values (1)");
                        c.createStatement().execute(unknown);
                        c.prepareStatement(unknown).executeQuery();
                        c.createStatement().execute("updated");
                        c.createStatement().execute(\"""
                            with x as (select 1) select * from x\""");
                        """))
                .containsExactly(
                        "Connection.prepareStatement orders",
                        "PreparedStatement.executeUpdate orders",
                        "Statement.execute orders");
    }

    @Test
    void aVariableThatIsAssignedAgainHoldsNoKnownStatement() throws IOException {
        assertThat(writes("Connection c;", """
                        String sql = "delete from orders";
                        sql = "select 1";
                        c.prepareStatement(sql).executeQuery();
                        """)).isEmpty();
    }

    @Test
    void jakartaDataByMethodAndAnnotation() throws IOException {
        assertThat(writes(
                        "Orders orders; Plain plain;",
                        "orders.save(new Order()); orders.deleteById(1L); orders.findAll(); plain.put(new Order()); plain.byName(\"\");",
                        "interface Orders extends jakarta.data.repository.CrudRepository<Order, Long> {}",
                        """
                        @jakarta.data.repository.Repository interface Plain {
                          @jakarta.data.repository.Insert void put(Order o);
                          @jakarta.data.repository.Find Order byName(String name); }
                        """))
                .containsExactly("BasicRepository.save Order", "BasicRepository.deleteById Order", "Plain.put Order");
    }

    @Test
    void springDataByInheritanceNameAndAnnotation() throws IOException {
        assertThat(writes("Orders orders;", """
                        orders.save(new Order()); orders.deleteById(1L); orders.deleteAll();
                        orders.deleteByStatus("x"); orders.removeOldOrdersByStatus("y"); orders.close("z");
                        orders.findById(1L); orders.count(); orders.deletedByName("q");
                        """, """
                        interface Orders extends org.springframework.data.repository.CrudRepository<Order, Long> {
                          void deleteByStatus(String s);
                          void removeOldOrdersByStatus(String s);
                          @org.springframework.data.jpa.repository.Modifying void close(String s);
                          default boolean deletedByName(String n) { return false; } }
                        """))
                .containsExactly(
                        "CrudRepository.save Order",
                        "CrudRepository.deleteById Order",
                        "CrudRepository.deleteAll Order",
                        "Repository.deleteByStatus Order",
                        "Repository.removeOldOrdersByStatus Order",
                        "Orders.close Orders");
    }

    @Test
    void mappersByAnnotationAndOtherwiseByNamePerhaps() throws IOException {
        assertThat(writes(
                        "Orders orders; Daos daos;",
                        "orders.put(new Order()); orders.updateAll(); orders.list(); daos.drop(1); daos.insertNothing();",
                        """
                        @org.apache.ibatis.annotations.Mapper interface Orders {
                          @org.apache.ibatis.annotations.Insert("insert into orders values (1)") void put(Order o);
                          void updateAll();
                          java.util.List<Order> list(); }
                        """,
                        """
                        interface Daos {
                          @org.jdbi.v3.sqlobject.statement.SqlUpdate("delete from orders") void drop(int id);
                          void insertNothing(); }
                        """))
                .containsExactly("Orders.put Order", "Orders.updateAll Orders perhaps", "Daos.drop Daos");
    }

    @Test
    void activeRecordsWriteThemselves() throws IOException {
        assertThat(writes("Item item;", """
                        item.persist(); Item.deleteById(1L); Item.update("price = 1");
                        item.update(new Order());
                        """, """
                        class Item extends io.quarkus.hibernate.orm.panache.PanacheEntityBase {
                          void update(Order from) { } }
                        """))
                .containsExactly(
                        "PanacheEntityBase.persist Item",
                        "PanacheEntityBase.deleteById Item",
                        "PanacheEntityBase.update Item");
    }

    @Test
    void messages() throws IOException {
        assertThat(writes(
                        "jakarta.jms.JMSProducer jms; jakarta.jms.Queue q; org.eclipse.microprofile.reactive.messaging.Emitter<Order> e;",
                        "jms.send(q, \"\"); e.send(new Order());"))
                .containsExactly("JMSProducer.send ?", "Emitter.send Order");
    }

    @Test
    void collectionsAndTextsAreNoStores() throws IOException {
        assertThat(
                        writes(
                                "List<Order> list; Map<String, Order> map; StringBuilder text;",
                                "list.remove(0); map.merge(\"a\", new Order(), (a, b) -> a); map.remove(\"a\"); text.insert(0, 1).delete(0, 1); list.add(new Order());"))
                .isEmpty();
    }
}
