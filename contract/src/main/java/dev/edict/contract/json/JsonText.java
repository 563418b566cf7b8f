package dev.edict.contract.json;

/**
 * A JSON text (RFC 8259) that is written from its beginning to its end, with the same line ends on every platform. Half a surrogate
 * pair, which no encoding can carry, is written as U+FFFD.
 */
public final class JsonText {

    private static final String HEX = "0123456789abcdef";

    private final Utf8Text out = new Utf8Text();
    private final boolean indented;
    private int depth;

    /** Whether something stands before the next element of the array or object that is open. */
    private boolean follows;

    /** Whether the name of the next value has been written. */
    private boolean named;

    private JsonText(boolean indented) {
        this.indented = indented;
    }

    /** On one line. */
    public static JsonText compact() {
        return new JsonText(false);
    }

    /** One member or element a line, each level two blanks deeper. */
    public static JsonText indented() {
        return new JsonText(true);
    }

    public void beginObject() {
        begin('{');
    }

    public void endObject() {
        end('}');
    }

    public void beginArray() {
        begin('[');
    }

    public void endArray() {
        end(']');
    }

    /** The name of the member whose value comes next. */
    public void name(String name) {
        separate();
        quoted(name);
        out.put(':');
        if (indented) {
            out.put(' ');
        }
        named = true;
    }

    public void text(String value) {
        separate();
        quoted(value);
    }

    public void number(long value) {
        separate();
        out.put(Long.toString(value));
    }

    public void bool(boolean value) {
        separate();
        out.put(value ? "true" : "false");
    }

    public void nothing() {
        separate();
        out.put("null");
    }

    /** A whole tree. */
    public void value(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            text(text.value());
        } else if (value instanceof JsonObject object) {
            object(object.inOrder());
        } else if (value instanceof JsonArray array) {
            array(array);
        } else if (value instanceof JsonValue.Number number) {
            separate();
            out.put(number.text());
        } else if (value instanceof JsonValue.Bool bool) {
            bool(bool.value());
        } else {
            nothing();
        }
    }

    private void object(Members members) {
        beginObject();
        for (int i = 0; i < members.size(); i++) {
            name(members.name(i));
            value(members.value(i));
        }
        endObject();
    }

    private void array(JsonArray array) {
        beginArray();
        for (JsonValue element : array.values()) {
            value(element);
        }
        endArray();
    }

    /** The text, with a line feed at its end. */
    @Override
    public String toString() {
        return out + "\n";
    }

    private void begin(char bracket) {
        separate();
        out.put(bracket);
        depth++;
        follows = false;
    }

    private void end(char bracket) {
        depth--;
        if (follows) {
            breakLine();
        }
        out.put(bracket);
        follows = true;
    }

    private void separate() {
        if (named) {
            named = false;
            follows = true;
            return;
        }
        if (follows) {
            out.put(',');
        }
        if (depth > 0) {
            breakLine();
        }
        follows = true;
    }

    private void breakLine() {
        if (indented) {
            out.put('\n');
            out.blanks(2 * depth);
        }
    }

    private void quoted(String value) {
        out.put('"');
        out.put(isPlain(value) ? value : escaped(value));
        out.put('"');
    }

    /** Whether the text stands between quotes as it is, as nearly every one does. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String value) {
        String text = Characters.wellFormed(value);
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), escaped);
        }
        return escaped.toString();
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (c < ' ') {
                    out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
