package dev.edict.runtime.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What lies between the service and its database, and can lose what is sent without an end of the connection. */
final class Network implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger age = new AtomicInteger();
    private final int target;

    /** @param target port of the database on this machine */
    Network(int target) throws IOException {
        this.target = target;
        start(() -> {
            while (true) {
                connect(server.accept());
            }
        });
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on nothing of the open connections arrives; new ones work. */
    void loseConnections() {
        age.incrementAndGet();
    }

    private void connect(Socket client) throws IOException {
        Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(client);
        sockets.add(database);
        int born = age.get();
        start(() -> carry(client, database, born));
        start(() -> carry(database, client, born));
    }

    private void carry(Socket from, Socket to, int born) throws IOException {
        byte[] buffer = new byte[65_536];
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (born == age.get()) {
                out.write(buffer, 0, read);
            }
        }
        if (born == age.get()) {
            to.close();
        }
    }

    @FunctionalInterface
    private interface Task {
        void run() throws IOException;
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // closed
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
