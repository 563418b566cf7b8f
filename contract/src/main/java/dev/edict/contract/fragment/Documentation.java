package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the author tells people about an operation.
 *
 * @param operationId the one that the author chose
 * @param tags names; none for those of the resource
 * @param hidden whether documents leave the operation out; rules about requests do not
 * @param untagged whether the author took the resource's tags off it
 * @param described tags that are described where they are used
 * @param servers Server Objects of this operation alone
 * @param members of the Operation Object that have no place of their own here: external documentation, extensions
 */
public record Documentation(
        @Nullable String operationId,
        @Nullable String summary,
        @Nullable String description,
        List<String> tags,
        @Nullable Deprecation deprecation,
        boolean hidden,
        boolean untagged,
        List<Tag> described,
        List<JsonObject> servers,
        JsonObject members) {

    public static final Documentation NONE = new Documentation(null, null, null, List.of(), null);

    public Documentation {
        tags = List.copyOf(tags);
        described = List.copyOf(described);
        servers = List.copyOf(servers);
    }

    public Documentation(
            @Nullable String operationId,
            @Nullable String summary,
            @Nullable String description,
            List<String> tags,
            @Nullable Deprecation deprecation) {
        this(operationId, summary, description, tags, deprecation, false);
    }

    public Documentation(
            @Nullable String operationId,
            @Nullable String summary,
            @Nullable String description,
            List<String> tags,
            @Nullable Deprecation deprecation,
            boolean hidden) {
        this(
                operationId,
                summary,
                description,
                tags,
                deprecation,
                hidden,
                false,
                List.of(),
                List.of(),
                JsonObject.EMPTY);
    }
}
