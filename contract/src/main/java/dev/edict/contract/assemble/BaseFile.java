package dev.edict.contract.assemble;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonFormatException;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import dev.edict.contract.json.YamlReader;
import java.util.Set;
import java.util.function.Consumer;

/** A document that somebody wrote by hand, as it is read: a member that no document can have there is left out. */
public final class BaseFile {

    private static final Set<String> OBJECTS = Set.of("info", "paths", "webhooks", "components", "externalDocs");
    private static final Set<String> LISTS = Set.of("servers", "security", "tags");

    private BaseFile() {}

    /**
     * Reads JSON or YAML.
     *
     * @param origin what the text is, for messages
     * @param complain takes what is wrong with it
     * @return an empty object where the text is no document
     */
    public static JsonObject read(String text, String origin, Consumer<String> complain) {
        try {
            if (YamlReader.read(text, origin) instanceof JsonObject document) {
                return checked(document, origin, complain);
            }
            complain.accept(origin + " is no OpenAPI document, which is an object");
        } catch (JsonFormatException e) {
            complain.accept(String.valueOf(e.getMessage()));
        }
        return JsonObject.EMPTY;
    }

    /** A name without a value, as a YAML file has it where something is still to come, says nothing. */
    private static JsonObject checked(JsonObject document, String origin, Consumer<String> complain) {
        JsonObject.Builder checked = JsonObject.builder();
        document.forEach((name, value) -> {
            boolean isRight = OBJECTS.contains(name)
                    ? value instanceof JsonObject
                    : !LISTS.contains(name) || value instanceof JsonArray;
            if (isRight) {
                checked.put(name, name.equals("info") ? inWords((JsonObject) value) : value);
            } else if (!(value instanceof JsonValue.Null)) {
                complain.accept(origin + " has a '" + name + "' that is no "
                        + (OBJECTS.contains(name) ? "object" : "list") + "; it is left out");
            }
        });
        return checked.build();
    }

    /** {@code version: 1.0} is a number to YAML and a text to OpenAPI. */
    private static JsonObject inWords(JsonObject info) {
        JsonObject.Builder words = JsonObject.builder();
        info.members()
                .forEach((name, value) -> words.put(
                        name,
                        value instanceof JsonValue.Number number && (name.equals("version") || name.equals("title"))
                                ? JsonValue.of(number.value().toPlainString())
                                : value));
        return words.build();
    }
}
