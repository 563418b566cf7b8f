package dev.edict.contract.json;

import java.util.Locale;
import java.util.Set;

/**
 * How a text is written in YAML so that every reader takes it for that text: plain where nobody can mistake it, else in quotes. YAML
 * 1.2 would quote its own literals only, but many tools still follow YAML 1.1, where {@code no} is a boolean and {@code 12:30} a number.
 */
final class YamlScalar {

    private static final Set<String> LITERALS =
            Set.of("", "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "<<", "=");

    private static final String LITERAL_BEGINNINGS = "yYnNoOtTfF~<=";

    private static final int LONGEST_LITERAL = "false".length();

    /** What begins something else than a plain text (YAML 1.2 §7.3.3). */
    private static final String INDICATORS = "#,[]{}&*!|>'\"%@`";

    private YamlScalar() {}

    /**
     * Writes the text on one line, with its quotes where it needs some. One loop looks through nearly every text there is, for the same
     * reason as in {@link Utf8Text}.
     */
    static void write(String value, Utf8Text out) {
        int last = value.length() - 1;
        boolean plain = true;
        for (int i = 0; i <= last; i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                writeUnusual(value, out);
                return;
            }
            // a colon before a blank ends a key, and a number sign after one begins a comment
            if (c == ':' && (i == last || value.charAt(i + 1) == ' ')
                    || c == '#' && i > 0 && value.charAt(i - 1) == ' ') {
                plain = false;
            }
        }
        if (isLiteral(value) || looksNumeric(value)) {
            // of such a text JSON escapes what YAML does
            out.quoted(value);
        } else if (plain && mayStandAlone(value)) {
            out.put(value);
        } else {
            singleQuoted(value, out);
        }
    }

    /** With something else than printable ASCII in it. */
    private static void writeUnusual(String value, Utf8Text out) {
        String text = Characters.wellFormed(value);
        if (isLiteral(text) || looksNumeric(text) || needsEscape(text) || text.indexOf('\n') >= 0) {
            out.put(doubleQuoted(text));
        } else if (mayStandAlone(text) && !hasIndicatorWithin(text)) {
            out.put(text);
        } else {
            singleQuoted(text, out);
        }
    }

    private static void singleQuoted(String text, Utf8Text out) {
        out.put('\'');
        out.put(text.indexOf('\'') < 0 ? text : text.replace("'", "''"));
        out.put('\'');
    }

    /** Whether a text of several lines can be written as a literal block: it shows each line as it is, and escapes nothing. */
    static boolean mayBeBlock(String text) {
        return text.indexOf('\n') > 0 && !Character.isWhitespace(text.charAt(0)) && !needsEscape(text);
    }

    private static boolean isLiteral(String text) {
        return text.length() <= LONGEST_LITERAL
                && (text.isEmpty() || LITERAL_BEGINNINGS.indexOf(text.charAt(0)) >= 0)
                && LITERALS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** What starts like a number is quoted. */
    private static boolean looksNumeric(String text) {
        char first = text.charAt(0);
        boolean signed = (first == '-' || first == '+') && text.length() > 1;
        char digit = signed ? text.charAt(1) : first;
        return digit == '.' || digit >= '0' && digit <= '9';
    }

    /** Whether beginning and end mean nothing else; of a text that is not empty. */
    private static boolean mayStandAlone(String text) {
        char first = text.charAt(0);
        int last = text.length() - 1;
        if (isBlank(first) || isBlank(text.charAt(last)) || INDICATORS.indexOf(first) >= 0) {
            return false;
        }
        return first != '-' && first != '?' || last > 0 && !isBlank(text.charAt(1)) && !text.startsWith("---");
    }

    /** As {@link #write} looks for them; blanks may be tabs. */
    private static boolean hasIndicatorWithin(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (c == ':' && (i == last || isBlank(text.charAt(i + 1)))) {
                return true;
            }
            if (c == '#' && i > 0 && isBlank(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 8).append('"');
        text.codePoints().forEach(c -> escape(c, quoted));
        return quoted.append('"').toString();
    }

    private static void escape(int c, StringBuilder quoted) {
        switch (c) {
            case '"', '\\' -> quoted.append('\\').append((char) c);
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (!needsEscape(c)) {
                    quoted.appendCodePoint(c);
                } else if (c <= 0xFF) {
                    quoted.append("\\x").append(String.format("%02x", c));
                } else if (c <= 0xFFFF) {
                    quoted.append("\\u").append(String.format("%04x", c));
                } else {
                    quoted.append("\\U").append(String.format("%08x", c));
                }
            }
        }
    }

    private static boolean needsEscape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ' && c != '\n') {
                return text.codePoints().anyMatch(YamlScalar::needsEscape);
            }
        }
        return false;
    }

    /** What only an escape can carry through every reader: not printable (YAML 1.2 §5.1), or a line break but {@code \n}. */
    private static boolean needsEscape(int c) {
        boolean printable = c == '\n'
                || c == '\t'
                || c >= 0x20 && c <= 0x7E
                || c >= 0xA0 && c <= 0xD7FF && c != 0x2028 && c != 0x2029
                || c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF
                || c >= 0x10000 && c <= 0x10FFFF;
        return !printable;
    }
}
