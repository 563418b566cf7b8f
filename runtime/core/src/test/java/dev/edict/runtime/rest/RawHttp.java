package dev.edict.runtime.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;

/** Requests that no well-behaved client library would send, written to a socket byte by byte. */
final class RawHttp implements AutoCloseable {

    private final Socket socket;

    RawHttp(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(20_000);
    }

    /**
     * A POST of JSON by alice, with further header lines as they are.
     *
     * @param lines each in ISO-8859-1, without its end
     */
    static String post(String path, String body, String... lines) {
        StringBuilder request = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-User: alice\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\n");
        for (String line : lines) {
            request.append(line).append("\r\n");
        }
        return request.append("\r\n").append(body).toString();
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** The first line of the answer, its header and as much of its body as has arrived with it. */
    String answer() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[8_192];
        while (answer.indexOf("\r\n\r\n") < 0) {
            int read = in.read(buffer);
            if (read < 0) {
                break;
            }
            answer.append(new String(buffer, 0, read, ISO_8859_1));
        }
        return answer.toString();
    }

    /** Goes away without a word, so that the server's next write fails. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
