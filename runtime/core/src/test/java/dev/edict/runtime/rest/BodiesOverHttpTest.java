package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.ContentCodings.deflate;
import static dev.edict.runtime.rest.ContentCodings.gzip;
import static dev.edict.runtime.rest.OrderService.BOOK;
import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.glassfish.jersey.message.DeflateEncoder;
import org.glassfish.jersey.message.GZipEncoder;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.filter.EncodingFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies on the wire in all their forms: what counts is the content. */
class BodiesOverHttpTest {

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
    void twoCompressionsOfOneContentAreOneRequest() throws IOException {
        byte[] first = gzip(BOOK.getBytes(UTF_8));
        byte[] second = first.clone();
        second[4] = 42; // the time of compression (RFC 1952, section 2.3.1)
        assertThat(send("/orders", first, "application/json", "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(201);
        assertThat(isReplay(send("/orders", second, "application/json", "Content-Encoding", "gzip")))
                .isTrue();
        assertThat(isReplay(send(
                        "/orders", deflate(BOOK.getBytes(UTF_8)), "application/json", "Content-Encoding", "deflate")))
                .isTrue();
        assertThat(isReplay(send("/orders", BOOK.getBytes(UTF_8), "application/json")))
                .isTrue();
        assertProblem(
                send(
                        "/orders",
                        gzip("{\"article\":\"pen\"}".getBytes(UTF_8)),
                        "application/json",
                        "Content-Encoding",
                        "gzip"),
                422,
                "idempotency-key-reused");
        assertThat(service.orders.executions).hasValue(1);
    }

    @Test
    void aBodyThatIsNotWhatItsCodingSaysIsRefusedAndGivesTheKeyBack() throws IOException {
        byte[] cut = gzip(BOOK.getBytes(UTF_8));
        cut = java.util.Arrays.copyOf(cut, cut.length - 9);
        assertProblem(
                send("/orders", BOOK.getBytes(UTF_8), "application/json", "Content-Encoding", "gzip"),
                400,
                "malformed-body");
        assertProblem(send("/orders", cut, "application/json", "Content-Encoding", "gzip"), 400, "malformed-body");
        assertThat(send("/orders", gzip(BOOK.getBytes(UTF_8)), "application/json", "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aSmallBodyThatUnpacksToALargeOneIsTooLarge() throws IOException {
        service.close();
        service = start(EdictConfig.builder().maxRequestBytes(1_000));
        byte[] bomb = gzip(new byte[1_000_000]);
        assertThat(bomb.length).isLessThan(1_000_000 / 100);
        service.close();
        service = start(EdictConfig.builder().maxRequestBytes(10_000));
        assertProblem(send("/cases/bytes", bomb, "text/plain", "Content-Encoding", "gzip"), 413, "about:blank");
        assertThat(cases.runs).hasValue(0);
    }

    @Priority(Priorities.AUTHENTICATION)
    private static final class Reader implements ContainerRequestFilter {
        private final boolean buffers;

        Reader(boolean buffers) {
            this.buffers = buffers;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            ContainerRequest own = (ContainerRequest) request;
            if (buffers) {
                own.bufferEntity();
            }
            own.readEntity(String.class);
        }
    }

    private void restart(Object filter) {
        service.close();
        service = OrderService.start(EdictConfig.builder(), cases, filter);
    }

    @Test
    void aBodyThatAFilterHasTakenIsNotComparedAsNone() {
        restart(new Reader(false));
        HttpResponse<String> refused = send("/cases/bytes", "one".getBytes(UTF_8), "text/plain");
        assertProblem(refused, 500, "about:blank");
        assertThat(refused.body()).contains("has lost the body of the request. Nothing was executed.");
        assertThat(cases.runs).hasValue(0);
    }

    @Test
    void aBodyThatAFilterHasBufferedIsCompared() {
        restart(new Reader(true));
        assertThat(send("/cases/bytes", "one".getBytes(UTF_8), "text/plain").body())
                .isEqualTo("run 1 of 3");
        assertThat(isReplay(send("/cases/bytes", "one".getBytes(UTF_8), "text/plain")))
                .isTrue();
        assertProblem(send("/cases/bytes", "two".getBytes(UTF_8), "text/plain"), 422, "idempotency-key-reused");
        assertThat(cases.runs).hasValue(1);
    }

    @Test
    void aChunkedBodyIsTheSameAsOneOfKnownLength() {
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(BOOK.getBytes(UTF_8)));
        assertThat(chunked.contentLength()).isNegative();
        assertThat(send("/orders", chunked, "application/json").statusCode()).isEqualTo(201);
        assertThat(isReplay(send("/orders", BOOK.getBytes(UTF_8), "application/json")))
                .isTrue();
    }

    @Test
    void aBodyOfTheLimitIsTakenAndOneByteMoreIsNot() {
        service.close();
        service = start(EdictConfig.builder().maxRequestBytes(1_000));
        assertThat(send("/cases/bytes", new byte[1_000], "text/plain").body()).isEqualTo("run 1 of 1000");
        assertProblem(send("/cases/bytes", new byte[1_001], "text/plain"), 413, "about:blank");
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[50_000]));
        assertProblem(send("/cases/bytes", chunked, "text/plain"), 413, "about:blank");
        assertThat(cases.runs).hasValue(1);
    }

    @Test
    void noBodyIsAnEmptyBody() {
        assertThat(send("/cases/bytes", BodyPublishers.noBody(), "text/plain").body())
                .isEqualTo("run 1 of 0");
        assertThat(isReplay(send("/cases/bytes", new byte[0], "text/plain"))).isTrue();
        assertProblem(send("/cases/bytes", new byte[] {1}, "text/plain"), 422, "idempotency-key-reused");
    }

    @Test
    void ofAMediaTypeOnlyTheCharsetCounts() {
        byte[] book = BOOK.getBytes(UTF_8);
        send("/orders", book, "application/json;charset=utf-8;profile=a");
        assertThat(isReplay(send("/orders", book, "Application/JSON; profile=b; charset=UTF-8")))
                .isTrue();
        assertProblem(send("/orders", book, "application/json;charset=utf-16"), 422, "idempotency-key-reused");
    }

    @Test
    void aFormIsReadByTheFilterAndByTheResource() {
        String form = "application/x-www-form-urlencoded";
        HttpResponse<String> first = send("/cases/form", "amount=30%20%E2%82%AC".getBytes(UTF_8), form);
        assertThat(first.body()).isEqualTo("run 1 of 30 \u20ac");
        assertThat(isReplay(send("/cases/form", "amount=30%20%E2%82%AC".getBytes(UTF_8), form)))
                .isTrue();
        assertProblem(send("/cases/form", "amount=31".getBytes(UTF_8), form), 422, "idempotency-key-reused");
    }

    @Test
    void chosenFieldsOfAFormAreCompared() {
        String form = "application/x-www-form-urlencoded";
        send("/cases/form-member", "amount=30&trace=1".getBytes(UTF_8), form);
        assertThat(isReplay(send("/cases/form-member", "trace=2&amount=%33%30".getBytes(UTF_8), form)))
                .isTrue();
        assertProblem(
                send("/cases/form-member", "amount=31&trace=1".getBytes(UTF_8), form), 422, "idempotency-key-reused");
    }

    @Test
    void theBoundaryOfPartsDoesNotCount() {
        assertThat(send("/cases/parts", parts("one", "30", "x", "1"), "multipart/form-data; boundary=one")
                        .body())
                .isEqualTo("run 1");
        assertThat(isReplay(send("/cases/parts", parts("two", "30", "x", "1"), "multipart/form-data; boundary=two")))
                .isTrue();
        assertProblem(
                send("/cases/parts", parts("two", "31", "x", "1"), "multipart/form-data; boundary=two"),
                422,
                "idempotency-key-reused");
    }

    @Test
    void chosenPartsAndTheirMembersAreCompared() {
        send("/cases/part", parts("one", "30", "bytes \u00ff", "1"), "multipart/form-data; boundary=one");
        assertThat(isReplay(send(
                        "/cases/part",
                        parts("two", "30.0", "bytes \u00ff", "2"),
                        "multipart/form-data; boundary=\"two\"")))
                .isTrue();
        for (byte[] other :
                new byte[][] {parts("a", "31", "bytes \u00ff", "1"), parts("a", "30", "bytes \u00fe", "1")}) {
            assertProblem(send("/cases/part", other, "multipart/form-data; boundary=a"), 422, "idempotency-key-reused");
        }
    }

    private static byte[] parts(String boundary, String amount, String file, String trace) {
        return ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"order\"\r\n"
                        + "Content-Type: application/json\r\n\r\n{\"amount\":" + amount + ",\"note\":\"" + trace + "\"}"
                        + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=file; filename=\"a.bin\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n" + file
                        + "\r\n--" + boundary + "\r\ncontent-disposition: form-data; name=\"trace\"\r\n\r\n"
                        + (boundary.equals("one") || boundary.equals("two") && !file.equals("x") ? trace : "1")
                        + "\r\n--" + boundary + "--\r\n")
                .getBytes(ISO_8859_1);
    }

    private HttpResponse<String> send(String path, byte[] body, String mediaType, String... headers) {
        return send(path, BodyPublishers.ofByteArray(body), mediaType, headers);
    }

    private HttpResponse<String> send(String path, BodyPublisher body, String mediaType, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.http.uri(path))
                .POST(body)
                .header("Content-Type", mediaType)
                .header("X-User", "alice")
                .header("Idempotency-Key", "k1");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return service.http.send(request.build());
    }
}
