package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.BOOK;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import org.junit.jupiter.api.Test;

/** Two services keep their records in one store, and have operations of one name. */
class SharedStoreOverHttpTest {

    private final IdempotencyStore store = new InMemoryStore();

    private OrderService service(String name) {
        return OrderService.over(store, EdictConfig.builder().service(name));
    }

    @Test
    void servicesWithNamesHaveKeysOfTheirOwn() {
        try (OrderService one = service("shop");
                OrderService other = service("archive")) {
            assertThat(one.post("/orders", BOOK, "k1").statusCode()).isEqualTo(201);
            assertThat(isReplay(other.post("/orders", BOOK, "k1"))).isFalse();
            assertThat(other.post("/orders", BOOK.replace("1", "2"), "k1").statusCode())
                    .isEqualTo(422);
            assertThat(other.orders.executions).hasValue(1);
        }
    }

    @Test
    void instancesOfOneServiceShareTheirKeys() {
        try (OrderService one = service("shop");
                OrderService other = service("shop")) {
            assertThat(one.post("/orders", BOOK, "k1").statusCode()).isEqualTo(201);
            assertThat(isReplay(other.post("/orders", BOOK, "k1"))).isTrue();
        }
    }

    @Test
    void aNameIsOneWord() {
        for (String name : new String[] {"", "two words", "POST /orders", "x".repeat(65)}) {
            assertThatThrownBy(() -> EdictConfig.builder().service(name).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("service must be");
        }
    }
}
