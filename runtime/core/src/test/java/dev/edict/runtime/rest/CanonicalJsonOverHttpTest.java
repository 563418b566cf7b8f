package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.ContentCodings.deflate;
import static dev.edict.runtime.rest.ContentCodings.gzip;
import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.glassfish.jersey.message.DeflateEncoder;
import org.glassfish.jersey.message.GZipEncoder;
import org.glassfish.jersey.server.filter.EncodingFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that write the same values anew for each try. */
class CanonicalJsonOverHttpTest {

    private static final String JSON = "application/json";
    private static final String PAYMENT = "{\"amount\":10.50,\"to\":{\"iban\":\"DE1\",\"name\":\"J\u00fcrgen\"}}";
    private static final String RESPELLED =
            "{ \"to\": {\"name\": \"J\\u00fcrgen\", \"iban\": \"\\u0044E1\"}, \"amount\": 105e-1 }\n";
    private static final String OTHER = "{\"amount\":10.51,\"to\":{\"iban\":\"DE1\",\"name\":\"J\u00fcrgen\"}}";

    private final CaseResource cases = new CaseResource();
    private OrderService service = start(EdictConfig.builder());

    private OrderService start(EdictConfig.Builder config) {
        return OrderService.start(config, cases, EncodingFilter.class, GZipEncoder.class, DeflateEncoder.class);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void theSameValuesAreTheSameRequest() {
        HttpResponse<String> first = send("k1", PAYMENT, JSON);
        HttpResponse<String> second = send("k1", RESPELLED, JSON);
        assertThat(isReplay(first)).isFalse();
        assertThat(isReplay(second)).isTrue();
        assertThat(second.body()).isEqualTo(first.body()).isEqualTo("run 1 of " + PAYMENT.getBytes(UTF_8).length);
        assertThat(isReplay(send("k1", RESPELLED, "application/json;charset=UTF-8")))
                .isTrue();
        assertProblem(send("k1", OTHER, JSON), 422, "idempotency-key-reused");
        assertProblem(send("k1", RESPELLED, "application/vnd.bank+json"), 422, "idempotency-key-reused");
        assertThat(cases.runs).hasValue(1);
    }

    @Test
    void numbersThatNoDoubleTellsApartAreTwo() {
        send("k1", "{\"to\":9007199254740993}", JSON);
        assertProblem(send("k1", "{\"to\":9007199254740992}", JSON), 422, "idempotency-key-reused");
        assertThat(isReplay(send("k1", "{\"to\": 9007199254740993.0}", JSON))).isTrue();
        assertThat(cases.runs).hasValue(1);
    }

    @Test
    void theContentCountsBelowItsCoding() throws IOException {
        send("k1", gzip(PAYMENT.getBytes(UTF_8)), JSON, "Content-Encoding", "gzip");
        assertThat(isReplay(send("k1", gzip(RESPELLED.getBytes(UTF_8)), JSON, "Content-Encoding", "gzip")))
                .isTrue();
        assertThat(isReplay(send("k1", deflate(RESPELLED.getBytes(UTF_8)), JSON, "Content-Encoding", "deflate")))
                .isTrue();
        assertThat(isReplay(send("k1", RESPELLED, JSON))).isTrue();
        assertProblem(
                send("k1", gzip(OTHER.getBytes(UTF_8)), JSON, "Content-Encoding", "gzip"),
                422,
                "idempotency-key-reused");
        assertThat(cases.runs).hasValue(1);
    }

    /** Which of two members of one name counts is for each reader to say. */
    @Test
    void whatIsNoIJsonCountsByteForByte() {
        String twice = "{\"amount\":1,\"amount\":2}";
        send("k1", twice, JSON);
        assertThat(isReplay(send("k1", twice, JSON))).isTrue();
        assertProblem(send("k1", "{\"amount\":1, \"amount\":2}", JSON), 422, "idempotency-key-reused");
        assertProblem(send("k1", "{\"amount\":2}", JSON), 422, "idempotency-key-reused");
        byte[] latin1 = "[\"J\u00fcrgen\"]".getBytes(ISO_8859_1);
        send("k2", latin1, JSON);
        assertThat(isReplay(send("k2", latin1, JSON))).isTrue();
        assertProblem(send("k2", "[\"J\u00fcrgen\"]", JSON), 422, "idempotency-key-reused");
        assertThat(cases.runs).hasValue(2);
    }

    @Test
    void whatIsNotCalledJsonCountsByteForByte() {
        send("k1", PAYMENT, "text/plain");
        assertThat(isReplay(send("k1", PAYMENT, "text/plain"))).isTrue();
        assertProblem(send("k1", RESPELLED, "text/plain"), 422, "idempotency-key-reused");
        send("k2", "", JSON);
        assertThat(isReplay(send("k2", "", JSON))).isTrue();
        assertProblem(send("k2", " ", JSON), 422, "idempotency-key-reused");
        assertThat(cases.runs).hasValue(2);
    }

    @Test
    void aBodyOfManyBracketsIsAnsweredLikeAnyOther() {
        String deep = "[".repeat(50_000);
        send("k1", deep, JSON);
        assertThat(isReplay(send("k1", deep, JSON))).isTrue();
        assertProblem(send("k1", deep + "[", JSON), 422, "idempotency-key-reused");
        assertThat(cases.runs).hasValue(1);
    }

    @Test
    void theLimitIsThatOfEveryBody() {
        service.close();
        service = start(EdictConfig.builder().maxRequestBytes(100));
        assertProblem(send("k1", "[" + " ".repeat(99) + "]", JSON), 413, "about:blank");
        assertThat(isReplay(send("k1", "[" + " ".repeat(98) + "]", JSON))).isFalse();
        assertThat(isReplay(send("k1", "[]", JSON))).isTrue();
        assertThat(cases.runs).hasValue(1);
    }

    private HttpResponse<String> send(String key, String body, String mediaType) {
        return send(key, body.getBytes(UTF_8), mediaType);
    }

    private HttpResponse<String> send(String key, byte[] body, String mediaType, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.http.uri("/cases/canonical"))
                .POST(BodyPublishers.ofByteArray(body))
                .header("Content-Type", mediaType)
                .header("X-User", "alice")
                .header("Idempotency-Key", key);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return service.http.send(request.build());
    }
}
