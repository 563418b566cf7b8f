package dev.edict.runtime.it;

import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import io.quarkus.bootstrap.app.RunningQuarkusApplication;
import io.quarkus.bootstrap.model.ApplicationModel;
import io.quarkus.paths.PathList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * An application of this module's classes and of class files of others, put together and started in this process, as Quarkus does it for
 * tests of its users.
 */
final class QuarkusApplication implements Served {

    private static final Path MODULE = Path.of("").toAbsolutePath();

    /** What the application is made of is the same for all of them, and takes a while to find out. */
    private static @Nullable ApplicationModel model;

    private final int port;
    private final CuratedApplication curated;
    private final RunningQuarkusApplication running;

    private QuarkusApplication(int port, CuratedApplication curated, RunningQuarkusApplication running) {
        this.port = port;
        this.curated = curated;
        this.running = running;
    }

    /**
     * Starts an application.
     *
     * @param directory an empty one
     * @param properties of {@code application.properties}
     * @param classes besides those of this module
     */
    static QuarkusApplication start(Path directory, Map<String, String> properties, Class<?>... classes)
            throws Exception {
        return start(PathList.of(directory, MODULE.resolve("target/classes")), directory, properties, classes);
    }

    /** The same without the classes of this module. */
    static QuarkusApplication startAlone(Path directory, Map<String, String> properties, Class<?>... classes)
            throws Exception {
        return start(PathList.of(directory), directory, properties, classes);
    }

    private static QuarkusApplication start(
            PathList root, Path directory, Map<String, String> properties, Class<?>... classes) throws Exception {
        int port = freePort();
        for (Class<?> type : classes) {
            for (Class<?> member : type.getNestMembers()) {
                copy(member, directory);
            }
        }
        Properties all = new Properties();
        all.putAll(properties);
        all.put("quarkus.http.host", "localhost");
        all.put("quarkus.http.port", Integer.toString(port));
        try (Writer file = Files.newBufferedWriter(directory.resolve("application.properties"))) {
            all.store(file, null);
        }
        return start(port, bootstrap(root, directory));
    }

    private static CuratedApplication bootstrap(PathList root, Path directory) throws Exception {
        CuratedApplication curated = QuarkusBootstrap.builder()
                .setApplicationRoot(root)
                .setProjectRoot(MODULE)
                .setTargetDirectory(directory)
                .setBaseClassLoader(QuarkusApplication.class.getClassLoader())
                .setIsolateDeployment(true)
                .setMode(QuarkusBootstrap.Mode.RUN)
                .setFlatClassPath(true)
                .setLocalProjectDiscovery(true)
                .setExistingModel(model)
                .build()
                .bootstrap();
        model = curated.getApplicationModel();
        return curated;
    }

    private static QuarkusApplication start(int port, CuratedApplication curated) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            return new QuarkusApplication(
                    port,
                    curated,
                    curated.createAugmentor().createInitialRuntimeApplication().run());
        } catch (Exception | LinkageError e) {
            curated.close();
            throw e;
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static void copy(Class<?> type, Path directory) {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(file), file)) {
            Path copy = directory.resolve(file);
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(bytes, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public URI base() {
        return URI.create("http://localhost:" + port + "/");
    }

    @Override
    public void close() {
        try (curated) {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException("Quarkus did not end well", e);
        }
    }
}
