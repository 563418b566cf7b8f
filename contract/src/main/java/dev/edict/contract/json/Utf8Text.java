package dev.edict.contract.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text in UTF-8 that grows at its end. All that is written passes one plain loop: a compiler that has just started has little to
 * compile then, and a document is a hundred thousand short texts.
 */
final class Utf8Text {

    private static final int ASCII = 0x80;

    private final @Nullable OutputStream drain;
    private byte[] bytes;
    private int size;

    Utf8Text() {
        drain = null;
        bytes = new byte[8192];
    }

    /** @param drain takes what does not fit the buffer, so that a large text is never in memory as a whole */
    Utf8Text(OutputStream drain) {
        this.drain = drain;
        bytes = new byte[65536];
    }

    /** An ASCII character. */
    void put(char c) {
        if (size == bytes.length) {
            grow(1);
        }
        bytes[size++] = (byte) c;
    }

    /** Two ASCII characters. */
    void put(char first, char second) {
        if (bytes.length - size < 2) {
            grow(2);
        }
        bytes[size] = (byte) first;
        bytes[size + 1] = (byte) second;
        size += 2;
    }

    /** A text without half surrogate pairs. */
    void put(String text) {
        int length = text.length();
        if (bytes.length - size < length) {
            grow(length);
        }
        byte[] to = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                encode(text);
                return;
            }
            to[at++] = (byte) c;
        }
        size = at;
    }

    /** A JSON string (RFC 8259 §7). */
    void quoted(String text) {
        int length = text.length();
        if (bytes.length - size < length + 2) {
            grow(length + 2);
        }
        byte[] to = bytes;
        int at = size;
        to[at++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c >= ASCII) {
                escape(text);
                return;
            }
            to[at++] = (byte) c;
        }
        to[at++] = '"';
        size = at;
    }

    /** Few texts need it. */
    private void escape(String text) {
        put('"');
        put(JsonString.escaped(text));
        put('"');
    }

    void blanks(int count) {
        if (bytes.length - size < count) {
            grow(count);
        }
        Arrays.fill(bytes, size, size + count, (byte) ' ');
        size += count;
    }

    /**
     * Hands over what the stream does not have yet.
     *
     * @throws UncheckedIOException when the stream does not take it
     */
    void flush() {
        if (drain != null) {
            try {
                drain.write(bytes, 0, size);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            size = 0;
        }
    }

    /** With a line feed at its end. */
    byte[] line() {
        byte[] line = Arrays.copyOf(bytes, size + 1);
        line[size] = '\n';
        return line;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    private void encode(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length - size < encoded.length) {
            grow(encoded.length);
        }
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    /** Makes room. */
    private void grow(int by) {
        flush();
        if (bytes.length - size >= by) {
            return;
        }
        bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, by), bytes.length + (bytes.length >> 1)));
    }
}
