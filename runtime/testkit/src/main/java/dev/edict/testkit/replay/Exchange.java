package dev.edict.testkit.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.runtime.problem.EdictProblem;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request and what came back, as a failed test tells of it.
 *
 * @param name which of the requests of a test it was
 * @param request the method, the path and the key
 * @param headers of the answer, by their names in lower case
 */
record Exchange(String name, String request, int status, Map<String, List<String>> headers, byte[] body) {

    private static final int LONGEST_BODY = 400;
    private static final int SUCCESS = 200;
    private static final int CLIENT_ERROR = 400;
    private static final String PROBLEM = "application/problem+json";

    static Exchange of(String name, String request, HttpResponse<byte[]> response) {
        Map<String, List<String>> headers = new TreeMap<>();
        response.headers().map().forEach((header, values) -> headers.put(header.toLowerCase(Locale.ROOT), values));
        return new Exchange(name, request, response.statusCode(), headers, response.body());
    }

    List<String> lines(String header) {
        return headers.getOrDefault(header.toLowerCase(Locale.ROOT), List.of());
    }

    @Nullable
    String header(String header) {
        List<String> lines = lines(header);
        return lines.isEmpty() ? null : lines.get(0);
    }

    boolean isReplay() {
        return header(Promises.REPLAYED) != null;
    }

    boolean isSuccess() {
        return status >= SUCCESS && status < CLIENT_ERROR;
    }

    boolean isError() {
        return status >= CLIENT_ERROR;
    }

    /** Whether it is this problem, with the status that it has (RFC 9457). */
    boolean is(EdictProblem problem) {
        String type = header("Content-Type");
        return status == problem.status()
                && type != null
                && type.startsWith(PROBLEM)
                && text().contains(problem.type() + "\"");
    }

    private String text() {
        return new String(body, UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder told = new StringBuilder(name + ": " + request + "\n    answered " + status);
        headers.forEach((header, values) ->
                told.append("\n    ").append(header).append(": ").append(String.join(", ", values)));
        String text = text();
        return told.append("\n    ")
                .append(
                        text.isEmpty()
                                ? "(no body)"
                                : text.length() > LONGEST_BODY
                                        ? text.substring(0, LONGEST_BODY) + "… (" + body.length + " bytes)"
                                        : text)
                .toString();
    }
}
