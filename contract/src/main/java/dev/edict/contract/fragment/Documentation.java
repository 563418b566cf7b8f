package dev.edict.contract.fragment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the author tells people about an operation.
 *
 * @param operationId the one that the author chose
 * @param tags names; none for those of the resource
 */
public record Documentation(
        @Nullable String operationId,
        @Nullable String summary,
        @Nullable String description,
        List<String> tags,
        @Nullable Deprecation deprecation) {

    public static final Documentation NONE = new Documentation(null, null, null, List.of(), null);

    public Documentation {
        tags = List.copyOf(tags);
    }
}
