package dev.edict.processor.packaged;

import dev.edict.annotations.ApiResource;
import jakarta.ws.rs.GET;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The jar under test, what a service needs beside it, and processes that use them. */
final class Packaged {
    private Packaged() {}

    record Outcome(int exit, String output) {}

    static Path jar() {
        return Path.of(property("edict.jar"));
    }

    static String version() {
        return property("edict.version");
    }

    static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    /** The vocabulary and Jakarta REST. */
    static List<Path> libraries() {
        return List.of(home(ApiResource.class), home(GET.class));
    }

    static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The beginning of a command: a compiler that soon ends earns no optimised code back. */
    static List<String> javac(Path jdk) {
        return new ArrayList<>(
                List.of(jdk.resolve("bin/javac").toString(), "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    }

    static Outcome run(Path folder, Path javaHome, List<String> command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", javaHome.toString());
            builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
