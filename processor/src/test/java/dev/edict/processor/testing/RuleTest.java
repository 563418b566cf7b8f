package dev.edict.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.EdictProcessor;
import dev.edict.processor.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tests rules on sources that are marked in place. A comment at the end of a line names what must be reported on that
 * line; every other line must stay silent:
 *
 * <pre>{@code
 * @GET public String list(String body) { // ERROR: get-with-body: GET has no body
 * }</pre>
 *
 * <p>{@code WARN} and {@code INFO} work alike; the text after the second colon is optional and must be part of the message.
 * {@code // ERROR@2: …} speaks of the line two lines further down, for lines that cannot carry a comment; a line takes
 * several markers one after the other. Sources must compile; only the rules under test are switched on.
 *
 * <p>A source without a package declaration gets the one of its type and imports of the annotation libraries, without
 * moving any line.
 */
public final class RuleTest {
    private static final Pattern MARKER = Pattern.compile(
            "// (ERROR|WARN|INFO)(?:@(\\d+))?: ([a-z0-9-]+)(?:: (.*?))?(?=\\s*(?:// (?:ERROR|WARN|INFO)|$))",
            Pattern.MULTILINE);
    private static final Pattern WAIVER =
            Pattern.compile("@(?:dev\\.edict\\.annotations\\.)?Waive\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\")*\\)");
    private static final Pattern PACKAGE = Pattern.compile("^\\s*(@.*\\s)?package\\s", Pattern.MULTILINE);
    private static final String IMPORTS = Stream.of(
                    "dev.edict.annotations.*",
                    "jakarta.annotation.security.*",
                    "jakarta.validation.Valid",
                    "jakarta.validation.constraints.*",
                    "jakarta.ws.rs.*",
                    "jakarta.ws.rs.core.*",
                    "java.util.*")
            .map(name -> "import " + name + "; ")
            .collect(Collectors.joining());

    private final List<String> rules;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private UnaryOperator<Compilation> settings = UnaryOperator.identity();

    private RuleTest(List<String> rules) {
        this.rules = rules;
    }

    /** Tests the rules with the given ids. */
    public static RuleTest of(String... rules) {
        return new RuleTest(List.of(rules));
    }

    /** A source file by the full name of its type, with markers. */
    public RuleTest source(String typeName, String text) {
        String packageName = typeName.substring(0, Math.max(0, typeName.lastIndexOf('.')));
        sources.put(typeName, PACKAGE.matcher(text).find() ? text : "package " + packageName + "; " + IMPORTS + text);
        return this;
    }

    /** A processor option, {@code -Aname=value}. */
    public RuleTest option(String name, String value) {
        return compilation(c -> c.option(name, value));
    }

    /** Any other setting of the compilation. */
    public RuleTest compilation(UnaryOperator<Compilation> change) {
        UnaryOperator<Compilation> before = settings;
        settings = c -> change.apply(before.apply(c));
        return this;
    }

    /** Checks that it is {@code @Waive} what keeps the rules silent: they stay so with it, and speak without. */
    public void checkWaived(Compiler compiler) {
        check(compiler);
        CompileResult bare = compile(compiler, text -> WAIVER.matcher(text).replaceAll(""));
        assertThat(rules.stream().flatMap(rule -> bare.of(rule).stream()).toList())
                .as("%s, what is reported without the waivers", compiler)
                .isNotEmpty();
    }

    /** Compiles and compares what was reported with the markers. */
    public CompileResult check(Compiler compiler) {
        CompileResult result = compile(compiler, text -> text);
        List<Expected> expected = expected();
        List<String> wrong = new ArrayList<>();
        List<Expected> missing = new ArrayList<>(expected);
        for (Reported reported : result.diagnostics()) {
            Optional<Expected> match =
                    missing.stream().filter(e -> e.matches(reported)).findFirst();
            if (match.isPresent()) {
                missing.remove(match.get());
            } else if (mustBeExpected(reported)) {
                wrong.add("unexpected: " + reported);
            }
        }
        missing.forEach(e -> wrong.add("missing:    " + e));
        assertThat(wrong)
                .as("%s, all diagnostics: %s", compiler, result.diagnostics())
                .isEmpty();
        return result;
    }

    private CompileResult compile(Compiler compiler, UnaryOperator<String> edit) {
        Compilation compilation = settings.apply(Compilation.with(compiler)
                .processor(new EdictProcessor())
                .option(
                        "edict.rules",
                        rules.stream().map(r -> r + ":default").collect(Collectors.joining(",", "*:off,", ""))));
        sources.forEach((name, text) -> compilation.source(name, edit.apply(text)));
        return compilation.run();
    }

    /** Notes of the processor that belong to no rule are not what a rule's test is about. */
    private boolean mustBeExpected(Reported reported) {
        return rules.contains(reported.rule())
                || reported.rule().equals("internal-error")
                || (reported.rule().isEmpty() && reported.severity() == Severity.ERROR);
    }

    private List<Expected> expected() {
        List<Expected> expected = new ArrayList<>();
        sources.forEach((typeName, text) -> {
            String[] lines = text.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                Matcher marker = MARKER.matcher(lines[i]);
                while (marker.find()) {
                    int below = marker.group(2) == null ? 0 : Integer.parseInt(marker.group(2));
                    expected.add(new Expected(
                            typeName.replace('.', '/') + ".java",
                            i + 1 + below,
                            Severity.valueOf(marker.group(1)),
                            marker.group(3),
                            marker.group(4) == null ? "" : marker.group(4).trim()));
                }
            }
        });
        return expected;
    }

    private record Expected(String file, long line, Severity severity, String rule, String text) {
        boolean matches(Reported reported) {
            return reported.file().equals(file)
                    && reported.line() == line
                    && reported.severity() == severity
                    && reported.rule().equals(rule)
                    && reported.message().contains(text);
        }
    }
}
