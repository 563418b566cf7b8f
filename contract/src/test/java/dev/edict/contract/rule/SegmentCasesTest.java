package dev.edict.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentCasesTest {

    @Test
    void withoutAHabitPathsAreInKebabCase() {
        assertThat(messages(
                        Resources.optedIn("a.Orders").get("a", "/orderItems").get("b", "/order_notes")))
                .containsExactly(
                        "GET /orderItems has the path segment 'orderItems', which is not in kebab-case. Paths are"
                                + " case-sensitive, so that a client who guesses wrong gets 404. Rename it to"
                                + " 'order-items'.",
                        "GET /order_notes has the path segment 'order_notes', which is not in kebab-case. Paths are"
                                + " case-sensitive, so that a client who guesses wrong gets 404. Rename it to"
                                + " 'order-notes'.");
    }

    @Test
    void theHabitOfTheServiceCountsAcrossItsResources() {
        Resources camel = Resources.optedIn("a.Orders")
                .get("a", "/openOrders")
                .get("b", "/lateOrders")
                .get("c", "/httpURLs")
                .get("d", "/saleItems");
        Resources other = Resources.optedIn("b.Other").get("e", "/{id}/price-list");

        assertThat(messages(other, camel))
                .singleElement()
                .asString()
                .contains("4 of the 5", "camelCase", "'priceList'");
        assertThat(messages(camel)).isEmpty();
    }

    @Test
    void aSegmentIsSaidOnce() {
        assertThat(messages(
                        Resources.optedIn("a.Orders").get("a", "/orderItems").get("b", "/orderItems/{id}")))
                .hasSize(1);
    }

    @Test
    void capitalsOfAnAbbreviationAreOneWord() {
        assertThat(SegmentCase.KEBAB.write("getHTTPUrl")).isEqualTo("get-http-url");
        assertThat(SegmentCase.SNAKE.write("priceList")).isEqualTo("price_list");
        assertThat(SegmentCase.PASCAL.write("price-list")).isEqualTo("PriceList");
        assertThat(SegmentCase.CAMEL.write("Price_list")).isEqualTo("priceList");
    }

    @Test
    void whoDidNotOptInNeitherVotesNorIsJudged() {
        assertThat(messages(Resources.plain("a.Orders").get("a", "/orderItems")))
                .isEmpty();
    }

    private static List<String> messages(Resources... resources) {
        return new SegmentCases()
                .check(Arrays.stream(resources).map(Resources::build).toList()).stream()
                        .map(finding -> finding.reported().message())
                        .toList();
    }
}
