package dev.edict.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** An endpoint in a virtual machine of its own, which is asked and whose processor time is read. */
final class Subject implements AutoCloseable {

    private static final String KEY = "0f8fad5b-d9cb-469f-";
    private static final byte[] BODY =
            ("{\"amountCents\":4900,\"note\":\"" + "n".repeat(512 - 31) + "\"}").getBytes(UTF_8);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final URI payments;
    private long number = 0x1000_0000_0000_0000L;

    Subject(Endpoint endpoint) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms1g",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        endpoint.name())
                .redirectError(Redirect.DISCARD)
                .start();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        String port = output.readLine();
        if (port == null) {
            throw new IOException(endpoint + " does not start");
        }
        payments = URI.create("http://127.0.0.1:" + port + "/payments");
    }

    /** The server's processor time for this many first calls, user and system. */
    Duration firstCalls(int count) throws IOException, InterruptedException {
        Duration before = processorTime();
        for (int i = 0; i < count; i++) {
            post(KEY + Long.toHexString(number++));
        }
        return processorTime().minus(before);
    }

    /** The server's processor time for this many repeats of one call. */
    Duration repeats(int count) throws IOException, InterruptedException {
        String key = KEY + Long.toHexString(number++);
        post(key);
        Duration before = processorTime();
        for (int i = 0; i < count; i++) {
            post(key);
        }
        return processorTime().minus(before);
    }

    private void post(String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(payments)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(BODY))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("answered " + response.statusCode() + ": " + response.body());
        }
    }

    private Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
