package dev.edict.contract.assemble;

import dev.edict.contract.fragment.RequestFragment;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import java.util.Map;

/** Media Type Objects, by media type, and the Request Body Objects that hold them. */
final class Contents {

    private final Schemas schemas;
    private final References references;

    Contents(Schemas schemas, References references) {
        this.schemas = schemas;
        this.references = references;
    }

    JsonObject request(RequestFragment request) {
        JsonObject members = references.checked(request.members());
        if (members.has("$ref")) {
            return members;
        }
        return JsonObject.builder()
                .putIfPresent("description", request.description())
                .put("content", of(request.content(), request.media()))
                .putIfTrue("required", request.required())
                .putAll(members)
                .build();
    }

    /**
     * The content of a request or an answer.
     *
     * @param types by media type
     * @param media what is said besides the type, by media type
     */
    JsonObject of(Map<String, TypeUse> types, Map<String, JsonObject> media) {
        JsonObject.Builder content = JsonObject.builder();
        types.forEach((mediaType, type) -> {
            JsonObject schema = schemas.schema(type);
            JsonObject more = media.get(mediaType);
            content.put(
                    mediaType,
                    more == null
                            ? JsonObject.of("schema", schema)
                            : JsonObject.builder()
                                    .put("schema", schema)
                                    .putAll(references.checked(more))
                                    .build());
        });
        return content.build();
    }
}
