package dev.edict.contract.json;

import java.util.HashMap;
import java.util.Map;

/**
 * Writes a tree as block-style YAML 1.2: mappings and sequences as blocks, a text of several lines as a literal block (§8.1.2), every
 * other text as {@link YamlScalar} says.
 */
final class YamlWriter {

    /** More than this and a key needs a {@code ?} of its own (YAML 1.2 §7.4.2, at most 1024 characters). */
    private static final int LONGEST_SIMPLE_KEY = 1000;

    /** A document says few things many times. */
    private static final int LONGEST_REMEMBERED = 80;

    private final StringBuilder out = new StringBuilder(1024);
    private final Map<String, String> scalars = new HashMap<>();

    private YamlWriter() {}

    static String write(JsonValue value) {
        YamlWriter writer = new YamlWriter();
        if (value instanceof JsonObject object && !object.isEmpty()) {
            writer.mapping(object, 0);
        } else if (value instanceof JsonArray array && !array.isEmpty()) {
            writer.sequence(array, 0);
        } else {
            writer.leaf(value, 2);
        }
        return writer.out.toString();
    }

    /** The place of the first member is already indented. */
    private void mapping(JsonObject object, int indent) {
        boolean first = true;
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            if (!first) {
                indent(indent);
            }
            first = false;
            key(member.getKey(), indent);
            member(member.getValue(), indent);
        }
    }

    private void key(String name, int indent) {
        String key = onOneLine(name);
        if (key.length() <= LONGEST_SIMPLE_KEY) {
            out.append(key).append(':');
            return;
        }
        out.append("? ").append(key).append('\n');
        indent(indent);
        out.append(':');
    }

    private void member(JsonValue value, int indent) {
        if (value instanceof JsonObject object && !object.isEmpty()) {
            out.append('\n');
            indent(indent + 2);
            mapping(object, indent + 2);
        } else if (value instanceof JsonArray array && !array.isEmpty()) {
            out.append('\n');
            indent(indent);
            sequence(array, indent);
        } else {
            out.append(' ');
            leaf(value, indent + 2);
        }
    }

    /** The place of the first element is already indented. */
    private void sequence(JsonArray array, int indent) {
        boolean first = true;
        for (JsonValue value : array) {
            if (!first) {
                indent(indent);
            }
            first = false;
            out.append("- ");
            if (value instanceof JsonObject object && !object.isEmpty()) {
                mapping(object, indent + 2);
            } else if (value instanceof JsonArray inner && !inner.isEmpty()) {
                sequence(inner, indent + 2);
            } else {
                leaf(value, indent + 2);
            }
        }
    }

    private void leaf(JsonValue value, int indent) {
        if (value instanceof JsonValue.Text text) {
            text(text.value(), indent);
        } else if (value instanceof JsonValue.Number number) {
            out.append(number.value().toPlainString());
        } else if (value instanceof JsonValue.Bool bool) {
            out.append(bool.value());
        } else if (value instanceof JsonObject) {
            out.append("{}");
        } else if (value instanceof JsonArray) {
            out.append("[]");
        } else {
            out.append("null");
        }
        out.append('\n');
    }

    private void text(String value, int indent) {
        if (YamlScalar.mayBeBlock(value)) {
            block(value, indent);
        } else {
            out.append(onOneLine(value));
        }
    }

    /** Every line feed of the text is one of the block; the indicator says how many there are at its end (§8.1.1.2). */
    private void block(String value, int indent) {
        boolean ends = value.endsWith("\n");
        out.append(!ends ? "|-" : value.endsWith("\n\n") ? "|+" : "|");
        int from = 0;
        int to = ends ? value.length() - 1 : value.length();
        while (from <= to) {
            int end = value.indexOf('\n', from);
            end = end < 0 || end > to ? to : end;
            out.append('\n');
            if (end > from) {
                indent(indent);
                out.append(value, from, end);
            }
            from = end + 1;
        }
    }

    private String onOneLine(String value) {
        if (value.length() > LONGEST_REMEMBERED) {
            return YamlScalar.onOneLine(value);
        }
        String known = scalars.get(value);
        if (known == null) {
            known = YamlScalar.onOneLine(value);
            scalars.put(value, known);
        }
        return known;
    }

    private void indent(int width) {
        out.append(" ".repeat(width));
    }
}
