package dev.edict.runtime.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Alice's program. It stays with HTTP/1.1: not every server understands an offer of more. */
final class Client {

    /** The headers that a replay repeats. */
    private static final Set<String> REPLAYED = Set.of(
            "content-type",
            "content-encoding",
            "content-language",
            "content-location",
            "etag",
            "last-modified",
            "link",
            "location",
            "x-stored");

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; ?rel=\"?next");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    Client(URI base) {
        this.base = base;
    }

    /**
     * What came over the wire.
     *
     * @param headers by their names in lower case
     */
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {

        String text() {
            return new String(body, UTF_8);
        }

        @Nullable
        String header(String name) {
            List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
            return values == null ? null : values.get(0);
        }

        /** Where the next page is. */
        Optional<URI> next() {
            return headers.getOrDefault("link", List.of()).stream()
                    .flatMap(line -> NEXT.matcher(line).results())
                    .map(found -> URI.create(found.group(1)))
                    .findFirst();
        }

        /** Those of its headers that a replay must repeat. */
        Map<String, List<String>> replayed() {
            Map<String, List<String>> kept = new TreeMap<>();
            headers.forEach((name, values) -> {
                if (REPLAYED.contains(name)) {
                    kept.put(name, values);
                }
            });
            return kept;
        }
    }

    /** Posts what is of no type that anybody says, if it is null. */
    Answer post(String path, @Nullable String key, @Nullable String type, String body) throws Exception {
        return answer(http.send(request(path, key, type, body).build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    /** Posts what the service answers by a detour. */
    Answer postBy(String detour, String path, String key, String type, String body) throws Exception {
        return postWith(Detours.HEADER, detour, path, key, type, body);
    }

    /** Posts with one more header. */
    Answer postWith(String header, String value, String path, String key, String type, String body) throws Exception {
        HttpRequest request =
                request(path, key, type, body).header(header, value).build();
        return answer(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    }

    Answer get(URI uri) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri).header("X-Caller", "alice").build();
        return answer(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    }

    CompletableFuture<Answer> postLater(String path, String key, String type, String body) {
        return http.sendAsync(request(path, key, type, body).build(), HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(Client::answer);
    }

    /** A request whose client goes away without a word when the socket is closed. */
    Socket postAndLeave(String path, String key, String type, String body) throws IOException {
        Socket socket = new Socket(base.getHost(), base.getPort());
        socket.setSoLinger(true, 0);
        String head =
                "POST " + base.resolve("things/" + path).getRawPath() + " HTTP/1.1\r\nHost: " + base.getAuthority()
                        + "\r\nContent-Type: " + type + "\r\nX-Caller: alice\r\nIdempotency-Key: " + key
                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(UTF_8));
        return socket;
    }

    int executions(String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("things/executions/" + name))
                .build();
        return Integer.parseInt(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder request(String path, @Nullable String key, @Nullable String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("things/" + path))
                .timeout(Duration.ofSeconds(60))
                .header("X-Caller", "alice")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request;
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        Map<String, List<String>> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return new Answer(response.statusCode(), headers, response.body());
    }
}
