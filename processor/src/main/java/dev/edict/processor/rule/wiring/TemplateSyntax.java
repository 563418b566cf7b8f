package dev.edict.processor.rule.wiring;

import dev.edict.processor.rule.Severity;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The grammar of a {@code @Path} value, as the Javadoc of {@code jakarta.ws.rs.Path} has it. Braces nest inside a regular
 * expression, and a backslash does not take their meaning from them.
 */
final class TemplateSyntax {
    /** Letters of any script: runtimes take them, though the grammar has ASCII only. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*");

    private TemplateSyntax() {}

    /**
     * @param limit an error where runtimes refuse the template, or read another one than what is written
     */
    record Problem(Severity limit, String sentence) {}

    /** The first thing that is wrong; a property placeholder ({@code ${api.base}}) becomes whatever the configuration says. */
    static Optional<Problem> problem(String template) {
        boolean literal = template.indexOf('{') < 0 && template.indexOf('}') < 0;
        if (literal || template.contains("${")) {
            return Optional.empty();
        }
        int i = 0;
        while (i < template.length()) {
            char c = template.charAt(i);
            if (c == '}') {
                return Optional.of(new Problem(
                        Severity.WARN,
                        "a '}' closes what nothing opened, so that it is part of the URL, where clients must send it as %7D."
                                + " Write the '{' in front of the variable, or remove the '}'."));
            }
            if (c != '{') {
                i++;
                continue;
            }
            int end = closing(template, i);
            if (end < 0) {
                return error("the '{' of '" + template.substring(i)
                        + "' is never closed, and the service does not start. Write the '}' behind the variable.");
            }
            Optional<Problem> problem = variable(template.substring(i + 1, end));
            if (problem.isPresent()) {
                return problem;
            }
            i = end + 1;
        }
        return Optional.empty();
    }

    private static int closing(String template, int open) {
        int depth = 0;
        for (int i = open; i < template.length(); i++) {
            if (template.charAt(i) == '{') {
                depth++;
            } else if (template.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Problem> variable(String inside) {
        int colon = inside.indexOf(':');
        String name = (colon < 0 ? inside : inside.substring(0, colon)).trim();
        String expression = colon < 0 ? "" : inside.substring(colon + 1).trim();
        if (name.isEmpty()) {
            return error("'{" + inside + "}' names no variable, and the service does not start. Write a name: {id}.");
        }
        if (!isPlain(name) && !NAME.matcher(name).matches()) {
            return error(
                    "'" + name + "' is no name of a variable: a letter, digit or '_', then these, '.' and '-'. Some"
                            + " runtimes refuse it, others read another name. Rename it.");
        }
        if (expression.isEmpty()) {
            return Optional.empty();
        }
        try {
            Pattern.compile(expression);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return error("'" + expression + "', the expression of '{" + name + "}', is no regular expression ("
                    + e.getDescription()
                    + "), and the service does not start. Mend it; a brace in it needs its partner.");
        }
    }

    /** Of ASCII letters and digits alone, as nearly every name is. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Problem> error(String sentence) {
        return Optional.of(new Problem(Severity.ERROR, sentence));
    }
}
