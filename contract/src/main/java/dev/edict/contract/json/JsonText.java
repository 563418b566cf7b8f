package dev.edict.contract.json;

import java.util.List;

/**
 * A JSON text (RFC 8259) that is written from its beginning to its end, with the same line ends on every platform.
 */
public final class JsonText implements JsonSink {

    private final Utf8Text out;
    private final boolean indented;
    private int depth;

    /** Whether something stands before the next element of the array or object that is open. */
    private boolean follows;

    /** Whether the name of the next value has been written. */
    private boolean named;

    private JsonText(Utf8Text out, boolean indented) {
        this.out = out;
        this.indented = indented;
    }

    /** On one line. */
    public static JsonText compact() {
        return new JsonText(new Utf8Text(), false);
    }

    /** One member or element a line, each level two blanks deeper. */
    public static JsonText indented() {
        return new JsonText(new Utf8Text(), true);
    }

    /** Writes a whole tree as {@link #indented} does, with a line feed at its end. */
    static void write(JsonValue value, Utf8Text to) {
        JsonText text = new JsonText(to, true);
        value.writeTo(text);
        to.put('\n');
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
        out.quoted(name);
        if (indented) {
            out.put(':', ' ');
        } else {
            out.put(':');
        }
        named = true;
    }

    @Override
    public void text(String value) {
        separate();
        out.quoted(value);
    }

    public void number(long value) {
        number(Long.toString(value));
    }

    @Override
    public void number(String digits) {
        separate();
        out.put(digits);
    }

    @Override
    public void bool(boolean value) {
        separate();
        out.put(value ? "true" : "false");
    }

    @Override
    public void nothing() {
        separate();
        out.put("null");
    }

    /** A whole tree. */
    public void value(JsonValue value) {
        value.writeTo(this);
    }

    @Override
    public void object(Members members) {
        beginObject();
        for (int i = 0; i < members.size(); i++) {
            name(members.name(i));
            members.value(i).writeTo(this);
        }
        endObject();
    }

    @Override
    public void array(List<JsonValue> elements) {
        beginArray();
        for (int i = 0; i < elements.size(); i++) {
            elements.get(i).writeTo(this);
        }
        endArray();
    }

    /** The text in UTF-8, with a line feed at its end. */
    public byte[] bytes() {
        return out.line();
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
}
