package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content that an operation takes.
 *
 * @param content its type, by media type
 * @param media members of the Media Type Object besides the schema, by media type: examples, encodings, extensions
 * @param members of the Request Body Object that have no place of their own here; a reference stands alone
 */
public record RequestFragment(
        boolean required,
        @Nullable String description,
        Map<String, TypeUse> content,
        Map<String, JsonObject> media,
        JsonObject members) {

    public RequestFragment {
        content = Ordered.copyOf(content);
        media = Ordered.copyOf(media);
    }

    public RequestFragment(boolean required, @Nullable String description, Map<String, TypeUse> content) {
        this(required, description, content, Map.of(), JsonObject.EMPTY);
    }

    /** The same content, which may be left out. */
    public RequestFragment optional() {
        return new RequestFragment(false, description, content, media, members);
    }
}
