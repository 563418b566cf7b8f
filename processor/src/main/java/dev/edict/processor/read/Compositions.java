package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.ValuePlaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Constraints that are made of constraints: those that stand on their annotation types (Bean Validation 3.1, section 3.3). */
final class Compositions {
    private static final String OVERRIDES = "jakarta.validation.OverridesAttribute";
    private static final String LOGIC = "org.hibernate.validator.constraints.ConstraintComposition";

    /** What these demand is known by their names. */
    private static final List<String> BUILT_IN =
            List.of("jakarta.validation.constraints.", "org.hibernate.validator.constraints.");

    private final Round round;
    private final Map<String, Composition> compositions = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private record Composition(List<AnnotationUse> parts, List<Overriding> overrides) {
        static final Composition NONE = new Composition(List.of(), List.of());
    }

    /**
     * {@code @OverridesAttribute}: an element of the composed annotation that says the value of one of a part.
     *
     * @param index which of several parts of the type; negative for the only one
     */
    private record Overriding(String element, String part, String attribute, int index) {}

    Compositions(Round round) {
        this.round = round;
    }

    /** What one use of a constraint is made of; the groups of its parts are its own. */
    List<Constraint> of(AnnotationUse use, List<String> groups, boolean isInForce) {
        if (isBuiltIn(use.type()) || !open.add(use.type())) {
            return List.of();
        }
        try {
            Composition composition = compositions.get(use.type());
            if (composition == null) {
                composition = round.signatures.type(use.type()).map(this::read).orElse(Composition.NONE);
                compositions.put(use.type(), composition);
            }
            List<Constraint> parts = new ArrayList<>();
            Map<String, Integer> seen = new HashMap<>();
            for (AnnotationUse part : composition.parts()) {
                int index = seen.merge(part.type(), 1, Integer::sum) - 1;
                AnnotationUse applied = applied(part, index, composition, use);
                parts.add(new Constraint(applied, groups, isInForce, of(applied, groups, isInForce)));
            }
            return parts;
        } finally {
            open.remove(use.type());
        }
    }

    private static boolean isBuiltIn(String type) {
        String name = Namespaces.jakarta(type);
        return name.startsWith(BUILT_IN.get(0)) || name.startsWith(BUILT_IN.get(1));
    }

    private Composition read(TypeElement type) {
        Annotations metas = round.mirrors.on(type);
        List<AnnotationUse> parts = round.constraints.among(metas);
        boolean isConjunction = metas.find(LOGIC)
                .flatMap(logic -> logic.constant("value"))
                .filter(value -> !value.equals("AND"))
                .isEmpty();
        return parts.isEmpty() || !isConjunction ? Composition.NONE : new Composition(parts, overrides(type));
    }

    private List<Overriding> overrides(TypeElement type) {
        List<Overriding> overrides = new ArrayList<>();
        for (ExecutableElement element : ElementFilter.methodsIn(type.getEnclosedElements())) {
            String name = round.signatures.name(element);
            for (AnnotationUse use : round.mirrors.on(element).repeated(OVERRIDES, OVERRIDES + "$List")) {
                if (use.value("constraint").orElse(null) instanceof TypeRef.Declared part) {
                    String attribute =
                            use.string("name").filter(given -> !given.isEmpty()).orElse(name);
                    overrides.add(new Overriding(
                            name,
                            part.binaryName(),
                            attribute,
                            use.integer("constraintIndex").orElse(-1)));
                }
            }
        }
        return overrides;
    }

    /** A part with the values that the composed annotation gives it. */
    private static AnnotationUse applied(AnnotationUse part, int index, Composition composition, AnnotationUse use) {
        Map<String, Object> values = new LinkedHashMap<>(part.values());
        for (Overriding override : composition.overrides()) {
            if (override.part().equals(part.type()) && (override.index() < 0 || override.index() == index)) {
                use.value(override.element()).ifPresent(value -> values.put(override.attribute(), value));
            }
        }
        return new AnnotationUse(part.type(), values, part.defaults(), use.where(), ValuePlaces.NONE);
    }
}
