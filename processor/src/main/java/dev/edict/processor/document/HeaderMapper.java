package dev.edict.processor.document;

import dev.edict.contract.fragment.HeaderFragment;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code @Header}: what stands in a header field of an answer. */
final class HeaderMapper {

    private final TypeMapper types;

    HeaderMapper(TypeMapper types) {
        this.types = types;
    }

    List<HeaderFragment> map(List<AnnotationUse> headers) {
        List<HeaderFragment> fragments = new ArrayList<>();
        for (AnnotationUse header : headers) {
            map(header).ifPresent(fragments::add);
        }
        return fragments;
    }

    /** One without a name of its own is named as what it refers to. */
    private Optional<HeaderFragment> map(AnnotationUse header) {
        if (OpenApiAnnotations.isTrue(Optional.of(header), "hidden")) {
            return Optional.empty();
        }
        Optional<String> reference = OpenApiAnnotations.reference(header, "headers");
        Optional<String> name = OpenApiAnnotations.text(header, "name")
                .or(() -> reference.map(target -> target.substring(target.lastIndexOf('/') + 1)));
        return name.map(field -> {
            TypeUse type = type(header);
            return new HeaderFragment(
                    field,
                    type,
                    header.bool("required").orElse(false),
                    OpenApiAnnotations.text(header, "description").orElse(null),
                    reference
                            .map(target -> OpenApiAnnotations.referring(target, header))
                            .orElseGet(() -> members(header, type)));
        });
    }

    /** The value of a header is text, unless something else is written. */
    private TypeUse type(AnnotationUse header) {
        return ParameterAnnotation.orText(ContentMapper.type(header, types));
    }

    private static JsonObject members(AnnotationUse header, TypeUse type) {
        JsonObject.Builder object = JsonObject.builder()
                .putIfTrue("deprecated", OpenApiAnnotations.isTrue(Optional.of(header), "deprecated"))
                .putIfTrue(
                        "explode",
                        header.constant("explode").filter("TRUE"::equals).isPresent());
        OpenApiAnnotations.text(header, "example")
                .ifPresent(text -> object.put("example", SchemaAnnotation.value(text, type)));
        JsonObject examples = ExampleMapper.map(header.annotations("examples"), type);
        if (OpenApiAnnotations.text(header, "example").isEmpty()) {
            object.putUnlessEmpty("examples", examples);
        }
        return object.putAll(Extensions.in(header)).build();
    }
}
