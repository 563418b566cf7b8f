package dev.edict.processor.document;

import dev.edict.contract.json.JsonFormatException;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Members that OpenAPI leaves to authors; their names begin with {@code x-} (OpenAPI 3.1.1, "Specification Extensions"), also where an
 * author forgot it.
 */
final class Extensions {

    private static final String PREFIX = "x-";

    /** A word or number of JSON, an object or an array; anything else is text. */
    private static final Pattern JSON =
            Pattern.compile("\\s*(?:[{\\[].*|true|false|null|-?\\d.*|\".*)", Pattern.DOTALL);

    private Extensions() {}

    /** Those inside another annotation. */
    static JsonObject in(AnnotationUse annotation) {
        return annotation.values().containsKey("extensions")
                ? of(annotation.annotations("extensions"))
                : JsonObject.EMPTY;
    }

    /** Those on an element itself, which count where the annotation that describes it has none. */
    static JsonObject on(Annotations annotations) {
        return of(OpenApiAnnotations.extensions(annotations));
    }

    /** The members of something that is described, with the extensions that stand on it where it has none of its own. */
    static JsonObject beside(Annotations annotations, JsonObject members) {
        if (!annotations.forDocuments()
                || members.members().keySet().stream().anyMatch(name -> name.startsWith(PREFIX))) {
            return members;
        }
        return members.toBuilder().putAll(on(annotations)).build();
    }

    private static JsonObject of(List<AnnotationUse> extensions) {
        if (extensions.isEmpty()) {
            return JsonObject.EMPTY;
        }
        JsonObject.Builder object = JsonObject.builder();
        for (AnnotationUse extension : extensions) {
            String name = OpenApiAnnotations.text(extension, "name").orElse("");
            if (extension.values().containsKey("properties")) {
                properties(name, extension.annotations("properties"), object);
            } else if (!name.isEmpty()) {
                object.put(prefixed(name), value(extension));
            }
        }
        return object.build();
    }

    /** Swagger's extension is an object of its properties, unless it has no name: then each stands for itself. */
    private static void properties(String name, List<AnnotationUse> properties, JsonObject.Builder object) {
        JsonObject.Builder members = JsonObject.builder();
        for (AnnotationUse property : properties) {
            OpenApiAnnotations.text(property, "name").ifPresent(key -> {
                if (name.isEmpty()) {
                    object.put(prefixed(key), value(property));
                } else {
                    members.put(key, value(property));
                }
            });
        }
        if (!name.isEmpty()) {
            object.put(prefixed(name), members.build());
        }
    }

    private static JsonValue value(AnnotationUse annotation) {
        String text = annotation.string("value").orElse("");
        if (!annotation.bool("parseValue").orElse(false) || !JSON.matcher(text).matches()) {
            return JsonValue.of(text);
        }
        try {
            return JsonReader.read(text, "extension");
        } catch (JsonFormatException e) {
            return JsonValue.of(text);
        }
    }

    private static String prefixed(String name) {
        return name.startsWith(PREFIX) ? name : PREFIX + name;
    }
}
