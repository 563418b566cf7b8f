package dev.edict.contract.assemble;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.Set;
import java.util.TreeSet;

/** What a part of the document refers to. */
final class References {

    private References() {}

    /** The values of every {@code $ref}. */
    static Set<String> in(JsonValue part) {
        Set<String> references = new TreeSet<>();
        collect(part, references);
        return references;
    }

    private static void collect(JsonValue part, Set<String> references) {
        if (part instanceof JsonArray array) {
            array.values().forEach(value -> collect(value, references));
        } else if (part instanceof JsonObject object) {
            object.text("$ref").ifPresent(references::add);
            object.members().values().forEach(value -> collect(value, references));
        }
    }
}
