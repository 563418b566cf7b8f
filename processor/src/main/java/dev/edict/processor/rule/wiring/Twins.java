package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.RestNamespace;
import java.util.List;
import java.util.Optional;

/**
 * One annotation in both namespaces. A library that serves runtimes before and after Jakarta EE 9 writes
 * {@code javax.ws.rs.GET} beside {@code jakarta.ws.rs.GET}; a runtime knows only one of them.
 */
final class Twins {
    private Twins() {}

    /** What one runtime sees of the annotations on an element: one that sees several of them, if there is one. */
    static List<AnnotationUse> ofOneRuntime(List<AnnotationUse> uses) {
        if (uses.size() < 2) {
            return uses;
        }
        for (RestNamespace namespace : RestNamespace.values()) {
            List<AnnotationUse> seen = uses.stream()
                    .filter(use -> {
                        Optional<RestNamespace> own = RestNamespace.of(use.type());
                        return own.isEmpty() || own.get() == namespace;
                    })
                    .toList();
            if (seen.size() > 1) {
                return seen;
            }
        }
        return uses.subList(0, 1);
    }
}
