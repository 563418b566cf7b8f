package dev.edict.processor.document;

import dev.edict.contract.fragment.Constraints;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keywords of a schema that need no other schema, and that no derived type has a place for. */
final class SchemaKeywords {

    /** What no value fits. */
    static final TypeUse NEVER = TypeUse.any().constrainedBy(new Constraints(JsonObject.of("not", JsonObject.EMPTY)));

    private static final Map<String, String> TEXTS = Map.of(
            "title", "title",
            "comment", "$comment",
            "$comment", "$comment",
            "contentEncoding", "contentEncoding",
            "contentMediaType", "contentMediaType");

    private static final Map<String, String> NUMBERS = Map.of(
            "minContains", "minContains",
            "maxContains", "maxContains");

    /** Where MicroProfile has the two classes that stand for the schemas true and false. */
    private static final String CONSTANTS = "media.Schema$";

    private SchemaKeywords() {}

    /** What a class means that stands for the schema true or false. */
    static Optional<TypeUse> constant(TypeRef type) {
        if (!(type instanceof TypeRef.Declared declared)) {
            return Optional.empty();
        }
        String name = declared.binaryName();
        return name.endsWith(CONSTANTS + "True")
                ? Optional.of(TypeUse.any())
                : name.endsWith(CONSTANTS + "False") ? Optional.of(NEVER) : Optional.empty();
    }

    /** What the annotation says; nothing where none of it is written, as in nearly all. */
    static JsonObject of(AnnotationUse schema) {
        JsonObject.Builder keywords = JsonObject.builder();
        for (Map.Entry<String, Object> written : schema.values().entrySet()) {
            read(written.getKey(), written.getValue(), schema, keywords);
        }
        return keywords.build();
    }

    private static void read(String element, Object value, AnnotationUse schema, JsonObject.Builder keywords) {
        if (TEXTS.containsKey(element)) {
            keywords.putIfPresent(
                    TEXTS.get(element), OpenApiAnnotations.text(schema, element).orElse(null));
        } else if (NUMBERS.containsKey(element) && value instanceof Integer number && number >= 0) {
            keywords.put(element, number.longValue());
        } else if (element.equals("externalDocs")) {
            keywords.putIfPresent("externalDocs", ExternalDocs.in(schema).orElse(null));
        } else if (element.equals("extensions")) {
            keywords.putAll(Extensions.in(schema));
        } else if (element.equals("dependentRequired") || element.equals("dependentRequiredMap")) {
            keywords.putUnlessEmpty("dependentRequired", dependentRequired(schema.annotations(element)));
        } else if (element.equals("ref")) {
            keywords.putIfPresent(
                    "$ref",
                    OpenApiAnnotations.reference(schema, "schemas")
                            .map(JsonValue::of)
                            .orElse(null));
        }
    }

    private static JsonObject dependentRequired(List<AnnotationUse> dependencies) {
        JsonObject.Builder object = JsonObject.builder();
        for (AnnotationUse dependency : dependencies) {
            String element = dependency.values().containsKey("requires") ? "requires" : "value";
            Optional<String> name = OpenApiAnnotations.text(dependency, "name");
            name.ifPresent(member -> object.put(member, JsonArray.ofTexts(dependency.strings(element))));
        }
        return object.build();
    }

    /** The use with the keywords; what another component says stands in place of what is derived. */
    static TypeUse on(TypeUse use, JsonObject keywords) {
        if (keywords.isEmpty()) {
            return use;
        }
        TypeUse base = keywords.has("$ref") ? TypeUse.any() : use;
        return base.constrainedBy(new Constraints(keywords));
    }
}
