package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.edict.runtime.hash.LengthPrefixedHash;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Reads chosen members of a body so that equal values are equal whatever the spelling: members in any order, any
 * white space, {@code 1.0} and {@code 1}.
 */
public final class BodyFields {

    /** The body is not what its media type says. */
    public static final class UnreadableBodyException extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        UnreadableBodyException(Throwable cause) {
            super(cause);
        }
    }

    private static final String SEPARATOR = "\n";
    private static final int LONGEST_KEPT = 467;

    private BodyFields() {}

    /** A digest of the values at the pointers, in the pointers' order. */
    static byte[] digest(Object document, List<JsonPointer> pointers) {
        LengthPrefixedHash hash = new LengthPrefixedHash();
        for (JsonPointer pointer : pointers) {
            hash.add(pointer.toString());
            add(hash, selected(document, pointer));
        }
        return hash.digest();
    }

    /** The pointers as a record keeps them, or nothing if they are too long for it. */
    static byte[] kept(List<JsonPointer> pointers) {
        byte[] kept = pointers.stream()
                .map(JsonPointer::toString)
                .collect(joining(SEPARATOR))
                .getBytes(UTF_8);
        return kept.length > LONGEST_KEPT ? new byte[0] : kept;
    }

    /**
     * The pointers that a record has kept. A name with a line break in it is read as others: then no digest of theirs is equal.
     *
     * @throws IllegalArgumentException if they are none
     */
    static List<JsonPointer> ofKept(byte[] kept) {
        return Arrays.stream(new String(kept, UTF_8).split(SEPARATOR, -1))
                .map(JsonPointer::compile)
                .toList();
    }

    /** The text or number at a pointer into a JSON body; null where there is none. */
    public static @Nullable String scalar(byte[] body, JsonPointer pointer) throws UnreadableBodyException {
        Object value = at(BodyDocument.ofJson(body), pointer);
        return value instanceof String text ? text : value instanceof BigDecimal number ? number.toString() : null;
    }

    /** A field of a form that occurs once is the first of its values. */
    private static Object selected(Object document, JsonPointer pointer) {
        JsonPointer inField = pointer.tail();
        boolean first = inField != null
                && inField.getMatchingIndex() == 0
                && inField.tail().matches();
        return first && child(document, pointer) instanceof String onlyOne ? onlyOne : at(document, pointer);
    }

    private static Object at(Object document, JsonPointer pointer) {
        Object value = document;
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            value = child(value, rest);
        }
        return value;
    }

    private static Object child(Object parent, JsonPointer segment) {
        if (parent instanceof Map<?, ?> members) {
            Object member = members.get(segment.getMatchingProperty());
            return member == null ? BodyDocument.Absent.ABSENT : member;
        }
        int index = segment.getMatchingIndex();
        return parent instanceof List<?> items && index >= 0 && index < items.size()
                ? items.get(index)
                : BodyDocument.Absent.ABSENT;
    }

    private static void add(LengthPrefixedHash hash, Object value) {
        if (value instanceof Map<?, ?> members) {
            hash.add("object").add(Integer.toString(members.size()));
            members.forEach((name, member) -> {
                hash.add((String) name);
                add(hash, member);
            });
        } else if (value instanceof List<?> items) {
            hash.add(BodyDocument.isField(items) ? "values" : "array").add(Integer.toString(items.size()));
            items.forEach(item -> add(hash, item));
        } else {
            hash.add(value.getClass().getSimpleName()).add(value.toString());
        }
    }
}
