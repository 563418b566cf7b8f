package dev.edict.processor.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlTest {

    private static Sql parse(String text) {
        return Sql.parse(text, true).orElseThrow();
    }

    @Test
    void theFirstWordTells() {
        assertThat(parse("  /* job */ -- why\n UPDATE orders SET a = 1").effect())
                .isEqualTo(Sql.Effect.WRITES);
        assertThat(parse("select * from orders for update").effect()).isEqualTo(Sql.Effect.READS);
        assertThat(parse("from Order o").effect()).isEqualTo(Sql.Effect.READS);
        assertThat(parse("set search_path to tenant").effect()).isEqualTo(Sql.Effect.READS);
        assertThat(parse("with x as (select 1) delete from x").effect()).isEqualTo(Sql.Effect.UNKNOWN);
        assertThat(parse("call purge()").effect()).isEqualTo(Sql.Effect.UNKNOWN);
        assertThat(Sql.parse("updated", true)).isEmpty();
        assertThat(Sql.parse("delete.orders", true)).isEmpty();
        assertThat(Sql.parse("Order.purge", true)).isEmpty();
    }

    @Test
    void temporaryTablesAreTheSessions() {
        assertThat(parse("create temp table t (a int)").effect()).isEqualTo(Sql.Effect.READS);
        assertThat(parse("CREATE GLOBAL TEMPORARY TABLE t (a int)").effect()).isEqualTo(Sql.Effect.READS);
        assertThat(parse("create table temporary_orders (a int)").effect()).isEqualTo(Sql.Effect.WRITES);
    }

    @Test
    void tablesAreNamedWithoutTheirSchema() {
        assertThat(parse("insert into \"shop\".\"orders\" values (1)").table()).contains("orders");
        assertThat(parse("delete from only shop.orders").table()).contains("orders");
        assertThat(Sql.parse("delete from or", false).orElseThrow().table()).isEmpty();
    }

    @Test
    void anUpdateNamesItsColumns() {
        assertThat(parse("update Order o set o.seen = :now, o.`hits` = coalesce(o.hits, 0) + 1 where o.id = 1")
                        .columns())
                .containsExactly("seen", "hits");
        assertThat(parse("update orders set a = (select max(x) from y where z = 1), b = 2")
                        .columns())
                .containsExactly("a", "b");
        assertThat(parse("update orders set a = 1 returning id").columns()).containsExactly("a");
        assertThat(parse("update orders set (a, b) = (1, 2)").columns()).isEmpty();
        assertThat(parse("delete from orders where settled = 1").columns()).isEmpty();
        assertThat(Sql.parse("update orders set a = 1, ", false).orElseThrow().columns())
                .isEmpty();
    }
}
