package dev.edict.processor.read;

import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Reads what a JSON object may hold beside its properties: {@code @JsonAnyGetter} and {@code @JsonAnySetter}. */
final class AnyReader {
    private static final String GETTER = JacksonReader.ANNOTATION + "JsonAnyGetter";
    private static final String SETTER = JacksonReader.ANNOTATION + "JsonAnySetter";
    private static final TypeUse ANYTHING = TypeUse.of(new TypeRef.Declared("java.lang.Object", List.of()));

    private final Round round;
    private final boolean jackson;

    AnyReader(Round round) {
        this.round = round;
        jackson = round.signatures.type(GETTER).isPresent();
    }

    /** Whether a member holds such values, and is therefore no property. */
    static boolean isAny(Annotations annotations) {
        return annotations.forSerialisers() && (isEnabled(annotations, GETTER) || isEnabled(annotations, SETTER));
    }

    /** The type of those values; what is written counts before what is read. */
    Optional<TypeUse> read(Hierarchy hierarchy) {
        return jackson ? marked(hierarchy, GETTER).or(() -> marked(hierarchy, SETTER)) : Optional.empty();
    }

    private Optional<TypeUse> marked(Hierarchy hierarchy, String annotation) {
        for (Hierarchy.Level level : hierarchy.levels()) {
            for (Element member : round.enclosed(level.type())) {
                if (!member.getAnnotationMirrors().isEmpty()
                        && round.mirrors.has(member, annotation)
                        && isAny(round.mirrors.on(member))) {
                    return Optional.of(value(member, level));
                }
            }
        }
        return Optional.empty();
    }

    private TypeUse value(Element member, Hierarchy.Level level) {
        if (member instanceof ExecutableElement method) {
            return method.getParameters().size() == 2
                    ? round.uses.use(method.getParameters().get(1).asType(), level.bindings(), member)
                    : ofMap(round.uses.use(method.getReturnType(), level.bindings(), member));
        }
        return ofMap(round.uses.use(member.asType(), level.bindings(), member));
    }

    private static TypeUse ofMap(TypeUse map) {
        return map.type() instanceof TypeRef.Declared declared
                        && declared.args().size() == 2
                ? declared.args().get(1)
                : ANYTHING;
    }

    private static boolean isEnabled(Annotations annotations, String name) {
        return annotations
                .find(name)
                .map(use -> use.bool("enabled").orElse(true))
                .orElse(false);
    }
}
