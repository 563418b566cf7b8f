package dev.edict.contract.fragment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the author tells people about an operation.
 *
 * @param operationId the one that the author chose
 * @param tags names; none for those of the resource
 * @param hidden whether documents leave the operation out; rules about requests do not
 */
public record Documentation(
        @Nullable String operationId,
        @Nullable String summary,
        @Nullable String description,
        List<String> tags,
        @Nullable Deprecation deprecation,
        boolean hidden) {

    public static final Documentation NONE = new Documentation(null, null, null, List.of(), null);

    public Documentation {
        tags = List.copyOf(tags);
    }

    public Documentation(
            @Nullable String operationId,
            @Nullable String summary,
            @Nullable String description,
            List<String> tags,
            @Nullable Deprecation deprecation) {
        this(operationId, summary, description, tags, deprecation, false);
    }
}
