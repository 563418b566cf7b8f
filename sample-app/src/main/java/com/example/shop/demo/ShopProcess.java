package com.example.shop.demo;

import com.example.shop.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shop in a process of its own, which can be killed; it never outlives the process that started it. */
public final class ShopProcess implements AutoCloseable {
    private static final Pattern OPEN = Pattern.compile("The shop is open at (\\S+)");

    private final Process process;
    private final Thread killer;
    private final URI uri;
    private final String arguments;

    private ShopProcess(Process process, Thread killer, URI uri, String arguments) {
        this.arguments = arguments;
        this.process = process;
        this.killer = killer;
        this.uri = uri;
    }

    /** Starts one with the arguments of {@link Main}, and waits until it is open. */
    public static ShopProcess start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                // it starts sooner, and is soon killed
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread killer = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher open = OPEN.matcher(line);
            if (open.find()) {
                return new ShopProcess(process, killer, URI.create(open.group(1)), String.join(" ", arguments));
            }
        }
        process.destroyForcibly();
        throw new IOException("the shop did not open");
    }

    public long id() {
        return process.pid();
    }

    /** What it was started with. */
    public String arguments() {
        return arguments;
    }

    public ShopClient alice() {
        return new ShopClient(uri, "alice-demo-token");
    }

    /** As {@code kill -9}: no shutdown hook, no last word. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an orchestrator does first (SIGTERM); what the process says at its end. */
    public int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException e) {
            // this process ends, too, and its hook finds nothing left to kill
        }
    }
}
