package dev.edict.processor.read;

import dev.edict.processor.model.Annotations;
import java.util.Optional;

/** What the annotations of Jakarta JSON Binding say. */
final class JsonbReader {
    private static final String PACKAGE = "jakarta.json.bind.annotation.";

    private JsonbReader() {}

    static boolean marks(Annotations annotations) {
        return annotations.forSerialisers() && annotations.has(PACKAGE + "JsonbProperty");
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
                && annotations.has(
                        PACKAGE + "JsonbTypeSerializer",
                        PACKAGE + "JsonbTypeDeserializer",
                        PACKAGE + "JsonbTypeAdapter");
    }
}
