package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import java.util.ArrayList;
import java.util.List;

/** Annotations that may stand several times, in the vocabularies that mean the same by them. */
record Repeated(List<String> names, List<String> containers) {

    /** Their containers carry the same name in the plural, as those of the OpenAPI vocabularies do. */
    static Repeated of(String... names) {
        return new Repeated(
                List.of(names), List.of(names).stream().map(n -> n + "s").toList());
    }

    List<AnnotationUse> on(Annotations annotations) {
        List<AnnotationUse> uses = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            uses.addAll(annotations.repeated(names.get(i), containers.get(i)));
        }
        return uses;
    }
}
