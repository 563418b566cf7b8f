package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.AnnotationUse;
import java.util.ArrayList;
import java.util.List;

/**
 * One annotation in both namespaces. A library that serves runtimes before and after Jakarta EE 9 writes
 * {@code javax.ws.rs.GET} beside {@code jakarta.ws.rs.GET}; a runtime knows only one of them.
 */
final class Twins {
    private Twins() {}

    /** The annotations, each in the namespace that comes first. */
    static List<AnnotationUse> once(List<AnnotationUse> uses) {
        if (uses.size() < 2) {
            return uses;
        }
        List<AnnotationUse> once = new ArrayList<>();
        for (AnnotationUse use : uses) {
            if (once.stream().noneMatch(seen -> seen.is(use.type()))) {
                once.add(use);
            }
        }
        return once;
    }
}
