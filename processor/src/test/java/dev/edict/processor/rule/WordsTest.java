package dev.edict.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "process-instances, process instances",
        "order_items, order items",
        "getHTTPUrl, get http url",
        "X-Idempotency-Key, x idempotency key",
        "output, output",
        "v2Orders, v2 orders",
        "-, ''"
    })
    void namesAreMadeOfWords(String name, String words) {
        assertThat(String.join(" ", Words.of(name))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "orders, order",
        "boxes, box",
        "addresses, address",
        "address, address",
        "policies, policy",
        "status, statu",
        "statuses, status",
        "matches, match",
        "is, is"
    })
    void pluralsAreComparedByTheirStem(String word, String stem) {
        assertThat(Words.stem(word)).isEqualTo(stem);
    }

    @Test
    void twoNamesSayTheSameThingInAnyNumber() {
        assertThat(Words.sameThing(List.of("order", "items"), List.of("order", "item")))
                .isTrue();
        assertThat(Words.sameThing(List.of("orders"), List.of("order", "item"))).isFalse();
    }
}
