package dev.edict.contract.fragment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of an operation.
 *
 * @param status three digits, a range such as {@code 4XX}, or {@code default}
 * @param content its type, by media type; empty when there is no content
 */
public record ResponseFragment(
        String status, @Nullable String description, Map<String, TypeUse> content, List<HeaderFragment> headers) {

    public ResponseFragment {
        content = Ordered.copyOf(content);
        headers = List.copyOf(headers);
    }

    public static ResponseFragment withoutContent(int status) {
        return new ResponseFragment(String.valueOf(status), null, Map.of(), List.of());
    }

    public static ResponseFragment of(int status, String mediaType, TypeUse type) {
        return new ResponseFragment(String.valueOf(status), null, Map.of(mediaType, type), List.of());
    }
}
