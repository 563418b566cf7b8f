package dev.edict.contract.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON text into a tree. */
public final class JsonReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonReader() {}

    /**
     * Reads one JSON text.
     *
     * @param origin what the text is, for the message when it is not JSON
     */
    public static JsonValue read(String text, String origin) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new JsonFormatException(origin + " is not JSON: it is empty");
            }
            JsonValue value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonFormatException(origin + " is not JSON: a second value follows the first");
            }
            return value;
        } catch (JacksonException e) {
            throw new JsonFormatException(origin + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonValue value(JsonParser parser) {
        switch (parser.currentToken()) {
            case START_OBJECT:
                return object(parser);
            case START_ARRAY:
                return array(parser);
            case VALUE_STRING:
                return JsonValue.of(parser.getString());
            case VALUE_NUMBER_INT:
            case VALUE_NUMBER_FLOAT:
                return JsonValue.of(parser.getDecimalValue());
            case VALUE_TRUE:
            case VALUE_FALSE:
                return JsonValue.of(parser.getBooleanValue());
            case VALUE_NULL:
                return JsonValue.ofNull();
            default:
                throw new IllegalStateException("unexpected token " + parser.currentToken());
        }
    }

    private static JsonObject object(JsonParser parser) {
        JsonObject.Builder members = JsonObject.builder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members.build();
    }

    private static JsonArray array(JsonParser parser) {
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new JsonArray(values);
    }
}
