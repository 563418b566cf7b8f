package dev.edict.processor.rule.hygiene;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edict's annotations on an element. */
final class Vocabulary {
    private static final String PACKAGE = "dev.edict.annotations.";
    private static final String REPEATED_ERRORS = PACKAGE + "ApiError$List";

    private Vocabulary() {}

    static Optional<AnnotationUse> find(Annotations annotations, String simpleName) {
        return annotations.find(PACKAGE + simpleName);
    }

    /** All of them, those that stand in containers too. */
    static List<AnnotationUse> on(Annotations annotations) {
        List<AnnotationUse> found = new ArrayList<>();
        for (AnnotationUse use : annotations) {
            if (use.type().startsWith(PACKAGE)) {
                found.add(use);
                if (use.type().equals(REPEATED_ERRORS)) {
                    found.addAll(use.annotations("value"));
                }
            }
        }
        return found;
    }

    /** Those with the given names, in the order of these. */
    static List<AnnotationUse> among(Annotations annotations, List<String> simpleNames) {
        return simpleNames.stream()
                .flatMap(name -> find(annotations, name).stream())
                .toList();
    }

    /**
     * Whether two annotations of a method stand on one declaration. Those of class files are all placed at the class that inherits
     * them, so that of them nobody can say.
     */
    static boolean standTogether(AnnotationUse one, AnnotationUse other) {
        String place = one.where().signature();
        return place.indexOf('#') >= 0 && place.equals(other.where().signature());
    }
}
