package dev.edict.contract.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * A JSON value (RFC 8259). Equality is that of the values; the order of an object's members is kept but does not count, as in the
 * RFC.
 */
public sealed interface JsonValue
        permits JsonObject, JsonArray, JsonValue.Text, JsonValue.Number, JsonValue.Bool, JsonValue.Null {

    record Text(String value) implements JsonValue {

        @Override
        public void writeTo(JsonSink sink) {
            sink.text(value);
        }
    }

    /** Numbers keep the precision they were written with, so that a bound of {@code 0.10} is not a binary approximation. */
    record Number(BigDecimal value) implements JsonValue {
        private static final int LONGEST_PLAIN = 100;

        public Number {
            value = value.scale() == 0 ? value : shortest(value);
        }

        /** One form for equal values: without trailing zeros, and whole when it is a whole number of a bearable length. */
        private static BigDecimal shortest(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 && stripped.scale() >= -LONGEST_PLAIN ? stripped.setScale(0) : stripped;
        }

        /** As JSON and YAML write it: digits, with an exponent only where there would be no end of zeros. */
        String text() {
            return Math.abs(value.scale()) <= LONGEST_PLAIN ? value.toPlainString() : value.toString();
        }

        @Override
        public void writeTo(JsonSink sink) {
            sink.number(text());
        }
    }

    record Bool(boolean value) implements JsonValue {

        @Override
        public void writeTo(JsonSink sink) {
            sink.bool(value);
        }
    }

    record Null() implements JsonValue {

        @Override
        public void writeTo(JsonSink sink) {
            sink.nothing();
        }
    }

    /** For the writers of this package. */
    void writeTo(JsonSink sink);

    static JsonValue of(String value) {
        return new Text(value);
    }

    static JsonValue of(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    static JsonValue of(BigDecimal value) {
        return new Number(value);
    }

    static JsonValue of(boolean value) {
        return new Bool(value);
    }

    static JsonValue ofNull() {
        return new Null();
    }

    /** The value as indented JSON text that ends with a line feed. */
    default String toJson() {
        return written(JsonText.indented());
    }

    /** The value as JSON text on one line, for programs to read; it ends with a line feed. */
    default String toCompactJson() {
        return written(JsonText.compact());
    }

    /** As {@link #toJson}, in UTF-8. */
    default byte[] toJsonBytes() {
        JsonText text = JsonText.indented();
        writeTo(text);
        return text.bytes();
    }

    /**
     * Writes what {@link #toJson} says, in UTF-8, as it is made: a document of a large service is longer than what it is made of.
     *
     * @param to is left open
     */
    default void writeJson(OutputStream to) throws IOException {
        drain(to, text -> JsonText.write(this, text));
    }

    /**
     * Writes the value as a YAML 1.2 document in UTF-8, in the same way.
     *
     * @param to is left open
     */
    default void writeYaml(OutputStream to) throws IOException {
        drain(to, text -> YamlWriter.write(this, text));
    }

    private static void drain(OutputStream to, Consumer<Utf8Text> work) throws IOException {
        Utf8Text text = new Utf8Text(to);
        try {
            work.accept(text);
            text.flush();
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
    }

    private String written(JsonText text) {
        writeTo(text);
        return text.toString();
    }
}
