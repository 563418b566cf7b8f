package dev.edict.processor.read;

import dev.edict.processor.model.Annotations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Where null is the exception: in a class, package or module that says so, or on a member that says it of itself. */
final class NullMarks {

    private static final Set<String> MARKED = Set.of(
            "org.jspecify.annotations.NullMarked",
            "org.springframework.lang.NonNullApi",
            "org.springframework.lang.NonNullFields",
            "org.eclipse.jdt.annotation.NonNullByDefault",
            "org.jetbrains.annotations.NotNullByDefault");

    private static final String UNMARKED = "org.jspecify.annotations.NullUnmarked";

    /** Kotlin writes the second on all that its compiler knows to be there. */
    private static final List<String> NON_NULL = List.of("NonNull", "Nonnull", "org.jetbrains.annotations.NotNull");

    private final Round round;
    private final Map<Element, Boolean> known = new HashMap<>();
    private @Nullable Boolean possible;

    NullMarks(Round round) {
        this.round = round;
    }

    /** Whether a member of the type is never null, as far as it says nothing else of itself. */
    boolean cover(TypeElement type, Annotations member) {
        for (String name : NON_NULL) {
            if (name.indexOf('.') < 0 ? member.hasSimpleName(name) : member.has(name)) {
                return true;
            }
        }
        return isPossible() && isMarked(type);
    }

    /** Most compilations have none of these on their class path. */
    private boolean isPossible() {
        if (possible == null) {
            possible = MARKED.stream().anyMatch(name -> round.elements.getTypeElement(name) != null);
        }
        return possible;
    }

    private boolean isMarked(@Nullable Element scope) {
        if (scope == null) {
            return false;
        }
        Boolean before = known.get(scope);
        if (before == null) {
            before = read(scope);
            known.put(scope, before);
        }
        return before;
    }

    private boolean read(Element scope) {
        for (AnnotationMirror mirror : scope.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().asElement() instanceof TypeElement annotation) {
                String name = annotation.getQualifiedName().toString();
                if (MARKED.contains(name) || name.equals(UNMARKED)) {
                    return !name.equals(UNMARKED);
                }
            }
        }
        return isMarked(scope.getEnclosingElement());
    }
}
