package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingOverHttpTest {

    private final Service service =
            Service.start(EdictConfig.builder().cursorKeys(Service.CURSOR_KEYS).build(), new OrderResource());

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void leadsThroughTheListToAnExplicitEnd() throws Exception {
        List<Integer> seen = new ArrayList<>();
        JsonNode page = page(service.get("/orders"));
        while (true) {
            page.get("items").forEach(item -> seen.add(item.get("id").asInt()));
            assertThat(page.has("nextCursor")).isTrue();
            if (page.get("nextCursor").isNull()) {
                break;
            }
            page = page(service.get("/orders?cursor=" + page.get("nextCursor").asText()));
        }
        assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void linksTheNextPage() throws Exception {
        HttpResponse<String> first = service.get("/orders?limit=4&status=open");
        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).contains("rel=\"next\"").contains("limit=4").contains("status=open");
        String next = link.substring(link.indexOf(service.uri("/").toString())
                + service.uri("/").toString().length()
                - 1);
        JsonNode second = page(service.get(next.substring(0, next.indexOf('>'))));
        assertThat(second.get("items").get(0).get("id").asInt()).isEqualTo(5);
        assertThat(service.get("/orders?limit=5&cursor=" + lastCursor())
                        .headers()
                        .allValues("Link"))
                .noneMatch(last -> last.contains("rel=\"next\""));
    }

    @Test
    void keepsTheLimitWithinWhatIsDeclared() throws Exception {
        assertThat(page(service.get("/orders")).get("items")).hasSize(3);
        assertThat(page(service.get("/orders?limit=1000")).get("items")).hasSize(5);
        assertThat(page(service.get("/orders?limit=0")).get("items")).hasSize(1);
    }

    @Test
    void refusesACursorThatWasTouched() throws Exception {
        String cursor = page(service.get("/orders")).get("nextCursor").asText();
        HttpResponse<String> response = service.get("/orders?cursor=x" + cursor);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"type\":\"cursor-invalid\"");
    }

    @Test
    void answersEveryForgeryAlike() throws Exception {
        String cursor = page(service.get("/orders")).get("nextCursor").asText();
        String expected = service.get("/orders?cursor=forged").body();
        for (String forged : List.of(
                cursor + "A",
                cursor + "%3D",
                cursor.substring(1),
                cursor.replace("c1.k1.", "c1.k2."),
                cursor.replace("c1.", "c2."),
                cursor.replace('.', '_'),
                "x".repeat(5_000),
                "%00",
                "%C3%A9",
                "...")) {
            HttpResponse<String> response = service.get("/orders?cursor=" + forged);
            assertThat(response.statusCode()).as(forged).isEqualTo(400);
            assertThat(response.body()).as(forged).isEqualTo(expected);
        }
    }

    @Test
    void linksTheFirstPageFromAnyOther() throws Exception {
        assertThat(service.get("/orders?limit=4").headers().allValues("Link")).hasSize(1);
        String cursor = page(service.get("/orders?limit=4&status=a%7Bb%7D"))
                .get("nextCursor")
                .asText();
        List<String> links = service.get("/orders?limit=4&status=a%7Bb%7D&cursor=" + cursor)
                .headers()
                .allValues("Link");
        assertThat(links)
                .anyMatch(link -> link.contains("rel=\"first\"")
                        && link.contains(
                                service.uri("/orders?limit=4&status=a%7Bb%7D").toString() + ">"))
                .anyMatch(link -> link.contains("rel=\"next\"") && link.contains("status=a%7Bb%7D"));
    }

    @Test
    void anEmptyCursorIsTheFirstPage() throws Exception {
        assertThat(page(service.get("/orders?cursor="))
                        .get("items")
                        .get(0)
                        .get("id")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1.5", "0x10", "1%202", "%20", "NaN", "-"})
    void aLimitThatIsNoWholeNumberIsAProblem(String limit) throws Exception {
        try (Logged warnings = Logged.atLeast(Level.WARNING)) {
            HttpResponse<String> response = service.get("/orders?limit=" + limit);
            OrderService.assertProblem(response, 400, "validation");
            JsonNode error =
                    new ObjectMapper().readTree(response.body()).get("errors").get(0);
            assertThat(error.get("in").asText()).isEqualTo("query");
            assertThat(error.get("name").asText()).isEqualTo("limit");
            assertThat(warnings.records()).isEmpty();
        }
    }

    @Test
    void aLimitBeyondAllNumbersIsStillALimit() throws Exception {
        for (String large : List.of("2147483647", "99999999999", "9".repeat(100), "%2B5")) {
            assertThat(page(service.get("/orders?limit=" + large)).get("items")).hasSize(5);
        }
        for (String small : List.of("-2147483648", "-99999999999")) {
            assertThat(page(service.get("/orders?limit=" + small)).get("items")).hasSize(1);
        }
        assertThat(page(service.get("/orders?limit=")).get("items")).hasSize(3);
    }

    @Test
    void sortKeysThatAreNotTheDeclaredOnesFailOnTheFirstPage() {
        assertThat(service.get("/orders/miskeyed?limit=5").statusCode()).isEqualTo(500);
    }

    @Test
    void refusesACursorOfAnotherFilterOrCaller() throws Exception {
        String cursor =
                page(service.get("/orders?status=open")).get("nextCursor").asText();
        assertThat(service.get("/orders?status=paid&cursor=" + cursor).body()).contains("\"type\":\"cursor-mismatch\"");
        assertThat(service.get("/orders?status=open&cursor=" + cursor, "X-User", "bob")
                        .body())
                .contains("\"type\":\"cursor-mismatch\"");
        assertThat(service.get("/orders?status=open&limit=1&cursor=" + cursor).statusCode())
                .isEqualTo(200);
    }

    private String lastCursor() throws IOException {
        String cursor = page(service.get("/orders?limit=5")).get("nextCursor").asText();
        return page(service.get("/orders?limit=5&cursor=" + cursor))
                .get("nextCursor")
                .asText();
    }

    private static JsonNode page(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }
}
