package dev.edict.processor.document;

import dev.edict.contract.fragment.HeaderFragment;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code @Content}: what a message holds in each of its media types. */
final class ContentMapper {

    /**
     * The content of a message.
     *
     * @param types by media type
     * @param media members of the Media Type Object besides the schema, by media type
     */
    record Content(Map<String, TypeUse> types, Map<String, JsonObject> media) {

        static final Content NONE = new Content(Map.of(), Map.of());

        boolean isEmpty() {
            return types.isEmpty();
        }
    }

    private final TypeMapper types;

    ContentMapper(TypeMapper types) {
        this.types = types;
    }

    /**
     * What the element {@code content} of an annotation says.
     *
     * @param derived what is known of the message without it; its types count where the annotation names none
     * @param mediaTypes those of a part that names none
     */
    Content map(AnnotationUse annotation, Map<String, TypeUse> derived, List<String> mediaTypes) {
        if (!annotation.values().containsKey("content")) {
            return Content.NONE;
        }
        Map<String, TypeUse> byMediaType = new LinkedHashMap<>();
        Map<String, JsonObject> media = new LinkedHashMap<>();
        for (AnnotationUse part : annotation.annotations("content")) {
            TypeUse written = type(part, types);
            Optional<String> named = OpenApiAnnotations.text(part, "mediaType");
            Map<String, TypeUse> content = new LinkedHashMap<>(
                    named.isPresent()
                            ? Map.of(named.get(), derived.getOrDefault(named.get(), written))
                            : SchemaAnnotation.namesNoType(written) && !derived.isEmpty()
                                    ? derived
                                    : MediaTypes.content(mediaTypes, written));
            content.replaceAll((mediaType, known) -> over(known, written, part));
            byMediaType.putAll(content);
            content.forEach((mediaType, type) -> {
                JsonObject members = members(part, type);
                if (!members.isEmpty()) {
                    media.put(mediaType, members);
                }
            });
        }
        return new Content(byMediaType, media);
    }

    /** What is written, over the type that is known where it names none. */
    private TypeUse over(TypeUse known, TypeUse written, AnnotationUse part) {
        if (known == written || !SchemaAnnotation.namesNoType(written)) {
            return written;
        }
        return OpenApiAnnotations.one(part, "schema")
                .map(schema -> SchemaAnnotation.refined(known, schema, types))
                .orElse(known);
    }

    /** What {@code @Schema} or {@code @ArraySchema} inside the annotation describes; anything where there is neither. */
    static TypeUse type(AnnotationUse part, TypeMapper types) {
        return SchemaComposition.of(part, types).apply(described(part, types));
    }

    private static TypeUse described(AnnotationUse part, TypeMapper types) {
        if (part.values().containsKey("array")) {
            return OpenApiAnnotations.one(part, "array")
                    .map(array -> SchemaAnnotation.list(array, types))
                    .orElseGet(TypeUse::any);
        }
        List<AnnotationUse> properties = part.annotations("schemaProperties");
        if (!properties.isEmpty()) {
            return TypeUse.of(new Shape.Inline(properties(properties, types)));
        }
        return OpenApiAnnotations.one(part, "schema")
                .map(schema -> SchemaAnnotation.type(schema, types))
                .orElseGet(TypeUse::any);
    }

    private static List<Property> properties(List<AnnotationUse> written, TypeMapper types) {
        List<Property> properties = new ArrayList<>();
        for (AnnotationUse property : written) {
            Optional<AnnotationUse> schema = OpenApiAnnotations.one(property, "schema");
            OpenApiAnnotations.text(property, "name")
                    .ifPresent(name -> properties.add(new Property(
                            name,
                            type(property, types),
                            OpenApiAnnotations.isTrue(schema, "required"),
                            false,
                            false,
                            OpenApiAnnotations.isTrue(schema, "deprecated"),
                            OpenApiAnnotations.text(schema, "description").orElse(null),
                            null,
                            List.of())));
        }
        return properties;
    }

    private JsonObject members(AnnotationUse part, TypeUse type) {
        JsonObject.Builder object = JsonObject.builder();
        Optional<String> example = OpenApiAnnotations.text(part, "example");
        JsonObject examples = ExampleMapper.map(part.annotations("examples"), type);
        example.ifPresent(text -> object.put("example", SchemaAnnotation.value(text, type)));
        if (example.isEmpty()) {
            object.putUnlessEmpty("examples", examples);
        }
        return object.putUnlessEmpty("encoding", encodings(part.annotations("encoding")))
                .putAll(Extensions.in(part))
                .build();
    }

    private JsonObject encodings(List<AnnotationUse> encodings) {
        JsonObject.Builder object = JsonObject.builder();
        for (AnnotationUse encoding : encodings) {
            OpenApiAnnotations.text(encoding, "name").ifPresent(name -> object.put(name, encoding(encoding)));
        }
        return object.build();
    }

    private JsonObject encoding(AnnotationUse encoding) {
        Optional<String> style = OpenApiAnnotations.text(encoding, "style").map(StyleName::of);
        JsonObject.Builder object = JsonObject.builder()
                .putIfPresent(
                        "contentType",
                        OpenApiAnnotations.text(encoding, "contentType").orElse(null))
                .putUnlessEmpty("headers", headers(encoding))
                .putIfPresent("style", style.orElse(null));
        Object explode = encoding.values().get("explode");
        if (explode instanceof Boolean written) {
            object.put("explode", written);
        }
        return object.putIfTrue("allowReserved", OpenApiAnnotations.isTrue(Optional.of(encoding), "allowReserved"))
                .putAll(Extensions.in(encoding))
                .build();
    }

    /** Headers of a part of a message: of their types, those that need no component. */
    private JsonObject headers(AnnotationUse encoding) {
        JsonObject.Builder object = JsonObject.builder();
        new HeaderMapper(types)
                .map(encoding.annotations("headers"))
                .forEach(header -> object.put(header.name(), header(header)));
        return object.build();
    }

    private static JsonObject header(HeaderFragment header) {
        return header.members().has("$ref")
                ? header.members()
                : JsonObject.builder()
                        .putIfPresent("description", header.description())
                        .putIfTrue("required", header.required())
                        .put("schema", scalar(header.type()))
                        .putAll(header.members())
                        .build();
    }

    private static JsonObject scalar(TypeUse type) {
        return type.shape() instanceof Shape.Scalar scalar
                ? JsonObject.builder()
                        .putIfPresent("type", scalar.type())
                        .putIfPresent("format", scalar.format())
                        .putAll(type.constraints().keywords())
                        .build()
                : JsonObject.EMPTY;
    }
}
