package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.runtime.idempotency.BodyFields.UnreadableBodyException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * The canonical form of a JSON text (RFC 8785): no white space, members by their names, one spelling of each string and of each number.
 * Numbers keep the digits that RFC 8785 would round away ({@link CanonicalNumber}), so that what has one form has one value.
 *
 * <p>There is one of I-JSON alone (RFC 7493): what else a reader makes of two members of one name, or of half a character, is
 * its own affair. It is stored as a digest: what it is may never change, and neither may the limits.
 */
final class CanonicalJson {

    private static final int DEEPEST = 500;
    private static final int LONGEST_NUMBER = 1_000;
    private static final int LONGEST_NAME = 50_000;
    private static final int LONGEST_STRING = 100_000_000;

    /** Its tables of names would be shared by all requests, and fill up with what clients choose. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_STRING)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(LONGEST_STRING)
                    .maxDocumentLength(-1)
                    .maxTokenCount(-1)
                    .build())
            .build();

    /** The canonical form of a string, a number, {@code true}, {@code false} or {@code null}. */
    record Scalar(String form) {
        @Override
        public String toString() {
            return form;
        }
    }

    private CanonicalJson() {}

    /**
     * The canonical form, in UTF-8.
     *
     * @throws UnreadableBodyException as {@link #document} has it
     */
    static byte[] of(byte[] text) throws UnreadableBodyException {
        StringBuilder form = new StringBuilder(text.length);
        write(document(text), form);
        return form.toString().getBytes(UTF_8);
    }

    /**
     * A text as a tree: maps by name, lists, {@link Scalar}s.
     *
     * @throws UnreadableBodyException if the text is not I-JSON, is nested more than 500 deep, has a number of more than 1,000
     *     characters or one whose exponent no {@code long} holds
     */
    static Object document(byte[] text) throws UnreadableBodyException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), decoded(text))) {
            Object document = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw unreadable("more than one value");
            }
            return document;
        } catch (JacksonException | CharacterCodingException | NumberFormatException | ArithmeticException e) {
            throw new UnreadableBodyException(e);
        }
    }

    /** Strictly, and not as the parser, which takes other encodings and forms of UTF-8 that are none. */
    private static String decoded(byte[] text) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    }

    private static Object value(JsonParser parser, @Nullable JsonToken token) throws UnreadableBodyException {
        if (token == null) {
            throw unreadable("no value");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Scalar(string(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(number(parser.getString()));
            default -> new Scalar(token.asString());
        };
    }

    /** In the order of the UTF-16 of the names (section 3.2.3), which is that of strings in Java. */
    private static Map<String, Object> object(JsonParser parser) throws UnreadableBodyException {
        Map<String, Object> members = new TreeMap<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String name = CanonicalString.checked(parser.currentName());
            if (members.putIfAbsent(name, value(parser, parser.nextToken())) != null) {
                throw unreadable("two members of one name");
            }
        }
        return members;
    }

    private static List<Object> array(JsonParser parser) throws UnreadableBodyException {
        List<Object> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return items;
    }

    private static String number(String written) throws UnreadableBodyException {
        if (written.length() > LONGEST_NUMBER) {
            throw unreadable("a number of " + written.length() + " characters");
        }
        StringBuilder form = new StringBuilder(written.length());
        CanonicalNumber.write(written, form);
        return form.toString();
    }

    private static String string(String value) throws UnreadableBodyException {
        StringBuilder form = new StringBuilder(value.length() + 2);
        CanonicalString.write(value, form);
        return form.toString();
    }

    private static void write(Object value, StringBuilder out) throws UnreadableBodyException {
        if (value instanceof Map<?, ?> members) {
            out.append('{');
            String before = "";
            for (Map.Entry<?, ?> member : members.entrySet()) {
                CanonicalString.write((String) member.getKey(), out.append(before));
                write(member.getValue(), out.append(':'));
                before = ",";
            }
            out.append('}');
        } else if (value instanceof List<?> items) {
            out.append('[');
            String before = "";
            for (Object item : items) {
                write(item, out.append(before));
                before = ",";
            }
            out.append(']');
        } else {
            out.append(value);
        }
    }

    private static UnreadableBodyException unreadable(String why) {
        return new UnreadableBodyException(new IllegalArgumentException(why));
    }
}
