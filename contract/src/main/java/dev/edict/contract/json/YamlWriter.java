package dev.edict.contract.json;

import java.util.List;

/**
 * Writes a tree as block-style YAML 1.2: mappings and sequences as blocks, a text of several lines as a literal block (§8.1.2), every
 * other text as {@link YamlScalar} says.
 */
final class YamlWriter implements JsonSink {

    /** More than this and a key needs a {@code ?} of its own (YAML 1.2 §7.4.2, at most 1024 characters). */
    private static final int LONGEST_SIMPLE_KEY = 1000;

    /** No key of so many characters grows beyond the limit by what its quotes and escapes add. */
    private static final int SURELY_SIMPLE_KEY = 100;

    /** What the value that comes next stands behind. */
    private enum Behind {
        NOTHING,
        KEY,
        DASH
    }

    private final Utf8Text out;

    /** Of the block that holds the value. */
    private int indent;

    private Behind behind = Behind.NOTHING;

    private YamlWriter(Utf8Text out) {
        this.out = out;
    }

    static void write(JsonValue value, Utf8Text to) {
        value.writeTo(new YamlWriter(to));
    }

    @Override
    public void number(String digits) {
        scalar(digits);
    }

    @Override
    public void bool(boolean value) {
        scalar(String.valueOf(value));
    }

    @Override
    public void nothing() {
        scalar("null");
    }

    @Override
    public void object(Members members) {
        if (members.size() == 0) {
            scalar("{}");
            return;
        }
        int outer = indent;
        boolean onNewLine = behind == Behind.KEY;
        indent = behind == Behind.NOTHING ? outer : outer + 2;
        open();
        for (int i = 0; i < members.size(); i++) {
            if (i > 0 || onNewLine) {
                out.blanks(indent);
            }
            key(members.name(i));
            behind = Behind.KEY;
            members.value(i).writeTo(this);
        }
        indent = outer;
    }

    /** A sequence stands as deep as the key before it: its dashes are indentation enough (§8.2.1). */
    @Override
    public void array(List<JsonValue> elements) {
        if (elements.isEmpty()) {
            scalar("[]");
            return;
        }
        int outer = indent;
        boolean first = behind != Behind.KEY;
        indent = behind == Behind.DASH ? outer + 2 : outer;
        open();
        for (int i = 0; i < elements.size(); i++) {
            if (!first) {
                out.blanks(indent);
            }
            first = false;
            out.put('-');
            behind = Behind.DASH;
            elements.get(i).writeTo(this);
        }
        indent = outer;
    }

    @Override
    public void text(String value) {
        if (YamlScalar.mayBeBlock(value)) {
            gap();
            block(value, indent + 2);
            out.put('\n');
        } else {
            gap();
            YamlScalar.write(value, out);
            out.put('\n');
        }
    }

    /** A block begins on the line of its dash, or on the one below its key. */
    private void open() {
        if (behind == Behind.DASH) {
            out.put(' ');
        } else if (behind == Behind.KEY) {
            out.put('\n');
        }
    }

    private void key(String name) {
        if (name.length() > SURELY_SIMPLE_KEY && isLong(name)) {
            out.put('?', ' ');
            YamlScalar.write(name, out);
            out.put('\n');
            out.blanks(indent);
        } else {
            YamlScalar.write(name, out);
        }
        out.put(':');
    }

    private static boolean isLong(String name) {
        Utf8Text written = new Utf8Text();
        YamlScalar.write(name, written);
        return written.toString().length() > LONGEST_SIMPLE_KEY;
    }

    private void scalar(String text) {
        gap();
        out.put(text);
        out.put('\n');
    }

    private void gap() {
        if (behind != Behind.NOTHING) {
            out.put(' ');
        }
    }

    /** Every line feed of the text is one of the block; the indicator says how many there are at its end (§8.1.1.2). */
    private void block(String value, int indent) {
        boolean ends = value.endsWith("\n");
        out.put(!ends ? "|-" : value.endsWith("\n\n") ? "|+" : "|");
        int from = 0;
        int to = ends ? value.length() - 1 : value.length();
        while (from <= to) {
            int end = value.indexOf('\n', from);
            end = end < 0 || end > to ? to : end;
            out.put('\n');
            if (end > from) {
                out.blanks(indent);
                out.put(value.substring(from, end));
            }
            from = end + 1;
        }
    }
}
