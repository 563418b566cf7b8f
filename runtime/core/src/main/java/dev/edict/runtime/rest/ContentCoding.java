package dev.edict.runtime.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** The content codings that the Java platform knows (RFC 9110, section 8.4.1). */
final class ContentCoding {

    private ContentCoding() {}

    /** The content below its codings, the last one applied taken off first; as it is from a coding on that is not known. */
    static InputStream decode(InputStream coded, String codings) throws IOException {
        List<String> applied = new ArrayList<>(List.of(codings.split(",")));
        Collections.reverse(applied);
        InputStream content = coded;
        for (String coding : applied) {
            switch (coding.strip().toLowerCase(Locale.ROOT)) {
                case "gzip", "x-gzip" -> content = new GZIPInputStream(content);
                case "deflate" -> content = new InflaterInputStream(content);
                case "identity", "" -> {}
                default -> {
                    return content;
                }
            }
        }
        return content;
    }
}
