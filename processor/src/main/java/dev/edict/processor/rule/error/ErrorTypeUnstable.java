package dev.edict.processor.rule.error;

import dev.edict.contract.rule.ProblemTypes;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.ExceptionErrors;
import dev.edict.processor.rule.ExceptionRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.ServiceWide;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A problem type is no URI, or means another thing from time to time. */
public final class ErrorTypeUnstable implements ServiceWide, ExceptionRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "error-type-unstable", Kind.CONTRADICTION, Theme.ERROR, Severity.ERROR)
            .summary("A problem type is a fixed URI that has one status and one title.")
            .source("RFC 9457 §3.1.1, §3.1.2, §3.1.3 and §4.2.1")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** What two resources say of one type. */
    @Override
    public ServiceRule rule() {
        return new ProblemTypes();
    }

    @Override
    public Where place(Operation operation) {
        return operation.where();
    }

    @Override
    public Where place(Operation operation, String type) {
        return declared(operation)
                .filter(error -> error.type().equals(type))
                .map(ErrorReply::where)
                .findFirst()
                .orElse(operation.where());
    }

    @Override
    public List<Where> places(Operation operation) {
        return Stream.concat(Stream.of(operation.where()), declared(operation).map(ErrorReply::where))
                .toList();
    }

    private static Stream<ErrorReply> declared(Operation operation) {
        return Stream.concat(
                        operation.errors().stream(),
                        operation.thrown().stream().flatMap(thrown -> thrown.declared().stream()))
                .filter(error -> error.origin() != ErrorReply.Origin.DOCUMENTED);
    }

    /** What is wrong with one type, or within one resource. */
    @Override
    public void check(ApiResource api, Findings findings) {
        Map<String, ErrorReply> first = new HashMap<>();
        for (Operation operation : api.operations()) {
            declared(operation).forEach(error -> {
                if (judge(error, at(operation, error, findings))) {
                    compare(error, first, at(operation, error, findings));
                }
            });
        }
    }

    /** What no operation declares may still be sent, with the type of something that one does. */
    @Override
    public void check(ExceptionErrors errors, Findings findings) {
        Map<String, ErrorReply> first = new HashMap<>();
        for (ErrorReply error : errors.declared()) {
            if (error.origin() != ErrorReply.Origin.DOCUMENTED) {
                first.putIfAbsent(error.type(), error);
            }
        }
        for (ErrorReply error : errors.undeclared()) {
            Said said = atItself(error, findings);
            if (judge(error, said) && errors.together()) {
                compare(error, first, said);
            }
        }
    }

    /** Where it is said what is wrong with an error. */
    private interface Said {
        void add(Severity limit, String sentence);
    }

    private static Said at(Operation operation, ErrorReply error, Findings findings) {
        return error.origin() == ErrorReply.Origin.METHOD
                ? (limit, sentence) ->
                        findings.add(operation, error.where(), limit, operation.display() + ": " + sentence)
                : atItself(error, findings);
    }

    private static Said atItself(ErrorReply error, Findings findings) {
        return (limit, sentence) -> findings.add(error.where(), limit, "@ApiError: " + sentence);
    }

    /** Whether it is a type that can be compared with others. */
    private static boolean judge(ErrorReply error, Said said) {
        if (error.type().isEmpty()) {
            if (error.status() == 409 || error.status() == 422) {
                said.add(Severity.WARN, untyped(error));
            }
            return false;
        }
        String placeholder = placeholder(error.title());
        if (!isReference(error.type())) {
            said.add(
                    Severity.ERROR,
                    "problem type '" + error.type() + "' is no URI reference (RFC 9457 §3.1.1), so that clients cannot"
                            + " compare it with anything. Write a fixed one, such as \"out-of-stock\", and put what varies"
                            + " into the detail.");
            return false;
        }
        if (!placeholder.isEmpty()) {
            said.add(
                    Severity.ERROR,
                    "the title '" + error.title() + "' of problem type '" + error.type() + "' has the placeholder "
                            + placeholder
                            + ", and a title should not change from occurrence to occurrence (RFC 9457 §3.1.3)."
                            + " Put what varies into the detail.");
            return false;
        }
        return true;
    }

    private static void compare(ErrorReply error, Map<String, ErrorReply> first, Said said) {
        ErrorReply known = first.putIfAbsent(error.type(), error);
        if (known == null || known.where().equals(error.where())) {
            return;
        }
        boolean titleDiffers = !known.title().isEmpty()
                && !error.title().isEmpty()
                && !known.title().equals(error.title());
        if (known.status() != error.status()) {
            said.add(
                    Severity.ERROR,
                    "problem type '" + error.type() + "' has the status " + error.status() + " here and "
                            + known.status() + " at " + known.where().signature()
                            + "; clients branch on the type, and act on one of the two wrongly. Make it two types, or use one"
                            + " status.");
        } else if (titleDiffers) {
            said.add(
                    Severity.ERROR,
                    "problem type '" + error.type() + "' has the title '" + error.title() + "' here and '"
                            + known.title() + "' at " + known.where().signature()
                            + "; one type has one title (RFC 9457 §3.1.3). Use the same, or make it two types.");
        }
    }

    private static String untyped(ErrorReply error) {
        return "the " + error.status() + " has no problem type, which means about:blank: clients cannot tell one "
                + (error.status() == 409 ? "conflict" : "refusal")
                + " from another, and parse the text. Give it a type, such as type = \""
                + (error.status() == 409 ? "order-already-paid" : "insufficient-funds") + "\".";
    }

    /** {@code urn:} and {@code tag:} are as good as a URI that can be read. */
    private static boolean isReference(String type) {
        try {
            URI uri = new URI(type);
            String scheme = uri.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return !web || uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What a formatter would replace: {@code %s}, {@code {0}}, {@code {id}}. */
    private static String placeholder(String title) {
        int percent = title.indexOf('%');
        if (percent >= 0 && percent + 1 < title.length()) {
            char c = title.charAt(percent + 1);
            boolean ends = percent + 2 == title.length() || !Character.isLetter(title.charAt(percent + 2));
            if ((c == 's' || c == 'd') && ends) {
                return title.substring(percent, percent + 2);
            }
        }
        int open = title.indexOf('{');
        int close = open < 0 ? -1 : title.indexOf('}', open);
        return close < 0 ? "" : title.substring(open, close + 1);
    }
}
