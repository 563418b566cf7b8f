package dev.edict.runtime.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between client and server and counts how often the client speaks after the server has spoken. */
final class CountedRoundTrips implements AutoCloseable {

    private final ServerSocket entrance = new ServerSocket(0);
    private final AtomicInteger turns = new AtomicInteger();
    private final int serverPort;

    CountedRoundTrips(RedisServer server) throws IOException {
        this.serverPort = server.port();
        start(this::accept);
    }

    URI address() {
        return URI.create("redis://127.0.0.1:" + entrance.getLocalPort());
    }

    /** Round trips since the last time somebody asked. */
    int drain() {
        return turns.getAndSet(0);
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            Socket server = new Socket("127.0.0.1", serverPort);
            AtomicBoolean clientsTurn = new AtomicBoolean(true);
            start(() -> pump(client, server, () -> {
                if (clientsTurn.compareAndSet(true, false)) {
                    turns.incrementAndGet();
                }
            }));
            start(() -> pump(server, client, () -> clientsTurn.set(true)));
        }
    }

    private static void pump(Socket from, Socket to, Runnable heard) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                heard.run();
                out.write(buffer, 0, read);
            }
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException theEnd) {
                // one of the two has hung up
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
