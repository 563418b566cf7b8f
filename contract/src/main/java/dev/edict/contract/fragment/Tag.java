package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A group of operations in the document.
 *
 * @param members of the Tag Object that have no place of their own here: external documentation, extensions
 */
public record Tag(String name, @Nullable String description, JsonObject members) {

    public Tag(String name, @Nullable String description) {
        this(name, description, JsonObject.EMPTY);
    }
}
