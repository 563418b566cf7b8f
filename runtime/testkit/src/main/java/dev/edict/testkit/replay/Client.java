package dev.edict.testkit.replay;

import dev.edict.runtime.idempotency.HeaderLine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Sends requests as they are, each once. It stays with HTTP/1.1: not every server understands an offer of more. */
final class Client {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String keyHeader;
    private final Duration timeout;

    Client(URI base, String keyHeader, Duration timeout) {
        this.base = base;
        this.keyHeader = keyHeader;
        this.timeout = timeout;
    }

    /** Sends a request with these lines of the key's header. */
    Exchange send(String name, Call call, String... keys) throws InterruptedException {
        return sendAtOnce(1, name, call, keys).get(0);
    }

    /** Sends as many of it before it waits for the first answer. */
    List<Exchange> sendAtOnce(int number, String name, Call call, String... keys) throws InterruptedException {
        List<HeaderLine> lines = new ArrayList<>();
        for (String key : keys) {
            lines.add(new HeaderLine(keyHeader, key));
        }
        HttpRequest request = call.request(base, lines, timeout);
        List<CompletableFuture<HttpResponse<byte[]>>> sent = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            sent.add(http.sendAsync(request, BodyHandlers.ofByteArray()));
        }
        List<Exchange> answered = new ArrayList<>();
        for (CompletableFuture<HttpResponse<byte[]>> answer : sent) {
            answered.add(Exchange.of(name, told(call, keys), await(answer, request)));
        }
        return answered;
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer, HttpRequest request)
            throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw new AssertionError(
                        request.method() + " " + request.uri() + " was not answered within " + timeout.toMillis()
                                + " ms, or the connection broke: " + broken,
                        broken);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private String told(Call call, String... keys) {
        StringBuilder told = new StringBuilder(call.toString());
        if (keys.length == 0) {
            told.append(", no ").append(keyHeader);
        }
        for (String key : keys) {
            told.append(", ").append(keyHeader).append(": ").append(key);
        }
        return told.toString();
    }
}
