package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Jackson's annotations say. Those of {@code jackson-annotations} kept their package in Jackson 3; those of databind
 * moved to {@code tools.jackson}.
 */
final class JacksonReader {
    static final String ANNOTATION = "com.fasterxml.jackson.annotation.";
    static final String BUNDLE = ANNOTATION + "JacksonAnnotationsInside";
    private static final String DATABIND_2 = "com.fasterxml.jackson.databind.annotation.";
    private static final String DATABIND_3 = "tools.jackson.databind.annotation.";

    /** Any of these makes a member a property, whatever its visibility. */
    private static final Set<String> MARKERS = Set.of(
            "JsonProperty",
            "JsonGetter",
            "JsonSetter",
            "JsonUnwrapped",
            "JsonFormat",
            "JsonView",
            "JsonRawValue",
            "JsonTypeInfo",
            "JsonManagedReference",
            "JsonBackReference",
            "JsonSerialize",
            "JsonDeserialize");

    private static final List<String> NAMES =
            List.of(ANNOTATION + "JsonProperty", ANNOTATION + "JsonGetter", ANNOTATION + "JsonSetter");

    private static final List<String> CUSTOM = List.of("using", "contentUsing", "converter", "contentConverter");

    private JacksonReader() {}

    static Optional<AnnotationUse> naming(Annotations annotations) {
        return either(annotations, DATABIND_2 + "JsonNaming", DATABIND_3 + "JsonNaming");
    }

    static Optional<AnnotationUse> enumNaming(Annotations annotations) {
        return either(annotations, DATABIND_2 + "EnumNaming", DATABIND_3 + "EnumNaming");
    }

    /** The class that a naming annotation names, without its package. */
    static Optional<String> strategy(Optional<AnnotationUse> naming) {
        return naming.flatMap(a -> a.value("value"))
                .filter(TypeRef.Declared.class::isInstance)
                .map(t -> ((TypeRef.Declared) t).simpleName());
    }

    /** Whether a naming strategy that is not Jackson's makes the names of properties. */
    static boolean hasOwnNames(Annotations annotations) {
        return naming(annotations)
                .flatMap(a -> a.value("value"))
                .filter(TypeRef.Declared.class::isInstance)
                .filter(t -> !isJackson(((TypeRef.Declared) t).binaryName()))
                .isPresent();
    }

    private static Optional<AnnotationUse> serialize(Annotations annotations) {
        return either(annotations, DATABIND_2 + "JsonSerialize", DATABIND_3 + "JsonSerialize");
    }

    private static Optional<AnnotationUse> deserialize(Annotations annotations) {
        return either(annotations, DATABIND_2 + "JsonDeserialize", DATABIND_3 + "JsonDeserialize");
    }

    private static Optional<AnnotationUse> either(Annotations annotations, String jackson2, String jackson3) {
        if (!annotations.forSerialisers()) {
            return Optional.empty();
        }
        Optional<AnnotationUse> use = annotations.find(jackson2);
        return use.isPresent() ? use : annotations.find(jackson3);
    }

    static boolean isJackson(String annotation) {
        return annotation.startsWith("com.fasterxml.jackson.") || annotation.startsWith("tools.jackson.");
    }

    static boolean marks(Annotations annotations) {
        if (!annotations.forSerialisers()) {
            return false;
        }
        for (AnnotationUse use : annotations) {
            if (isJackson(use.type()) && MARKERS.contains(use.simpleName())) {
                return true;
            }
        }
        return false;
    }

    /** The back of a reference is neither written nor read: it is set to the object around it. */
    static boolean ignores(Annotations annotations) {
        return annotations.forSerialisers()
                && (annotations.has(ANNOTATION + "JsonBackReference")
                        || annotations
                                .find(ANNOTATION + "JsonIgnore")
                                .map(a -> a.bool("value").orElse(true))
                                .orElse(false));
    }

    /** A name that is written down. */
    static Optional<String> name(Annotations annotations) {
        if (!annotations.forSerialisers()) {
            return Optional.empty();
        }
        for (String annotation : NAMES) {
            Optional<String> name =
                    annotations.find(annotation).flatMap(a -> a.string("value")).filter(v -> !v.isEmpty());
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    static Optional<String> constantName(Annotations annotations) {
        return name(annotations)
                .or(() -> annotations
                        .find("jakarta.xml.bind.annotation.XmlEnumValue")
                        .flatMap(a -> a.string("value")))
                .or(() -> annotations
                        .find("com.google.gson.annotations.SerializedName")
                        .flatMap(a -> a.string("value")));
    }

    /** {@code READ_ONLY}, {@code WRITE_ONLY}, {@code READ_WRITE} or {@code AUTO}. */
    static String access(Annotations annotations) {
        if (!annotations.forSerialisers()) {
            return "AUTO";
        }
        return annotations
                .find(ANNOTATION + "JsonProperty")
                .flatMap(a -> a.constant("access"))
                .orElse("AUTO");
    }

    static boolean requires(Annotations annotations) {
        return annotations.forSerialisers()
                && annotations
                        .find(ANNOTATION + "JsonProperty")
                        .flatMap(a -> a.bool("required"))
                        .orElse(false);
    }

    static boolean unwraps(Annotations annotations) {
        return annotations.forSerialisers()
                && annotations
                        .find(ANNOTATION + "JsonUnwrapped")
                        .map(a -> a.bool("enabled").orElse(true))
                        .orElse(false);
    }

    /** Whether code of the user's decides the form. */
    static boolean isCustom(Annotations annotations) {
        if (!annotations.forSerialisers()) {
            return false;
        }
        return annotations.has(ANNOTATION + "JsonRawValue")
                || serialize(annotations).filter(JacksonReader::usesOwnCode).isPresent()
                || deserialize(annotations).filter(JacksonReader::usesOwnCode).isPresent();
    }

    private static boolean usesOwnCode(AnnotationUse use) {
        return CUSTOM.stream().anyMatch(use.values()::containsKey);
    }

    /** {@code @JsonSerialize(as = X)}: the type that is written in place of the declared one. */
    static Optional<TypeRef> substitute(Annotations annotations) {
        return serialize(annotations)
                .map(a -> a.values().get("as"))
                .filter(TypeRef.class::isInstance)
                .map(TypeRef.class::cast);
    }
}
