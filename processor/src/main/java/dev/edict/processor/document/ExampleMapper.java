package dev.edict.processor.document;

import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.processor.model.AnnotationUse;
import java.util.List;
import java.util.Optional;

/** {@code @ExampleObject}: Example Objects, by name. */
final class ExampleMapper {

    private ExampleMapper() {}

    /**
     * The named examples of one thing; those without a name are numbered.
     *
     * @param type as which their text is read
     */
    static JsonObject map(List<AnnotationUse> examples, TypeUse type) {
        if (examples.isEmpty()) {
            return JsonObject.EMPTY;
        }
        JsonObject.Builder object = JsonObject.builder();
        int number = 0;
        for (AnnotationUse example : examples) {
            number++;
            String name = OpenApiAnnotations.text(example, "name")
                    .or(() -> OpenApiAnnotations.text(example, "summary"))
                    .orElse("example" + (number == 1 ? "" : number));
            map(example, type).ifPresent(value -> object.put(name, value));
        }
        return object.build();
    }

    /** One that shows nothing is no example. */
    static Optional<JsonObject> map(AnnotationUse example, TypeUse type) {
        Optional<String> reference = OpenApiAnnotations.reference(example, "examples");
        if (reference.isPresent()) {
            return reference.map(target -> OpenApiAnnotations.referring(target, example));
        }
        Optional<String> value = OpenApiAnnotations.text(example, "value");
        Optional<String> external = OpenApiAnnotations.text(example, "externalValue");
        if (value.isEmpty() && external.isEmpty()) {
            return Optional.empty();
        }
        JsonObject.Builder object = JsonObject.builder()
                .putIfPresent(
                        "summary", OpenApiAnnotations.text(example, "summary").orElse(null))
                .putIfPresent(
                        "description",
                        OpenApiAnnotations.text(example, "description").orElse(null));
        if (value.isPresent()) {
            object.put("value", SchemaAnnotation.value(value.get(), type));
        } else {
            object.putIfPresent("externalValue", external.orElse(null));
        }
        return Optional.of(object.putAll(Extensions.in(example)).build());
    }
}
