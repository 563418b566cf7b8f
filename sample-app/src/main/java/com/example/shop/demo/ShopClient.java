package com.example.shop.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** A customer's program: plain HTTP, no knowledge of the shop's classes. */
public final class ShopClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;
    private final String token;

    public ShopClient(URI api, String token) {
        this.api = api;
        this.token = token;
    }

    /** A response, read to its end. */
    public record Answer(int status, java.net.http.HttpHeaders headers, String body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        public boolean isReplay() {
            return header("Idempotency-Replayed").isPresent();
        }

        /** The problem's type and title (RFC 9457). */
        public String problem() {
            JsonNode problem = json();
            return problem.path("title").asText() + " <" + problem.path("type").asText("about:blank") + ">";
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String key, String body) {
        return send(json(request(path), body).header("Idempotency-Key", key));
    }

    public Answer postWithoutKey(String path, String body) {
        return send(json(request(path), body));
    }

    public Answer command(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public Answer patch(String path, String mergePatch) {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(mergePatch)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** A request with headers of its own and no token. */
    public Answer anonymous(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path));
        return send(json(headers.length == 0 ? request : request.headers(headers), body));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        URI target = path.startsWith("http:") ? URI.create(path) : URI.create(api + path);
        return HttpRequest.newBuilder(target).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
