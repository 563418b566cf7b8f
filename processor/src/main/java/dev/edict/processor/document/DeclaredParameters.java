package dev.edict.processor.document;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Parameter.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code @Parameter}, wherever it stands: beside the parameter, else on the method or its class, where it is told by its name. What is
 * nearer counts.
 */
final class DeclaredParameters {

    /** For parameters that belong to no operation. */
    static final DeclaredParameters NONE = new DeclaredParameters(List.of());

    private final List<AnnotationUse> byName;

    private DeclaredParameters(List<AnnotationUse> byName) {
        this.byName = byName;
    }

    static DeclaredParameters of(Operation operation) {
        List<AnnotationUse> all = new ArrayList<>();
        for (Annotations level : List.of(operation.annotations(), operation.typeAnnotations())) {
            all.addAll(OpenApiAnnotations.parameters(level));
        }
        return all.isEmpty() ? NONE : new DeclaredParameters(all);
    }

    Optional<AnnotationUse> of(Parameter parameter) {
        Optional<AnnotationUse> beside = OpenApiAnnotations.parameter(parameter.annotations());
        if (beside.isPresent() || byName.isEmpty()) {
            return beside;
        }
        for (AnnotationUse use : byName) {
            if (describes(use, parameter)) {
                return Optional.of(use);
            }
        }
        return Optional.empty();
    }

    /** Those that no parameter of the operation has: what it takes in another way. */
    List<AnnotationUse> besides(List<Parameter> parameters) {
        List<AnnotationUse> others = new ArrayList<>();
        for (AnnotationUse use : byName) {
            if (parameters.stream().noneMatch(parameter -> describes(use, parameter))) {
                others.add(use);
            }
        }
        return others;
    }

    private static boolean describes(AnnotationUse use, Parameter parameter) {
        String place = use.constant("in").orElse("DEFAULT");
        boolean isThere = place.isEmpty()
                || place.equals("DEFAULT")
                || place.equals(parameter.source().name());
        boolean ignoresCase = parameter.source() == Source.HEADER;
        return isThere
                && OpenApiAnnotations.text(use, "name")
                        .filter(name -> ignoresCase
                                ? name.toLowerCase(Locale.ROOT)
                                        .equals(parameter.name().toLowerCase(Locale.ROOT))
                                : name.equals(parameter.name()))
                        .isPresent();
    }
}
