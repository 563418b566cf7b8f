package dev.edict.runtime.idempotency;

import dev.edict.runtime.hash.LengthPrefixedHash;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads chosen members of a JSON body so that equal values are equal whatever the spelling: members in any order, any
 * white space, {@code 1.0} and {@code 1}.
 */
public final class BodyFields {

    private static final JsonFactory JSON = new JsonFactory();

    /** The body is not JSON. */
    public static final class UnreadableBodyException extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        UnreadableBodyException(Throwable cause) {
            super(cause);
        }
    }

    private BodyFields() {}

    /** A digest of the values at the pointers, in the pointers' order. */
    public static byte[] digest(byte[] body, List<JsonPointer> pointers) throws UnreadableBodyException {
        Object document = read(body);
        LengthPrefixedHash hash = new LengthPrefixedHash();
        for (JsonPointer pointer : pointers) {
            hash.add(pointer.toString());
            add(hash, at(document, pointer));
        }
        return hash.digest();
    }

    /** The text or number at a pointer; null where there is none. */
    public static @Nullable String scalar(byte[] body, JsonPointer pointer) throws UnreadableBodyException {
        Object value = at(read(body), pointer);
        return value instanceof String text ? text : value instanceof BigDecimal number ? number.toString() : null;
    }

    /** Tells a member that is null from one that is absent. */
    private enum Absent {
        ABSENT
    }

    private enum Null {
        NULL
    }

    private static Object read(byte[] body) throws UnreadableBodyException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            Object document = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new UnreadableBodyException(new IllegalArgumentException("more than one value"));
            }
            return document;
        } catch (JacksonException e) {
            throw new UnreadableBodyException(e);
        }
    }

    private static Object value(JsonParser parser, @Nullable JsonToken token) {
        if (token == null) {
            return Absent.ABSENT;
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                parser.getDecimalValue().stripTrailingZeros();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> Null.NULL;
        };
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> members = new TreeMap<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String name = parser.currentName();
            members.put(name, value(parser, parser.nextToken()));
        }
        return members;
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return items;
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
            return member == null ? Absent.ABSENT : member;
        }
        int index = segment.getMatchingIndex();
        return parent instanceof List<?> items && index >= 0 && index < items.size() ? items.get(index) : Absent.ABSENT;
    }

    private static void add(LengthPrefixedHash hash, Object value) {
        if (value instanceof Map<?, ?> members) {
            hash.add("object").add(Integer.toString(members.size()));
            members.forEach((name, member) -> {
                hash.add((String) name);
                add(hash, member);
            });
        } else if (value instanceof List<?> items) {
            hash.add("array").add(Integer.toString(items.size()));
            items.forEach(item -> add(hash, item));
        } else {
            hash.add(value.getClass().getSimpleName()).add(value.toString());
        }
    }
}
