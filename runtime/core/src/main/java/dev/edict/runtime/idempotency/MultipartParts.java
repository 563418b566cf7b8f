package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a multipart body at its boundary (RFC 2046, section 5.1.1), which clients choose anew for every try. */
final class MultipartParts {

    private static final Pattern NAME = Pattern.compile(
            "^content-disposition:[^\\r\\n]*;[ \\t]*name=(?:\"([^\"\\r\\n]*)\"|([^\\s;\"]+))",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern JSON = Pattern.compile(
            "^content-type:[ \\t]*[^\\s;]+[/+]json[ \\t]*(?:;|\\r?$)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final String END_OF_HEADER = "\r\n\r\n";

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

    /** The parts that have a name. */
    static List<Part> named(byte[] body, String boundary) {
        List<Part> parts = new ArrayList<>();
        for (String part : split(body, boundary)) {
            int end = part.indexOf(END_OF_HEADER);
            Matcher name = NAME.matcher(part.substring(0, Math.max(end, 0)));
            if (end >= 0 && name.find()) {
                parts.add(new Part(
                        name.group(1) == null ? name.group(2) : name.group(1),
                        JSON.matcher(part.substring(0, end)).find(),
                        withoutLastLineEnd(part.substring(end + END_OF_HEADER.length()))));
            }
        }
        return parts;
    }

    /** The line end before a boundary belongs to the boundary. */
    private static String withoutLastLineEnd(String content) {
        return content.endsWith("\r\n") ? content.substring(0, content.length() - 2) : content;
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
