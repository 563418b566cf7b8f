package dev.edict.processor.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Tells types that a serialiser may find something in from the services, helpers and constants that most of a module consists of: by
 * the names and modifiers of members alone, because describing a type costs many times more.
 */
final class SerialTraces {
    private final Signatures signatures;
    private final Map<TypeElement, Boolean> known = new HashMap<>();

    SerialTraces(Signatures signatures) {
        this.signatures = signatures;
    }

    boolean in(TypeElement type) {
        Boolean before = known.putIfAbsent(type, false);
        if (before != null) {
            return before;
        }
        boolean found = isMade(type) || isAbove(type);
        known.put(type, found);
        return found;
    }

    private boolean isMade(TypeElement type) {
        if (type.getKind() == ElementKind.ENUM || type.getKind() == ElementKind.RECORD) {
            return true;
        }
        if (!type.getPermittedSubclasses().isEmpty()
                || !type.getAnnotationMirrors().isEmpty()) {
            return true;
        }
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof VariableElement field ? isSeen(field) : isProperty(member)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(VariableElement field) {
        Set<Modifier> modifiers = field.getModifiers();
        return !modifiers.contains(Modifier.STATIC)
                && (modifiers.contains(Modifier.PUBLIC)
                        || !field.getAnnotationMirrors().isEmpty());
    }

    private boolean isProperty(Element member) {
        if (!(member instanceof ExecutableElement method)) {
            return false;
        }
        int parameters = method.getParameters().size();
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        if (method.getKind() == ElementKind.CONSTRUCTOR || isStatic) {
            return !method.getAnnotationMirrors().isEmpty()
                    || method.getParameters().stream()
                            .anyMatch(parameter ->
                                    !parameter.getAnnotationMirrors().isEmpty());
        }
        boolean reads = parameters == 0 && method.getReturnType().getKind() != TypeKind.VOID;
        return (reads || parameters == 1) && (isAccessor(method, reads) || isMarked(method));
    }

    private boolean isAccessor(ExecutableElement method, boolean reads) {
        String name = signatures.name(method);
        return reads ? name.startsWith("get") || name.startsWith("is") : name.startsWith("set");
    }

    private static boolean isMarked(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        !mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Override"));
    }

    private boolean isAbove(TypeElement type) {
        return isTraced(Supertypes.superclass(type))
                || Supertypes.interfaces(type).stream().anyMatch(this::isTraced);
    }

    private boolean isTraced(@Nullable TypeMirror above) {
        return above instanceof DeclaredType declared
                && declared.getKind() == TypeKind.DECLARED
                && declared.asElement() instanceof TypeElement element
                && !element.getQualifiedName().toString().startsWith("java.")
                && in(element);
    }
}
