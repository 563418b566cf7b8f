package dev.edict.benchmarks.chain;

import dev.edict.benchmarks.compile.TimedRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The linter of documents, where somebody has installed it: {@code npm install --prefix benchmarks/target/spectral
 * @stoplight/spectral-cli @stoplight/spectral-owasp-ruleset}.
 */
final class Spectral {
    /** The second line of what a shell prints of {@code times}: user and system time of its children. */
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

    private static final double MINUTE = 60;

    /** Where it is installed; rulesets that it shall find stand there too. */
    private final Path home;

    private Spectral(Path home) {
        this.home = home;
    }

    static Optional<Spectral> in(Path target) {
        return Optional.of(target.resolve("spectral"))
                .filter(home -> Files.isExecutable(program(home)))
                .map(Spectral::new);
    }

    private static Path program(Path home) {
        return home.resolve("node_modules/.bin/spectral");
    }

    /** Lints with the rules that come with it and those of the ruleset beside this class. Findings are no failure. */
    TimedRun lint(Path document) throws IOException {
        Path ruleset = home.resolve("ruleset.yaml");
        try (InputStream in = Spectral.class.getResourceAsStream("/spectral/ruleset.yaml")) {
            Files.write(ruleset, in.readAllBytes());
        }
        String output = TimedRun.output(
                "Spectral",
                List.of(
                        "/bin/sh",
                        "-c",
                        "\"$0\" lint --fail-severity=error --quiet --ruleset \"$1\" \"$2\"; [ $? -le 1 ] && times",
                        program(home).toString(),
                        ruleset.toString(),
                        document.toString()));
        Matcher times = TIMES.matcher(output);
        if (!times.find()) {
            throw new IllegalStateException("the shell told no times:\n" + output);
        }
        return new TimedRun(
                MINUTE * (number(times, 1) + number(times, 3)) + number(times, 2) + number(times, 4), output);
    }

    private static double number(Matcher times, int group) {
        return Double.parseDouble(times.group(group));
    }
}
