package com.example.shop.demo;

import com.example.shop.Arguments;
import com.example.shop.ShopConfig;
import com.example.shop.ShopServer;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Shows what the shop promises, and that it keeps it.
 *
 * <p>With {@code --url=http://localhost:8080/v1} it visits a shop that is open; otherwise it opens one of its own, with
 * the arguments of {@link com.example.shop.Main}, and kills others. With {@code --processor=JAR} and {@code --module=FOLDER} it first shows
 * what the compiler says about the shop and about a hurried colleague's version of it. It ends with status 1 when a promise is broken.
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
        stage.title("A shop that keeps its promises", "what its compiler says, and what it does over HTTP");
        Optional<Path> processor = option("processor", arguments).map(Path::of);
        Optional<Compiler> compiler = processor.map(
                jar -> new Compiler(stage, Path.of(option("module", arguments).orElse(".")), jar));
        if (compiler.isPresent()) {
            compiler.get().refusesWhatIsBroken();
            compiler.get().acceptsWhatIsClean();
        }
        Optional<URI> url = option("url", arguments).map(URI::create);
        if (url.isPresent()) {
            visit(stage, url.get());
        } else {
            visitOwn(stage, arguments);
            kill(stage);
        }
        if (compiler.isPresent()) {
            compiler.get().tellsWhatItCost();
        }
        stage.end();
    }

    static void visitOwn(Stage stage, String... arguments) throws Exception {
        String[] forShop = Arrays.stream(arguments)
                .filter(a -> !a.startsWith("--processor=") && !a.startsWith("--module="))
                .toArray(String[]::new);
        ShopConfig parsed = Arguments.parse(forShop);
        try (ShopServer shop = ShopServer.start(option("port", arguments).isPresent() ? parsed : parsed.withPort(0))) {
            visit(stage, shop.uri());
            stage.say("");
            stage.say("Its reference, while it is open: " + shop.reference());
        }
    }

    private static void kill(Stage stage) throws Exception {
        try (Servers servers = Servers.start()) {
            Crash crash = new Crash(stage, servers);
            crash.inTheMiddleOfAPayment("PostgreSQL");
            crash.inTheMiddleOfAPayment("Redis", servers.onRedis());
        }
    }

    private static void visit(Stage stage, URI api) throws Exception {
        stage.say("");
        stage.say("The shop opens at " + api);
        new Walk(stage, new ShopClient(api, "alice-demo-token"), new ShopClient(api, "bob-demo-token")).all();
    }

    private static Optional<String> option(String name, String... arguments) {
        String start = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(a -> a.startsWith(start))
                .map(a -> a.substring(start.length()))
                .findFirst();
    }
}
