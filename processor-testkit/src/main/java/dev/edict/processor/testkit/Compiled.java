package dev.edict.processor.testkit;

import dev.edict.processor.rule.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What was found in some sources. Its assertions throw {@link AssertionError}s that say what was found instead, so that any test
 * framework will do.
 *
 * @param findings in the order in which a compiler prints them
 * @param notes what Edict says beside findings: the answer to {@code edict.explain} for example
 */
public record Compiled(List<Found> findings, List<String> notes) {
    private static final Pattern RULE = Pattern.compile("\\[edict:([a-z0-9-]+)\\]");

    public Compiled {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    static Compiled of(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<Found> findings = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
            String message = diagnostic.getMessage(Locale.ENGLISH);
            Matcher rule = RULE.matcher(message);
            if (rule.find()) {
                findings.add(found(rule.group(1), diagnostic, message));
            } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                throw new AssertionError("the source does not compile: " + diagnostic);
            } else if (message.startsWith("Edict")) {
                notes.add(message);
            }
        }
        return new Compiled(findings, notes);
    }

    /**
     * Goes on with the findings of a rule.
     *
     * @throws AssertionError when there is none
     */
    public FindingAssert hasFinding(String rule) {
        List<Found> ofRule = of(rule);
        if (ofRule.isEmpty()) {
            throw new AssertionError("expected a finding of " + rule + ", but found " + described());
        }
        return new FindingAssert(ofRule);
    }

    /** No rule found anything. */
    public Compiled hasNoFindings() {
        if (!findings.isEmpty()) {
            throw new AssertionError("expected no finding, but found " + described());
        }
        return this;
    }

    /** One rule found nothing. */
    public Compiled hasNoFinding(String rule) {
        List<Found> ofRule = of(rule);
        if (!ofRule.isEmpty()) {
            throw new AssertionError("expected no finding of " + rule + ", but found " + listed(ofRule));
        }
        return this;
    }

    /** What one rule found. */
    public List<Found> of(String rule) {
        return findings.stream().filter(f -> f.rule().equals(rule)).toList();
    }

    private String described() {
        return findings.isEmpty() ? "nothing" : listed(findings);
    }

    static String listed(List<Found> some) {
        return some.stream().map(f -> "\n  " + f).collect(Collectors.joining());
    }

    private static Found found(String rule, Diagnostic<? extends JavaFileObject> diagnostic, String message) {
        JavaFileObject file = diagnostic.getSource();
        if (file == null || diagnostic.getPosition() == Diagnostic.NOPOS) {
            return new Found(rule, severity(diagnostic), "", 0, "", "", message);
        }
        try {
            String text = file.getCharContent(true).toString();
            int position = (int) diagnostic.getPosition();
            int end = text.indexOf('\n', position);
            String line = text.substring(text.lastIndexOf('\n', position - 1) + 1, end < 0 ? text.length() : end);
            String marked = text.substring((int) diagnostic.getStartPosition(), (int) diagnostic.getEndPosition());
            return new Found(
                    rule,
                    severity(diagnostic),
                    file.getName(),
                    diagnostic.getLineNumber(),
                    line.stripTrailing(),
                    marked,
                    message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Severity severity(Diagnostic<?> diagnostic) {
        return switch (diagnostic.getKind()) {
            case ERROR -> Severity.ERROR;
            case WARNING, MANDATORY_WARNING -> Severity.WARN;
            case NOTE, OTHER -> Severity.INFO;
        };
    }
}
