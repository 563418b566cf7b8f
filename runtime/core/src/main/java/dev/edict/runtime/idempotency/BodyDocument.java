package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.runtime.idempotency.BodyFields.UnreadableBodyException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A body as a tree: maps sorted by name, lists, texts, {@link BigDecimal}s without trailing zeros, booleans. A form and
 * a multipart body are an object of their fields; a field that occurs more than once is a list. What is compared as JSON is read by
 * {@link CanonicalJson}.
 */
final class BodyDocument {

    private static final JsonFactory JSON = new JsonFactory();

    /** What stands for bytes that are no UTF-8; who reads them otherwise tells them apart. */
    static final String UNKNOWN = "\ufffd";

    /** Tells a member that is null from one that is absent. */
    enum Absent {
        ABSENT
    }

    private enum Null {
        NULL
    }

    private BodyDocument() {}

    /** As leniently as most readers: of two members with one name the last. */
    static Object ofJson(byte[] body) throws UnreadableBodyException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            Object document = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new UnreadableBodyException(new IllegalArgumentException("more than one value"));
            }
            return document;
        } catch (JacksonException | NumberFormatException | ArithmeticException e) {
            // The last two mean a number that no BigDecimal can hold.
            throw new UnreadableBodyException(e);
        }
    }

    /** {@code application/x-www-form-urlencoded}. */
    static Object ofForm(byte[] body) throws UnreadableBodyException {
        Map<String, Object> fields = new TreeMap<>();
        for (String pair : new String(body, UTF_8).split("&")) {
            String[] nameAndValue = pair.split("=", 2);
            try {
                String value = nameAndValue.length == 1 ? "" : URLDecoder.decode(nameAndValue[1], UTF_8);
                String name = URLDecoder.decode(nameAndValue[0], UTF_8);
                if (name.contains(UNKNOWN) || value.contains(UNKNOWN)) {
                    throw new IllegalArgumentException("no UTF-8");
                }
                add(fields, name, value);
            } catch (IllegalArgumentException e) {
                throw new UnreadableBodyException(e);
            }
        }
        return fields;
    }

    /** {@code multipart/form-data}: a part of JSON is a tree of its own, any other the text of its bytes. */
    static Object ofParts(byte[] body, String boundary) throws UnreadableBodyException {
        Map<String, Object> fields = new TreeMap<>();
        for (MultipartParts.Part part : MultipartParts.named(body, boundary)) {
            add(fields, part.name(), part.isJson() ? CanonicalJson.document(part.bytes()) : part.content());
        }
        return fields;
    }

    private static void add(Map<String, Object> fields, String name, Object value) {
        fields.merge(name, value, (before, another) -> {
            List<Object> all = before instanceof Several several ? several : new Several(before);
            all.add(another);
            return all;
        });
    }

    /** Whether these are the values of one field, and not an array of JSON. */
    static boolean isField(List<?> items) {
        return items instanceof Several;
    }

    /** The values of a field that occurs more than once; a JSON array is another list. */
    private static final class Several extends ArrayList<Object> {

        private static final long serialVersionUID = 1L;

        Several(Object first) {
            add(first);
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
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
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
}
