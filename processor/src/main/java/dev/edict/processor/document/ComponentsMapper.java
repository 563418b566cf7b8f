package dev.edict.processor.document;

import dev.edict.contract.fragment.Components;
import dev.edict.contract.fragment.HeaderFragment;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.processor.model.AnnotationUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@code @Components}: what other annotations refer to by name. What has no name is none. */
final class ComponentsMapper {

    private final TypeMapper types;

    ComponentsMapper(TypeMapper types) {
        this.types = types;
    }

    Components map(AnnotationUse components) {
        OutgoingMapper outgoing = new OutgoingMapper(types);
        return new Components(
                named(components, "schemas", schema -> Optional.of(SchemaAnnotation.type(schema, types))),
                named(
                        components,
                        "responses",
                        response ->
                                Optional.of(ResponseAnnotation.map("default", response, Map.of(), List.of(), types))),
                named(components, "parameters", parameter -> ParameterAnnotation.undeclared(parameter, types)),
                named(components, "examples", example -> ExampleMapper.map(example, TypeUse.any())),
                named(
                        components,
                        "requestBodies",
                        body -> RequestBodyAnnotation.map(body, RequestBodyAnnotation.UNKNOWN, List.of(), types)),
                named(components, "headers", this::header),
                named(components, "links", LinkMapper::map),
                named(components, "callbacks", outgoing::callback),
                named(components, "pathItems", outgoing::pathItem),
                Extensions.in(components));
    }

    private Optional<HeaderFragment> header(AnnotationUse header) {
        return new HeaderMapper(types).map(List.of(header)).stream().findFirst();
    }

    private static <T> Map<String, T> named(
            AnnotationUse components, String kind, Function<AnnotationUse, Optional<T>> mapping) {
        Map<String, T> named = new LinkedHashMap<>();
        for (AnnotationUse one : components.annotations(kind)) {
            OpenApiAnnotations.text(one, "name")
                    .filter(ComponentsMapper::isName)
                    .ifPresent(name -> mapping.apply(one).ifPresent(value -> named.putIfAbsent(name, value)));
        }
        return named;
    }

    /** Names of components match {@code ^[a-zA-Z0-9._-]+$} (OpenAPI 3.1.1, "Components Object"). */
    private static boolean isName(String name) {
        return name.chars()
                .allMatch(c ->
                        c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._-".indexOf(c) >= 0);
    }
}
