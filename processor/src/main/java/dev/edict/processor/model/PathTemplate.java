package dev.edict.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A URI template as Jakarta REST reads it (Jakarta REST 3.4): literal text and variables, each variable with an optional
 * regular expression.
 */
public final class PathTemplate {
    private final List<Piece> pieces;

    /** Made when somebody asks. */
    private @Nullable List<PathTemplate> segments;

    private PathTemplate(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    public List<Piece> pieces() {
        return pieces;
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
        List<Piece> pieces = new ArrayList<>(4);
        int literal = 0;
        int open = template.indexOf('{');
        while (open >= 0) {
            int end = closing(template, open);
            if (end < 0) {
                open = template.indexOf('{', open + 1);
            } else {
                if (literal < open) {
                    pieces.add(new Literal(template.substring(literal, open)));
                }
                pieces.add(variable(template.substring(open + 1, end)));
                literal = end + 1;
                open = template.indexOf('{', literal);
            }
        }
        if (literal < template.length()) {
            pieces.add(new Literal(template.substring(literal)));
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
        List<PathTemplate> known = segments;
        if (known == null) {
            known = split();
            segments = known;
        }
        return known;
    }

    private List<PathTemplate> split() {
        List<PathTemplate> split = new ArrayList<>();
        List<Piece> current = new ArrayList<>(2);
        for (Piece piece : pieces) {
            if (piece instanceof Literal literal) {
                current = split(literal.text(), current, split);
            } else {
                current.add(piece);
            }
        }
        if (!current.isEmpty()) {
            split.add(new PathTemplate(current));
        }
        return List.copyOf(split);
    }

    /**
     * @param current what the segment that is open has so far
     * @return what it has behind the text
     */
    private static List<Piece> split(String text, List<Piece> current, List<PathTemplate> segments) {
        List<Piece> open = current;
        int from = 0;
        while (from <= text.length()) {
            int slash = text.indexOf('/', from);
            int end = slash < 0 ? text.length() : slash;
            if (end > from) {
                open.add(new Literal(text.substring(from, end)));
            }
            if (slash >= 0 && !open.isEmpty()) {
                segments.add(new PathTemplate(open));
                open = new ArrayList<>(2);
            }
            from = end + 1;
        }
        return open;
    }

    /** The text of a template that has no variable. */
    public Optional<String> literal() {
        for (Piece piece : pieces) {
            if (piece instanceof Variable) {
                return Optional.empty();
            }
        }
        return Optional.of(display());
    }

    /** Whether the template is one variable and nothing else. */
    public boolean isVariable() {
        return pieces.size() == 1 && pieces.get(0) instanceof Variable;
    }

    /** As OpenAPI writes it: variables by name, no regular expressions. */
    public String display() {
        StringBuilder display = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Literal literal) {
                display.append(literal.text());
            } else if (piece instanceof Variable variable) {
                display.append('{').append(variable.name()).append('}');
            }
        }
        return display.toString();
    }

    /** What decides which requests match: names of variables do not, their regular expressions do. */
    public String shape() {
        StringBuilder shape = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Literal literal) {
                shape.append(literal.text());
            } else if (piece instanceof Variable variable) {
                shape.append(variable.pattern().isEmpty() ? "{}" : "{:" + variable.pattern() + "}");
            }
        }
        return shape.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PathTemplate template && template.pieces.equals(pieces);
    }

    @Override
    public int hashCode() {
        return pieces.hashCode();
    }

    @Override
    public String toString() {
        return display();
    }
}
