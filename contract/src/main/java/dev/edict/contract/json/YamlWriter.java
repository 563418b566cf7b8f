package dev.edict.contract.json;

import java.util.HashMap;
import java.util.Map;

/**
 * Writes a tree as block-style YAML 1.2: mappings and sequences as blocks, a text of several lines as a literal block (§8.1.2), every
 * other text as {@link YamlScalar} says.
 */
final class YamlWriter implements JsonVisitor {

    /** More than this and a key needs a {@code ?} of its own (YAML 1.2 §7.4.2, at most 1024 characters). */
    private static final int LONGEST_SIMPLE_KEY = 1000;

    /** A document says few things many times. */
    private static final int LONGEST_REMEMBERED = 80;

    /** What the value that comes next stands behind. */
    private enum Behind {
        NOTHING,
        KEY,
        DASH
    }

    private final StringBuilder out = new StringBuilder(1024);
    private final Map<String, String> scalars = new HashMap<>();

    /** Of the block that holds the value. */
    private int indent;

    private Behind behind = Behind.NOTHING;

    private YamlWriter() {}

    static String write(JsonValue value) {
        YamlWriter writer = new YamlWriter();
        value.accept(writer);
        return writer.out.toString();
    }

    @Override
    public void object(JsonObject object) {
        if (object.isEmpty()) {
            scalar("{}");
            return;
        }
        int outer = indent;
        boolean first = behind != Behind.KEY;
        indent = behind == Behind.NOTHING ? outer : outer + 2;
        open();
        for (Map.Entry<String, JsonValue> member : object.entries()) {
            if (!first) {
                indent(indent);
            }
            first = false;
            key(member.getKey());
            behind = Behind.KEY;
            member.getValue().accept(this);
        }
        indent = outer;
    }

    /** A sequence stands as deep as the key before it: its dashes are indentation enough (§8.2.1). */
    @Override
    public void array(JsonArray array) {
        if (array.isEmpty()) {
            scalar("[]");
            return;
        }
        int outer = indent;
        boolean first = behind != Behind.KEY;
        indent = behind == Behind.DASH ? outer + 2 : outer;
        open();
        for (JsonValue element : array.values()) {
            if (!first) {
                indent(indent);
            }
            first = false;
            out.append('-');
            behind = Behind.DASH;
            element.accept(this);
        }
        indent = outer;
    }

    @Override
    public void text(JsonValue.Text text) {
        String value = text.value();
        if (YamlScalar.mayBeBlock(value)) {
            gap();
            block(value, indent + 2);
            out.append('\n');
        } else {
            scalar(onOneLine(value));
        }
    }

    @Override
    public void number(JsonValue.Number number) {
        scalar(number.value().toPlainString());
    }

    @Override
    public void bool(JsonValue.Bool bool) {
        scalar(String.valueOf(bool.value()));
    }

    @Override
    public void nothing() {
        scalar("null");
    }

    /** A block begins on the line of its dash, or on the one below its key. */
    private void open() {
        if (behind == Behind.DASH) {
            out.append(' ');
        } else if (behind == Behind.KEY) {
            out.append('\n');
        }
    }

    private void key(String name) {
        String key = onOneLine(name);
        if (key.length() <= LONGEST_SIMPLE_KEY) {
            out.append(key).append(':');
            return;
        }
        out.append("? ").append(key).append('\n');
        indent(indent);
        out.append(':');
    }

    private void scalar(String text) {
        gap();
        out.append(text).append('\n');
    }

    private void gap() {
        if (behind != Behind.NOTHING) {
            out.append(' ');
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
