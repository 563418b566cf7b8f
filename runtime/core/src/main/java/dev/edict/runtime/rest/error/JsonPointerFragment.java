package dev.edict.runtime.rest.error;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON pointer as a URI fragment (RFC 6901, section 6): how RFC 9457, section 3, shows the place of an error. */
final class JsonPointerFragment {

    private static final String UNRESERVED = "-._~!$&'()*+,;=:@";

    /**
     * One step into a document.
     *
     * @param name the member's name, or null for an item
     * @param index the item's index, if there is no name
     */
    record Step(@Nullable String name, int index) {}

    private JsonPointerFragment() {}

    static String of(List<Step> path) {
        StringBuilder pointer = new StringBuilder("#");
        for (Step step : path) {
            pointer.append('/');
            String name = step.name() == null ? Integer.toString(step.index()) : step.name();
            escape(name.replace("~", "~0").replace("/", "~1"), pointer);
        }
        return pointer.toString();
    }

    /** RFC 3986, section 3.5: what a fragment may hold stays, the rest is percent-encoded UTF-8. */
    private static void escape(String text, StringBuilder pointer) {
        for (byte b : text.getBytes(UTF_8)) {
            char c = (char) (b & 0xff);
            boolean alphanumeric = c < 0x80 && Character.isLetterOrDigit(c);
            if (alphanumeric || UNRESERVED.indexOf(c) >= 0) {
                pointer.append(c);
            } else {
                pointer.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
    }
}
