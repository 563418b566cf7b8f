package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A header field of an answer.
 *
 * @param members of the Header Object that have no place of their own here: examples, extensions; a reference stands alone
 */
public record HeaderFragment(
        String name,
        TypeUse type,
        boolean required,
        @Nullable String description,
        JsonObject members) {

    public HeaderFragment(String name, TypeUse type, boolean required, @Nullable String description) {
        this(name, type, required, description, JsonObject.EMPTY);
    }
}
