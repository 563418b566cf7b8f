package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.BOOK;
import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.header;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.glassfish.jersey.message.GZipEncoder;
import org.glassfish.jersey.server.filter.EncodingFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in every shape that a resource method can give them are replayed as they were. */
class ShapesOverHttpTest {

    /** A mapper of the service's own. */
    public static class OddMapper implements ExceptionMapper<CaseResource.OddException> {

        @Override
        public Response toResponse(CaseResource.OddException failure) {
            return Response.status(499).type("text/plain").entity("odd").build();
        }
    }

    private final CaseResource cases = new CaseResource();
    private final OrderService service =
            OrderService.start(EdictConfig.builder(), cases, OddMapper.class, EncodingFilter.class, GZipEncoder.class);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aRelativeLocationIsReplayedAsItWentOut() {
        HttpResponse<String> first = put("/cases/7");
        HttpResponse<String> second = put("/cases/7");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(header(first, "Location"))
                .isEqualTo(service.http.uri("/cases/7/versions/1").toString());
        assertReplay(first, second);
    }

    @Test
    void anAbsoluteLocationIsReplayedAsItWentOut() {
        HttpResponse<String> first = service.post("/cases/absolute", null, "k1");
        assertThat(header(first, "Location")).isEqualTo("https://elsewhere.example.com/1");
        assertReplay(first, service.post("/cases/absolute", null, "k1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd", "taken", "bad", "404", "410", "429", "500", "503", "204", "304", "200"})
    void whatFailedOrSaidNothingIsReplayed(String how) {
        HttpResponse<String> first = service.post("/cases/failures?how=" + how, null, "k1");
        assertReplay(first, service.post("/cases/failures?how=" + how, null, "k1"));
    }

    @Test
    void anAnswerOfTheServicesOwnMapperIsReplayedAsItIs() {
        HttpResponse<String> first = service.post("/cases/failures?how=odd", null, "k1");
        assertThat(first.statusCode()).isEqualTo(499);
        assertThat(first.body()).isEqualTo("odd");
    }

    @Test
    void anErrorWithoutABodyBecomesAProblem() {
        assertProblem(service.post("/cases/failures?how=410", null, "k1"), 410, "about:blank");
        assertProblem(service.post("/cases/failures?how=410", null, "k1"), 410, "about:blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases/later?how=works",
                "/cases/later?how=fails",
                "/cases/stages?how=done",
                "/cases/stages?how=nothing",
                "/cases/stages?how=null",
                "/cases/stages?how=fails"
            })
    void whatComesLaterIsReplayed(String path) {
        HttpResponse<String> first = service.post(path, null, "k1");
        assertThat(first.statusCode()).isIn(200, 204, 409);
        assertReplay(first, service.post(path, null, "k1"));
    }

    /** Only its first piece would be recorded: half an answer that looks like a whole one. */
    @Test
    void ofAnAnswerInPiecesTheHeadIsReplayed() {
        HttpResponse<String> first = service.post("/cases/chunks", null, "k1");
        HttpResponse<String> second = service.http.sendOverAnotherConnection(
                service.http.post("/cases/chunks", null, "Idempotency-Key", "k1"));
        assertThat(first.body()).isEqualTo("run 1 and more");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "Idempotency-Status")).isEqualTo("head-only");
        assertThat(cases.runs).hasValue(1);
    }

    @Test
    void aReplayIsCodedAnewForWhoeverAsks() {
        HttpResponse<String> plain = service.post("/orders", BOOK, "k1");
        HttpResponse<String> coded = service.http.send(
                service.http.post("/orders", BOOK, "Idempotency-Key", "k1", "Accept-Encoding", "gzip"));
        assertThat(header(plain, "Content-Encoding")).isNull();
        assertThat(header(coded, "Content-Encoding")).isEqualTo("gzip");
        assertThat(isReplay(coded)).isTrue();
        assertThat(coded.body()).startsWith("\u001f");
        HttpResponse<String> codedFirst = service.http.send(
                service.http.post("/orders", BOOK, "Idempotency-Key", "k2", "Accept-Encoding", "gzip"));
        assertThat(header(codedFirst, "Content-Encoding")).isEqualTo("gzip");
        HttpResponse<String> plainAgain = service.post("/orders", BOOK, "k2");
        assertThat(header(plainAgain, "Content-Encoding")).isNull();
        assertThat(plainAgain.body()).isEqualTo("{\"id\":2,\"article\":\"book\"}");
    }

    private void assertReplay(HttpResponse<String> first, HttpResponse<String> second) {
        assertThat(isReplay(first)).isFalse();
        assertThat(isReplay(second)).isTrue();
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.body()).isEqualTo(first.body());
        for (String name : List.of("Location", "Content-Type", "Content-Length")) {
            assertThat(header(second, name)).as(name).isEqualTo(header(first, name));
        }
        assertThat(header(second, "Idempotency-Status")).isNull();
        assertThat(cases.runs).hasValue(1);
    }

    private HttpResponse<String> put(String path) {
        return service.http.send(HttpRequest.newBuilder(service.http.uri(path))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .header("X-User", "alice")
                .header("Idempotency-Key", "k1")
                .build());
    }
}
