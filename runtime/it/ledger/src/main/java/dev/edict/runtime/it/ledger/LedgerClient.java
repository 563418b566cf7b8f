package dev.edict.runtime.it.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Alice's program. It stays with HTTP/1.1: not every server understands an offer of more. */
public final class LedgerClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;

    /** Of the service at an address. */
    public LedgerClient(URI base) {
        this.base = base;
    }

    /** A POST of JSON. */
    public HttpRequest request(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-Caller", "alice")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    /** Its answer. */
    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Its answer, when it comes. */
    public CompletableFuture<HttpResponse<String>> later(HttpRequest request) {
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** What {@link ControlResource} counts. */
    int count(String of) throws IOException, InterruptedException {
        return Integer.parseInt(get("control/" + of).body());
    }

    /** Has {@link ControlResource} do something, and returns when it is done. */
    public void control(String what) throws IOException, InterruptedException {
        HttpResponse<String> done = send(request("control/" + what, ""));
        if (done.statusCode() != 204) {
            throw new IllegalStateException(what + ": " + done.statusCode() + " " + done.body());
        }
    }
}
