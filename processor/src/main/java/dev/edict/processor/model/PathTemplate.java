package dev.edict.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A URI template as Jakarta REST reads it (Jakarta REST 3.4): literal text and variables, each variable with an optional
 * regular expression.
 */
public record PathTemplate(List<Piece> pieces) {
    public PathTemplate {
        pieces = List.copyOf(pieces);
    }

    public sealed interface Piece permits Literal, Variable {}

    /** Literal text; slashes are part of it. */
    public record Literal(String text) implements Piece {}

    /**
     * A template variable.
     *
     * @param pattern the regular expression, trimmed; empty when there is none and the default {@code [^/]+} applies
     */
    public record Variable(String name, String pattern) implements Piece {}

    /** Reads a template; braces inside a regular expression nest. Text that is no template stays literal. */
    public static PathTemplate parse(String template) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int i = 0;
        while (i < template.length()) {
            int end = template.charAt(i) == '{' ? closing(template, i) : -1;
            if (end < 0) {
                literal.append(template.charAt(i++));
                continue;
            }
            if (literal.length() > 0) {
                pieces.add(new Literal(literal.toString()));
                literal.setLength(0);
            }
            pieces.add(variable(template.substring(i + 1, end)));
            i = end + 1;
        }
        if (literal.length() > 0) {
            pieces.add(new Literal(literal.toString()));
        }
        return new PathTemplate(pieces);
    }

    /** The template of several parts, joined by exactly one slash, with a slash in front. */
    public static PathTemplate join(List<PathPart> parts) {
        StringBuilder joined = new StringBuilder();
        for (PathPart part : parts) {
            String value = part.value();
            String stripped = value.startsWith("/") ? value.substring(1) : value;
            if (!stripped.isEmpty()) {
                if (joined.length() == 0 || joined.charAt(joined.length() - 1) != '/') {
                    joined.append('/');
                }
                joined.append(stripped);
            }
        }
        return parse(joined.length() == 0 ? "/" : joined.toString());
    }

    private static int closing(String template, int open) {
        int depth = 0;
        for (int i = open; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Variable variable(String inside) {
        int colon = inside.indexOf(':');
        return colon < 0
                ? new Variable(inside.trim(), "")
                : new Variable(
                        inside.substring(0, colon).trim(),
                        inside.substring(colon + 1).trim());
    }

    public List<Variable> variables() {
        List<Variable> variables = new ArrayList<>(2);
        for (Piece piece : pieces) {
            if (piece instanceof Variable variable) {
                variables.add(variable);
            }
        }
        return variables;
    }

    public Optional<Variable> variable(String... names) {
        List<String> wanted = List.of(names);
        for (Piece piece : pieces) {
            if (piece instanceof Variable variable && wanted.contains(variable.name())) {
                return Optional.of(variable);
            }
        }
        return Optional.empty();
    }

    /** The segments between slashes, each as its own template; an empty segment is left out. */
    public List<PathTemplate> segments() {
        List<PathTemplate> segments = new ArrayList<>();
        List<Piece> current = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Literal literal) {
                String text = literal.text();
                for (int from = 0; from <= text.length(); ) {
                    int slash = text.indexOf('/', from);
                    int end = slash < 0 ? text.length() : slash;
                    if (end > from) {
                        current.add(new Literal(text.substring(from, end)));
                    }
                    if (slash >= 0 && !current.isEmpty()) {
                        segments.add(new PathTemplate(current));
                        current = new ArrayList<>();
                    }
                    from = end + 1;
                }
            } else {
                current.add(piece);
            }
        }
        if (!current.isEmpty()) {
            segments.add(new PathTemplate(current));
        }
        return segments;
    }

    /** The text of a template that has no variable. */
    public Optional<String> literal() {
        return variables().isEmpty() ? Optional.of(display()) : Optional.empty();
    }

    /** Whether the template is one variable and nothing else. */
    public boolean isVariable() {
        return pieces.size() == 1 && pieces.get(0) instanceof Variable;
    }

    /** As OpenAPI writes it: variables by name, no regular expressions. */
    public String display() {
        return render(v -> "{" + v.name() + "}");
    }

    /** What decides which requests match: names of variables do not, their regular expressions do. */
    public String shape() {
        return render(v -> v.pattern().isEmpty() ? "{}" : "{:" + v.pattern() + "}");
    }

    private String render(java.util.function.Function<Variable, String> variable) {
        StringBuilder rendered = new StringBuilder();
        for (Piece piece : pieces) {
            rendered.append(piece instanceof Variable v ? variable.apply(v) : ((Literal) piece).text());
        }
        return rendered.toString();
    }

    @Override
    public String toString() {
        return display();
    }
}
