package dev.edict.processor.document;

import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.ParameterFragment.In;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code @Parameter} says of the way in which a value travels. */
final class ParameterAnnotation {

    /** OpenAPI 3.1.1, "Style Values"; the first is the default of its place. */
    private static final Map<In, List<String>> STYLES = Map.of(
            In.PATH, List.of("simple", "matrix", "label"),
            In.QUERY, List.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
            In.HEADER, List.of("simple"),
            In.COOKIE, List.of("form"));

    private static final Set<String> EXPLODE = Set.of("TRUE", "FALSE");

    private ParameterAnnotation() {}

    /** A style other than the default of its place, and possible there. */
    static Optional<String> style(AnnotationUse use, In in) {
        List<String> possible = STYLES.getOrDefault(in, List.of());
        return use.constant("style").map(StyleName::of).filter(style -> possible.indexOf(style) > 0);
    }

    static Optional<Boolean> explode(AnnotationUse use) {
        return use.constant("explode").filter(EXPLODE::contains).map("TRUE"::equals);
    }

    /** A parameter has a schema or a content of one media type, never both; content that names none has any. */
    static Optional<String> mediaType(AnnotationUse use) {
        return OpenApiAnnotations.one(use, "content")
                .map(part -> OpenApiAnnotations.text(part, "mediaType").orElse("*/*"));
    }

    /** What is written of the content besides its schema. */
    static JsonObject media(AnnotationUse use, TypeUse type, TypeMapper types) {
        return OpenApiAnnotations.one(use, "content")
                .map(part -> new ContentMapper(types).members(part, type))
                .orElse(JsonObject.EMPTY);
    }

    /** The type with what the annotation says in place of what was derived. */
    static TypeUse refined(AnnotationUse use, TypeUse derived, TypeMapper types) {
        Optional<AnnotationUse> content = OpenApiAnnotations.one(use, "content");
        if (content.isPresent()) {
            TypeUse written = ContentMapper.type(content.get(), types);
            return SchemaAnnotation.namesNoType(written)
                    ? OpenApiAnnotations.one(content.get(), "schema")
                            .map(schema -> SchemaAnnotation.refined(derived, schema, types))
                            .orElse(derived)
                    : written;
        }
        if (use.values().containsKey("array")) {
            return derived.shape() instanceof Shape.ArrayOf
                    ? OpenApiAnnotations.one(use, "array")
                            .map(array -> SchemaAnnotation.list(array, types))
                            .filter(list -> !(list.shape() instanceof Shape.ArrayOf array
                                    && array.items().shape() instanceof Shape.Any))
                            .orElse(derived)
                    : ContentMapper.type(use, types);
        }
        return OpenApiAnnotations.one(use, "schema")
                .map(schema -> SchemaAnnotation.refined(derived, schema, types))
                .orElse(derived);
    }

    static JsonObject members(AnnotationUse use, In in, TypeUse type) {
        Optional<String> reference = OpenApiAnnotations.reference(use, "parameters");
        if (reference.isPresent()) {
            return OpenApiAnnotations.referring(reference.get(), use);
        }
        Optional<AnnotationUse> parameter = Optional.of(use);
        JsonObject.Builder object = JsonObject.builder();
        if (in == In.QUERY) {
            object.putIfTrue("allowEmptyValue", OpenApiAnnotations.isTrue(parameter, "allowEmptyValue"))
                    .putIfTrue("allowReserved", OpenApiAnnotations.isTrue(parameter, "allowReserved"));
        }
        return object.putUnlessEmpty("examples", ExampleMapper.map(use.annotations("examples"), type))
                .putAll(Extensions.in(use))
                .build();
    }

    /** A parameter that no declaration of the code has, such as one that a filter reads. Without a name or place it is none. */
    static Optional<ParameterFragment> undeclared(AnnotationUse use, TypeMapper types) {
        Optional<String> reference = OpenApiAnnotations.reference(use, "parameters");
        Optional<In> in = use.constant("in").flatMap(ParameterAnnotation::place);
        Optional<String> name = OpenApiAnnotations.text(use, "name");
        if (OpenApiAnnotations.isTrue(Optional.of(use), "hidden")
                || reference.isEmpty() && (in.isEmpty() || name.isEmpty())) {
            return Optional.empty();
        }
        In place = in.orElse(In.QUERY);
        TypeUse type = orText(refined(use, TypeUse.any(), types));
        return Optional.of(new ParameterFragment(
                place,
                name.orElse(reference.orElse("")),
                type,
                OpenApiAnnotations.isTrue(Optional.of(use), "required"),
                OpenApiAnnotations.isTrue(Optional.of(use), "deprecated"),
                OpenApiAnnotations.text(use, "description").orElse(null),
                null,
                OpenApiAnnotations.text(use, "example").stream()
                        .map(text -> SchemaAnnotation.value(text, type))
                        .toList(),
                style(use, place).orElse(null),
                explode(use).orElse(null),
                mediaType(use).orElse(null),
                media(use, type, types),
                members(use, place, type)));
    }

    /** Of what travels as text and has no type the text. */
    static TypeUse orText(TypeUse written) {
        return SchemaAnnotation.namesNoType(written)
                ? new TypeUse(Scalars.STRING, written.nullable(), written.constraints())
                : written;
    }

    private static Optional<In> place(String constant) {
        return switch (constant.toUpperCase(Locale.ROOT)) {
            case "PATH" -> Optional.of(In.PATH);
            case "QUERY" -> Optional.of(In.QUERY);
            case "HEADER" -> Optional.of(In.HEADER);
            case "COOKIE" -> Optional.of(In.COOKIE);
            default -> Optional.empty();
        };
    }
}
