package dev.edict.contract.json;

/**
 * What stands between the quotes of a JSON string (RFC 8259 §7). Half a surrogate pair, which no encoding can carry, is written as
 * U+FFFD.
 */
final class JsonString {

    private static final String HEX = "0123456789abcdef";

    private JsonString() {}

    static String escaped(String value) {
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
