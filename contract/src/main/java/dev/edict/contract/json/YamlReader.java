package dev.edict.contract.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads a YAML 1.2 text, of which JSON is a part, into a tree. Names of members are text, as numbers of statuses are not. */
public final class YamlReader {

    /** No document is deeper; one that holds itself has no end. */
    private static final int MAX_DEPTH = 200;

    private YamlReader() {}

    /**
     * Reads one document.
     *
     * @param origin what the text is, for the message when it cannot be read
     */
    public static JsonValue read(String text, String origin) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(origin)
                .setAllowDuplicateKeys(false)
                .setSchema(new CoreSchema())
                .build();
        try {
            return value(new Load(settings).loadFromString(text), origin, 0);
        } catch (StackOverflowError e) {
            throw tooDeep(origin);
        } catch (YamlEngineException e) {
            throw new JsonFormatException(origin + " is not YAML: " + e.getMessage(), e);
        }
    }

    private static JsonFormatException tooDeep(String origin) {
        return new JsonFormatException(origin + " nests values deeper than any document, or one in itself");
    }

    private static JsonValue value(@Nullable Object value, String origin, int depth) {
        if (depth > MAX_DEPTH) {
            throw tooDeep(origin);
        }
        if (value == null) {
            return JsonValue.ofNull();
        }
        if (value instanceof String text) {
            return JsonValue.of(text);
        }
        if (value instanceof Boolean flag) {
            return JsonValue.of(flag);
        }
        if (value instanceof Number number) {
            return JsonValue.of(decimal(number, origin));
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject.Builder object = JsonObject.builder();
            map.forEach((name, member) -> object.put(String.valueOf(name), value(member, origin, depth + 1)));
            return object.build();
        }
        if (value instanceof Iterable<?> several) {
            List<JsonValue> elements = new ArrayList<>();
            several.forEach(element -> elements.add(value(element, origin, depth + 1)));
            return new JsonArray(elements);
        }
        throw new JsonFormatException(origin + " has a value that JSON has no form for: " + value);
    }

    private static BigDecimal decimal(Number number, String origin) {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            throw new JsonFormatException(origin + " has a number that JSON has no form for: " + number, e);
        }
    }
}
