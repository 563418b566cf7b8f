package dev.edict.processor.rule.hygiene;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Edict's annotations on an element. */
final class Vocabulary {
    private static final String PACKAGE = "dev.edict.annotations.";

    private Vocabulary() {}

    static Optional<AnnotationUse> find(Annotations annotations, String simpleName) {
        return annotations.find(PACKAGE + simpleName);
    }

    /** All of them, those that stand in containers too. */
    static Stream<AnnotationUse> on(Annotations annotations) {
        return Stream.concat(
                annotations.all().stream().filter(a -> a.type().startsWith(PACKAGE)),
                annotations.repeated(PACKAGE + "ApiError", PACKAGE + "ApiError$List").stream()
                        .filter(a -> !annotations.all().contains(a)));
    }

    /** Those with the given names that stand on one and the same element. */
    static List<AnnotationUse> together(Annotations annotations, List<String> simpleNames) {
        List<AnnotationUse> found = simpleNames.stream()
                .flatMap(name -> find(annotations, name).stream())
                .toList();
        return found.stream()
                .filter(a -> a.where().signature().equals(found.get(0).where().signature()))
                .toList();
    }
}
