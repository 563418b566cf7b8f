package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.edict.runtime.idempotency.BodyFields.UnreadableBodyException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a multipart body at its boundary (RFC 2046, section 5.1.1), which clients choose anew for every try. */
final class MultipartParts {

    private static final Pattern JSON = Pattern.compile(
            "^content-type:[ \\t]*[^\\s;]+[/+]json[ \\t]*(?:;|\\r?$)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final String END = "--";
    private static final String LINE_END = "\r\n";
    private static final String END_OF_HEADER = LINE_END + LINE_END;

    /**
     * A field of a form (RFC 7578, section 4.2).
     *
     * @param content its bytes as ISO-8859-1, which keeps each of them
     */
    record Part(String name, boolean isJson, String content) {

        byte[] bytes() {
            return content.getBytes(ISO_8859_1);
        }
    }

    private MultipartParts() {}

    /** Everything between the boundaries, the preamble first. */
    static List<byte[]> of(byte[] body, String boundary) {
        return split(body, boundary).stream()
                .map(part -> part.getBytes(ISO_8859_1))
                .toList();
    }

    /**
     * The fields of a form.
     *
     * @throws UnreadableBodyException if there is none, or one has no name that can be told: it would count in no comparison
     */
    static List<Part> named(byte[] body, String boundary) throws UnreadableBodyException {
        List<Part> parts = new ArrayList<>();
        List<String> pieces = split(body, boundary);
        // what is before the first boundary and behind the last is no part
        for (int i = 1; i < pieces.size(); i++) {
            String part = pieces.get(i);
            String before = pieces.get(i - 1);
            if (!before.endsWith(LINE_END) && !(i == 1 && before.isEmpty())) {
                throw new UnreadableBodyException(new IllegalArgumentException("a boundary within a line"));
            }
            if (part.startsWith(END)) {
                break;
            }
            int line = part.indexOf(LINE_END);
            if (line < 0 || !part.substring(0, line).isBlank()) {
                throw new UnreadableBodyException(new IllegalArgumentException("a boundary that goes on"));
            }
            part = part.substring(line);
            int end = part.indexOf(END_OF_HEADER);
            String name = end < 0 ? null : PartName.of(part.substring(0, end));
            if (name == null) {
                throw new UnreadableBodyException(new IllegalArgumentException("a part without a name"));
            }
            parts.add(new Part(
                    name,
                    JSON.matcher(part.substring(0, end)).find(),
                    withoutLastLineEnd(part.substring(end + END_OF_HEADER.length()))));
        }
        if (parts.isEmpty()) {
            throw new UnreadableBodyException(new IllegalArgumentException("no part"));
        }
        return parts;
    }

    /** The line end before a boundary belongs to the boundary. */
    private static String withoutLastLineEnd(String content) {
        return content.endsWith(LINE_END) ? content.substring(0, content.length() - LINE_END.length()) : content;
    }

    private static List<String> split(byte[] body, String boundary) {
        String text = new String(body, ISO_8859_1);
        String delimiter = "--" + boundary;
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, start)) {
            parts.add(text.substring(start, at));
            start = at + delimiter.length();
        }
        parts.add(text.substring(start));
        return parts;
    }
}
