package dev.edict.processor.read;

import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Knows what a serialiser writes in place of an object or a member: Jackson's value, JSON Binding's adapter. */
final class ValueReader {
    private static final TypeUse TEXT = TypeUse.of(new TypeRef.Declared("java.lang.String", List.of()));

    private final Round round;
    private final JsonLibraries libraries;

    ValueReader(Round round, JsonLibraries libraries) {
        this.round = round;
        this.libraries = libraries;
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

    /** What is written in place of the names of an enum's constants, where nobody can tell which texts. */
    Optional<TypeUse> ofEnum(TypeElement type, Hierarchy hierarchy) {
        Optional<TypeUse> value = value(hierarchy);
        return value.isEmpty() && ownText(type).isPresent() ? Optional.of(TEXT) : value;
    }

    /** What each constant of an enum is written as, by its name, where the enum says that it is not the name and shows what it is. */
    Map<String, String> texts(TypeElement type) {
        if (!round.isSource(type)) {
            return Map.of();
        }
        Optional<Element> value = member(type);
        if (value.isPresent()) {
            return value.map(round.enumTexts).orElse(Map.of());
        }
        return libraries.jackson2()
                ? Map.of()
                : ownText(type).map(round.enumTexts).orElse(Map.of());
    }

    /** Whether the enum has a method by which runtimes convert parameters, in place of {@code valueOf} (Jakarta REST 3.1, section 3.2). */
    boolean isParsed(TypeElement type) {
        for (Element member : round.enclosed(type)) {
            if (member instanceof ExecutableElement method
                    && method.getSimpleName().contentEquals("fromString")
                    && method.getParameters().size() == 1
                    && method.getModifiers().contains(Modifier.STATIC)) {
                return true;
            }
        }
        return false;
    }

    /** Jackson 3 writes what {@code toString} gives, unless an annotation names the constants; Jackson 2 writes their names. */
    private Optional<Element> ownText(TypeElement type) {
        if (!libraries.jackson3()
                || JacksonReader.enumNaming(round.mirrors.on(type)).isPresent()) {
            return Optional.empty();
        }
        Optional<Element> text = Optional.empty();
        boolean isNamed = true;
        for (Element member : round.enclosed(type)) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT) {
                isNamed &= JacksonReader.name(round.mirrors.on(member)).isPresent();
            } else if (member instanceof ExecutableElement method
                    && method.getParameters().isEmpty()
                    && method.getSimpleName().contentEquals("toString")) {
                text = Optional.of(member);
            }
        }
        return isNamed ? Optional.empty() : text;
    }

    private Optional<Element> member(TypeElement type) {
        if (libraries.jackson()) {
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
