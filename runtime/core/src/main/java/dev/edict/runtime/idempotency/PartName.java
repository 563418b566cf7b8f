package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the name of a part from its {@code Content-Disposition} (RFC 7578, section 4.2; RFC 6266, section 4.1). A name that readers do not agree on is none.
 */
final class PartName {

    private static final String FIELD = "content-disposition:";

    private final String text;
    private int at;

    private PartName(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /**
     * The name.
     *
     * @param header the lines of a part's header, each of its bytes a character
     * @return null where it has none, or one that cannot be told
     */
    static @Nullable String of(String header) {
        String found = null;
        for (String line : header.split("\r\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith(FIELD)) {
                if (found != null) {
                    return null;
                }
                found = line;
            } else if (line.startsWith(" ") || line.startsWith("\t")) {
                // a line that goes on in the next one
                return null;
            }
        }
        return found == null ? null : new PartName(found, FIELD.length()).read();
    }

    private @Nullable String read() {
        space();
        token();
        String name = null;
        for (space(); at < text.length(); space()) {
            if (text.charAt(at++) != ';') {
                return null;
            }
            space();
            if (at == text.length()) {
                break;
            }
            String parameter = token();
            space();
            if (parameter.isEmpty() || at == text.length() || text.charAt(at++) != '=') {
                return null;
            }
            space();
            String value = value();
            boolean own = parameter.equalsIgnoreCase("name");
            if (value == null || own && name != null) {
                return null;
            }
            name = own ? value : name;
        }
        String decoded = name == null ? BodyDocument.UNKNOWN : new String(name.getBytes(ISO_8859_1), UTF_8);
        return decoded.contains(BodyDocument.UNKNOWN) ? null : decoded;
    }

    private @Nullable String value() {
        if (at == text.length() || text.charAt(at) != '"') {
            String token = token();
            return token.isEmpty() ? null : token;
        }
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\' && ++at == text.length()) {
                return null;
            }
            value.append(text.charAt(at));
        }
        return at++ < text.length() ? value.toString() : null;
    }

    private String token() {
        int start = at;
        while (at < text.length() && " \t;=\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void space() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }
}
