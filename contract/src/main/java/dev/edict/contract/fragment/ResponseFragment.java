package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of an operation.
 *
 * @param status three digits, a range such as {@code 4XX}, or {@code default}
 * @param content its type, by media type; empty when there is no content
 * @param media members of the Media Type Object besides the schema, by media type: examples, encodings, extensions
 * @param members of the Response Object that have no place of their own here: links, extensions; a reference stands alone
 */
public record ResponseFragment(
        String status,
        @Nullable String description,
        Map<String, TypeUse> content,
        List<HeaderFragment> headers,
        Map<String, JsonObject> media,
        JsonObject members) {

    public ResponseFragment {
        content = Ordered.copyOf(content);
        headers = List.copyOf(headers);
        media = Ordered.copyOf(media);
    }

    public ResponseFragment(
            String status, @Nullable String description, Map<String, TypeUse> content, List<HeaderFragment> headers) {
        this(status, description, content, headers, Map.of(), JsonObject.EMPTY);
    }

    public static ResponseFragment withoutContent(int status) {
        return new ResponseFragment(String.valueOf(status), null, Map.of(), List.of());
    }

    public static ResponseFragment of(int status, String mediaType, TypeUse type) {
        return new ResponseFragment(String.valueOf(status), null, Map.of(mediaType, type), List.of());
    }
}
