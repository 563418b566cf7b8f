package dev.edict.processor.read;

import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.TypeRef;
import java.util.Optional;

/** What the annotations of Jakarta JSON Binding say. */
final class JsonbReader {
    static final String ADAPTER = "jakarta.json.bind.adapter.JsonbAdapter";
    private static final String PACKAGE = "jakarta.json.bind.annotation.";
    static final String PROPERTY = PACKAGE + "JsonbProperty";

    private JsonbReader() {}

    static boolean marks(Annotations annotations) {
        return annotations.forSerialisers() && annotations.has(PROPERTY);
    }

    /** {@code @XmlTransient} is heeded by the serialisers that read XML binding's annotations for JSON. */
    static boolean ignores(Annotations annotations) {
        return annotations.forSerialisers()
                && annotations.has(PACKAGE + "JsonbTransient", "jakarta.xml.bind.annotation.XmlTransient");
    }

    static Optional<String> name(Annotations annotations) {
        if (!annotations.forSerialisers()) {
            return Optional.empty();
        }
        return annotations
                .find(PACKAGE + "JsonbProperty")
                .flatMap(a -> a.string("value"))
                .filter(v -> !v.isEmpty());
    }

    static boolean isCustom(Annotations annotations) {
        return annotations.forSerialisers()
                && annotations.has(PACKAGE + "JsonbTypeSerializer", PACKAGE + "JsonbTypeDeserializer");
    }

    /** Whether another type, which {@link #adapter} knows perhaps, is written in place of the declared one. */
    static boolean adapts(Annotations annotations) {
        return annotations.forSerialisers() && annotations.has(PACKAGE + "JsonbTypeAdapter");
    }

    static Optional<TypeRef.Declared> adapter(Annotations annotations) {
        return adapts(annotations)
                ? annotations
                        .find(PACKAGE + "JsonbTypeAdapter")
                        .flatMap(a -> a.value("value"))
                        .filter(TypeRef.Declared.class::isInstance)
                        .map(TypeRef.Declared.class::cast)
                : Optional.empty();
    }

    /**
     * Null is written rather than left out, which JSON Binding does where it is told to (JSON Binding 3.14.1).
     *
     * @param ofClass what the class says of all its members
     */
    static boolean writesNull(Annotations annotations, boolean ofClass) {
        return annotations.forSerialisers()
                ? nillable(annotations)
                        .or(() -> annotations.find(PROPERTY).flatMap(a -> a.bool("nillable")))
                        .orElse(ofClass)
                : ofClass;
    }

    static Optional<Boolean> nillable(Annotations annotations) {
        return annotations
                .find(PACKAGE + "JsonbNillable")
                .map(a -> a.bool("value").orElse(true));
    }

    /** What a method has of one that it overrides in a superclass: nothing that JSON Binding reads, which asks interfaces alone. */
    static Annotations inherited(Annotations overridden) {
        if (!overridden.forSerialisers()) {
            return overridden;
        }
        return new Annotations(overridden.all().stream()
                .filter(use -> !use.type().startsWith(PACKAGE))
                .toList());
    }

    /** Whether code of the user's own decides which members are seen. */
    static boolean hasOwnVisibility(Annotations annotations) {
        return annotations.forSerialisers() && annotations.has(PACKAGE + "JsonbVisibility");
    }
}
