package dev.edict.contract.fragment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content that an operation takes.
 *
 * @param content its type, by media type
 */
public record RequestFragment(boolean required, @Nullable String description, Map<String, TypeUse> content) {

    public RequestFragment {
        content = Ordered.copyOf(content);
    }
}
