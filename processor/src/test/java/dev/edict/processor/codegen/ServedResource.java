package dev.edict.processor.codegen;

import dev.edict.processor.testing.CompileResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Classes fresh from the compiler, served by Jersey over a socket. */
final class ServedResource implements AutoCloseable {
    private final HttpServer server;
    private final ClassLoader loader;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ServedResource(HttpServer server, ClassLoader loader) {
        this.loader = loader;
        this.server = server;
    }

    static ServedResource start(CompileResult compiled, Path folder, List<String> resources) {
        ClassLoader loader = load(compiled, folder);
        ResourceConfig application = new ResourceConfig();
        application.setClassLoader(loader);
        for (String resource : resources) {
            try {
                application.register(loader.loadClass(resource));
            } catch (ClassNotFoundException e) {
                throw new IllegalArgumentException(resource, e);
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return new ServedResource(
                    GrizzlyHttpServerFactory.createHttpServer(URI.create("http://localhost:0/"), application), loader);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ClassLoader load(CompileResult compiled, Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : compiled.files().entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            return new URLClassLoader(new URL[] {folder.toUri().toURL()}, ServedResource.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ClassLoader loader() {
        return loader;
    }

    URI uri(String path) {
        int port = server.getListeners().iterator().next().getPort();
        return URI.create("http://localhost:" + port + path);
    }

    HttpResponse<byte[]> post(String path, Map<String, String> headers, String body) {
        try {
            return client.send(request(path, headers, body), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    CompletableFuture<HttpResponse<byte[]>> postLater(String path, Map<String, String> headers, String body) {
        return client.sendAsync(request(path, headers, body), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
