package dev.edict.testkit.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.runtime.idempotency.HeaderLine;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A request as a client sends it, without its key. Immutable; each method gives another one. */
public final class Call {

    private static final byte[] NO_BODY = {};

    private final String method;
    private final String path;
    private final List<HeaderLine> headers;
    private final byte[] body;

    private Call(String method, String path, List<HeaderLine> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    /**
     * A request without headers or a body.
     *
     * @param method the HTTP method
     * @param path appended to the base of the service, {@code /orders?dry=false}
     */
    public static Call of(String method, String path) {
        return new Call(method, path, List.of(), NO_BODY);
    }

    /** A POST without headers or a body. */
    public static Call post(String path) {
        return of("POST", path);
    }

    /** With this header, which replaces one of the same name. */
    public Call header(String name, String value) {
        List<HeaderLine> others = new ArrayList<>(headers);
        others.removeIf(line -> line.name().equalsIgnoreCase(name));
        others.add(new HeaderLine(name, value));
        return new Call(method, path, others, body);
    }

    /** With this body, as JSON. */
    public Call json(String value) {
        return body("application/json", value.getBytes(UTF_8));
    }

    /** With this body and its media type. */
    public Call body(String type, byte[] value) {
        return new Call(method, path, header("Content-Type", type).headers, value.clone());
    }

    /** With another body of the same type. */
    Call body(String value) {
        return new Call(method, path, headers, value.getBytes(UTF_8));
    }

    HttpRequest request(URI base, List<HeaderLine> keys, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target(base))
                .timeout(timeout)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(line -> request.header(line.name(), line.value()));
        keys.forEach(line -> request.header(line.name(), line.value()));
        return request.build();
    }

    private URI target(URI base) {
        String start = base.toString();
        boolean slash = start.endsWith("/");
        return URI.create((slash ? start.substring(0, start.length() - 1) : start)
                + (path.startsWith("/") || path.isEmpty() ? path : "/" + path));
    }

    /** The method and the path. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
