package dev.edict.contract.json;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** A JSON array. */
public record JsonArray(List<JsonValue> values) implements JsonValue, Iterable<JsonValue> {

    public JsonArray {
        values = List.copyOf(values);
    }

    public static JsonArray of(JsonValue... values) {
        return new JsonArray(List.of(values));
    }

    public static JsonArray ofTexts(Collection<String> texts) {
        return new JsonArray(texts.stream().map(JsonValue::of).toList());
    }

    @Override
    public Iterator<JsonValue> iterator() {
        return values.iterator();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public void writeTo(JsonSink sink) {
        sink.array(values);
    }
}
