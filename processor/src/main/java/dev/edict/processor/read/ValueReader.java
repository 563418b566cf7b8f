package dev.edict.processor.read;

import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Knows what a serialiser writes in place of an object or a member: Jackson's value, JSON Binding's adapter. */
final class ValueReader {
    private final Round round;
    private final boolean jackson;

    /**
     * @param jackson whether Jackson's annotations count
     */
    ValueReader(Round round, boolean jackson) {
        this.round = round;
        this.jackson = jackson;
    }

    /** What is written in place of the object: {@code @JsonValue} on a method or field. */
    Optional<TypeUse> value(Hierarchy hierarchy) {
        for (Hierarchy.Level level : hierarchy.levels()) {
            Optional<Element> member = member(level.type());
            if (member.isPresent()) {
                return member.map(value -> value instanceof ExecutableElement method
                        ? round.uses.use(method.getReturnType(), level.bindings(), method)
                        : round.uses.use(value.asType(), level.bindings(), value));
            }
        }
        return Optional.empty();
    }

    /** What each constant of an enum is written as, by its name, where the enum says that it is not the name and shows what it is. */
    Map<String, String> texts(TypeElement type) {
        return round.isSource(type) ? member(type).map(round.enumTexts).orElse(Map.of()) : Map.of();
    }

    private Optional<Element> member(TypeElement type) {
        if (jackson) {
            for (Element member : round.members(type)) {
                if (!(member instanceof TypeElement) && isValue(member)) {
                    return Optional.of(member);
                }
            }
        }
        return Optional.empty();
    }

    /** What {@code @JsonbTypeAdapter} turns the value into: the second argument of the adapter's interface. */
    Optional<TypeUse> adapted(Annotations annotations) {
        return JsonbReader.adapter(annotations)
                .flatMap(adapter -> round.signatures.type(adapter.binaryName()))
                .flatMap(adapter -> round.hierarchy(adapter).superTypes().stream()
                        .filter(above -> above.is(JsonbReader.ADAPTER))
                        .map(above -> ((TypeRef.Declared) above).args())
                        .filter(args -> args.size() == 2)
                        .map(args -> args.get(1))
                        .findFirst());
    }

    private boolean isValue(Element member) {
        return !member.getAnnotationMirrors().isEmpty()
                && round.mirrors.has(member, JacksonReader.ANNOTATION + "JsonValue")
                && round.mirrors
                        .on(member)
                        .find(JacksonReader.ANNOTATION + "JsonValue")
                        .flatMap(a -> a.bool("value"))
                        .orElse(true);
    }
}
