package dev.edict.contract.assemble;

import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import java.util.Map;

/** Media Type Objects, by media type. */
final class Contents {

    private final Schemas schemas;

    Contents(Schemas schemas) {
        this.schemas = schemas;
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
                                    .putAll(more)
                                    .build());
        });
        return content.build();
    }
}
