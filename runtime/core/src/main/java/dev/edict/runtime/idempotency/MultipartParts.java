package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** Splits a multipart body at its boundary (RFC 2046, section 5.1.1), which clients choose anew for every try. */
final class MultipartParts {

    private MultipartParts() {}

    static List<byte[]> of(byte[] body, String boundary) {
        String text = new String(body, ISO_8859_1);
        String delimiter = "--" + boundary;
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, start)) {
            parts.add(text.substring(start, at).getBytes(ISO_8859_1));
            start = at + delimiter.length();
        }
        parts.add(text.substring(start).getBytes(ISO_8859_1));
        return parts;
    }
}
