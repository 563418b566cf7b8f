package dev.edict.runtime.idempotency;

import dev.edict.runtime.idempotency.BodyFields.UnreadableBodyException;

/** A string of JSON with no more escapes than it needs (RFC 8785, section 3.2.2.2). */
final class CanonicalString {

    private static final char FIRST_PRINTED = 0x20;
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final String HEX = "0123456789abcdef";

    private CanonicalString() {}

    /**
     * Appends a string in its quotes.
     *
     * @throws UnreadableBodyException if it holds a surrogate without its other half, or a noncharacter (RFC 7493, section 2.1)
     */
    static void write(String value, StringBuilder out) throws UnreadableBodyException {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < FIRST_PRINTED) {
                escape(c, out);
            } else if (c < FIRST_BEYOND_ASCII) {
                if (c == '"' || c == '\\') {
                    out.append('\\');
                }
                out.append(c);
            } else {
                int character = character(value, i);
                out.appendCodePoint(character);
                i += Character.charCount(character) - 1;
            }
        }
        out.append('"');
    }

    /**
     * A string as it is.
     *
     * @throws UnreadableBodyException as above
     */
    static String checked(String value) throws UnreadableBodyException {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= FIRST_BEYOND_ASCII) {
                i += Character.charCount(character(value, i)) - 1;
            }
        }
        return value;
    }

    private static int character(String value, int index) throws UnreadableBodyException {
        int character = value.codePointAt(index);
        if (isSurrogate(character) || isNoncharacter(character)) {
            throw new UnreadableBodyException(
                    new IllegalArgumentException("no character: U+" + Integer.toHexString(character)));
        }
        return character;
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
        }
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    /** The Unicode Standard, section 23.7: the last two of each plane, and 32 in the middle of the first. */
    private static boolean isNoncharacter(int character) {
        return (character & 0xfffe) == 0xfffe || character >= 0xfdd0 && character <= 0xfdef;
    }
}
