package com.example.shop.demo;

import com.example.shop.demo.Compiling.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The half of the story that happens before the shop opens: what its compiler accepts and what it makes. */
final class Compiler {
    private static final Pattern RULE = Pattern.compile("\\[edict:([a-z0-9-]+)]");
    private static final int ROUNDS = 5;

    private final Stage stage;
    private final Path module;
    private final Compiling compiling;

    /**
     * @param module the folder that holds {@code src}, {@code broken} and {@code target}
     */
    Compiler(Stage stage, Path module, Path processor) {
        this.stage = stage;
        this.module = module;
        this.compiling = new Compiling(processor);
    }

    void refusesWhatIsBroken() throws IOException {
        stage.scene("The compiler reads a hurried colleague's shop");
        Compiled compiled = compiling.withEdict(module.resolve("broken/java"));
        compiled.lines()
                .map(line -> line.replace(module.resolve("broken/java") + "/", ""))
                .forEach(stage::say);
        TreeSet<String> rules = RULE.matcher(compiled.output())
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        stage.expect(!compiled.succeeded() && rules.size() >= 15, "refused: " + rules.size() + " rules are broken");
    }

    void acceptsWhatIsClean() throws IOException {
        stage.scene("The same shop, written with care");
        Compiled compiled = compiling.withEdict(module.resolve("src/main/java"));
        boolean accepted = compiled.succeeded() && !compiled.output().contains("[edict:");
        if (!accepted) {
            compiled.lines().forEach(stage::say);
        }
        stage.expect(accepted, "accepted: nothing to complain about");
        try (Stream<Path> made = Stream.concat(
                Stream.of(
                        module.resolve("target/classes/META-INF/openapi.json"),
                        module.resolve("target/edict/index.html")),
                Files.walk(module.resolve("target/generated-sources"))
                        .filter(file -> file.toString().endsWith("_Idempotency.java"))
                        .sorted())) {
            for (Path file : made.toList()) {
                stage.expect(Files.isRegularFile(file), "%s  (%,d bytes)".formatted(file, Files.size(file)));
            }
        }
    }

    /** Measured in this warm virtual machine, the two by turns; the least of each is the least disturbed. */
    void tellsWhatItCost() throws IOException {
        stage.scene("What Edict cost in that compile");
        double plain = Double.MAX_VALUE;
        double checked = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            plain = Math.min(
                    plain,
                    compiling.withoutProcessing(module.resolve("src/main/java")).seconds());
            checked = Math.min(
                    checked,
                    compiling.withEdict(module.resolve("src/main/java")).seconds());
        }
        stage.say(String.format(
                Locale.ROOT,
                "%.2f s of processor time without, %.2f s with: %.2f s for checks, document and wrappers",
                plain,
                checked,
                checked - plain));
    }
}
