package com.example.shop.demo;

import com.example.shop.Arguments;
import com.example.shop.ShopServer;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Shows what the shop promises, and that it keeps it.
 *
 * <p>With {@code --url=http://localhost:8080/v1} it visits a shop that is open; otherwise it opens one of its own, with
 * the arguments of {@link com.example.shop.Main}. It ends with status 1 when a promise is broken.
 */
public final class Demo {
    private Demo() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean colours = System.console() != null && System.getenv("NO_COLOR") == null;
        try {
            run(new Stage(out, colours), arguments);
        } catch (Stage.BrokenPromise e) {
            System.exit(1);
        }
    }

    static void run(Stage stage, String... arguments) throws Exception {
        Optional<URI> url = Arrays.stream(arguments)
                .filter(a -> a.startsWith("--url="))
                .map(a -> URI.create(a.substring("--url=".length())))
                .findFirst();
        if (url.isPresent()) {
            visit(stage, url.get());
            return;
        }
        boolean port = Arrays.stream(arguments).anyMatch(a -> a.startsWith("--port="));
        try (ShopServer shop = ShopServer.start(
                port ? Arguments.parse(arguments) : Arguments.parse(arguments).withPort(0))) {
            visit(stage, shop.uri());
        }
    }

    private static void visit(Stage stage, URI api) throws Exception {
        stage.title("A shop that keeps its promises", api.toString());
        new Walk(stage, new ShopClient(api, "alice-demo-token"), new ShopClient(api, "bob-demo-token")).all();
        stage.end();
    }
}
