package dev.edict.runtime.idempotency;

import java.util.List;

/**
 * The value of an {@code Idempotency-Key} request header (draft-ietf-httpapi-idempotency-key-header-07, section 2.1).
 *
 * <p>The draft makes it a structured-field String (RFC 8941, section 3.3.3), quoted on the wire; most clients in the
 * field send it bare. Both spellings of one value are one key.
 *
 * @param value the key without its quotes
 */
public record IdempotencyKey(String value) {

    /** The name of the header. */
    public static final String HEADER = "Idempotency-Key";

    /** The longest key, in characters without quotes and escapes. */
    public static final int MAX_LENGTH = 255;

    /** Thrown for a header that holds no key; the message is fit for the client and never repeats the header. */
    public static final class MalformedKeyException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        MalformedKeyException(String reason) {
            super(reason);
            this.reason = reason;
        }

        /** What is wrong, for the client. */
        public String reason() {
            return reason;
        }
    }

    /** Rejects what {@link #parse} cannot return, so that no other code path makes a key that clients cannot send. */
    public IdempotencyKey {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !value.chars().allMatch(IdempotencyKey::isPrintable)) {
            throw new IllegalArgumentException("not an idempotency key");
        }
    }

    /**
     * Reads the header lines of one request.
     *
     * @param lines every line of the header, as received; at least one
     * @param strict whether a bare key is refused, as RFC 8941 would have it
     */
    public static IdempotencyKey parse(List<String> lines, boolean strict) throws MalformedKeyException {
        if (lines.size() != 1) {
            throw new MalformedKeyException("The Idempotency-Key header must occur once.");
        }
        String line = stripSpaces(lines.get(0));
        String value = line.startsWith("\"") ? unquote(line) : bare(line, strict);
        if (value.isEmpty()) {
            throw new MalformedKeyException("The Idempotency-Key is empty.");
        }
        if (value.length() > MAX_LENGTH) {
            throw new MalformedKeyException("The Idempotency-Key is longer than " + MAX_LENGTH + " characters.");
        }
        return new IdempotencyKey(value);
    }

    private static String bare(String line, boolean strict) throws MalformedKeyException {
        if (strict && !line.isEmpty()) {
            throw new MalformedKeyException("The Idempotency-Key must be a quoted string (RFC 8941, section 3.3.3).");
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!isPrintable(c) || c == ' ' || c == '"') {
                throw new MalformedKeyException("The Idempotency-Key must be visible ASCII characters.");
            }
        }
        return line;
    }

    /** RFC 8941, section 4.2.5; parameters after the string are not part of the draft and refused. */
    private static String unquote(String line) throws MalformedKeyException {
        StringBuilder value = new StringBuilder(line.length());
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (i != line.length() - 1) {
                    throw new MalformedKeyException("Text follows the closing quote of the Idempotency-Key.");
                }
                return value.toString();
            }
            if (c == '\\') {
                i++;
                if (i == line.length() || (line.charAt(i) != '"' && line.charAt(i) != '\\')) {
                    throw new MalformedKeyException("A backslash in the Idempotency-Key escapes nothing.");
                }
                c = line.charAt(i);
            }
            if (!isPrintable(c)) {
                throw new MalformedKeyException("The Idempotency-Key must be printable ASCII characters.");
            }
            value.append(c);
        }
        throw new MalformedKeyException("The closing quote of the Idempotency-Key is missing.");
    }

    /** Only SP: a tab is a control character, and RFC 8941, section 4.2, discards nothing else. */
    private static String stripSpaces(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && line.charAt(start) == ' ') {
            start++;
        }
        while (end > start && line.charAt(end - 1) == ' ') {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isPrintable(int c) {
        return c >= 0x20 && c <= 0x7e;
    }

    /** Hides the value: keys are as good as credentials to a stored answer and never enter a log. */
    @Override
    public String toString() {
        return "IdempotencyKey[hidden]";
    }
}
