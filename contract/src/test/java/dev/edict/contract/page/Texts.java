package dev.edict.contract.page;

import dev.edict.contract.Written;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.FragmentCodec;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Changes texts of fragments, wherever they stand. */
final class Texts {

    private Texts() {}

    /**
     * The fragment with other texts.
     *
     * @param members names of the members that hold them, one or many in an array
     */
    @SuppressWarnings("unchecked") // a fragment reads back as what it was
    static <F extends Fragment> F in(F fragment, UnaryOperator<String> change, Set<String> members) {
        JsonValue changed = changed(JsonReader.read(Written.of(fragment), "test"), change, members, false);
        return (F) FragmentCodec.read(changed.toJson(), "test");
    }

    private static JsonValue changed(
            JsonValue value, UnaryOperator<String> change, Set<String> members, boolean isMeant) {
        if (value instanceof JsonObject object) {
            JsonObject.Builder builder = JsonObject.builder();
            object.members()
                    .forEach((name, part) -> builder.put(name, changed(part, change, members, members.contains(name))));
            return builder.build();
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(array.values().stream()
                    .map(element -> changed(element, change, members, isMeant))
                    .toList());
        }
        return isMeant && value instanceof JsonValue.Text text ? JsonValue.of(change.apply(text.value())) : value;
    }
}
