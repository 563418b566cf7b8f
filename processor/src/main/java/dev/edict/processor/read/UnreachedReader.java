package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.UnreachedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Finds methods of concrete classes that promise something about repeated requests, and that no request reaches. Methods of
 * interfaces and abstract classes are left alone: what implements them may stand in another module.
 */
public final class UnreachedReader {
    private static final List<String> PROMISES =
            List.of(Declarations.EDICT + "Idempotent", Declarations.EDICT + "WebhookReceiver");

    private final Round round;

    /** Whether one of the annotations that a round has found is such a promise: few compilations need be searched for it. */
    public static boolean isAmong(Set<? extends TypeElement> annotations) {
        return annotations.stream()
                .map(annotation -> annotation.getQualifiedName().toString())
                .anyMatch(PROMISES::contains);
    }

    public UnreachedReader(Round round) {
        this.round = round;
    }

    /** Those that the round's roots declare. */
    public List<UnreachedMethod> read() {
        List<UnreachedMethod> found = new ArrayList<>();
        for (TypeElement type : round.declared()) {
            if (RootResources.isConcrete(type)) {
                for (Element member : round.enclosed(type)) {
                    if (member.getKind() == ElementKind.METHOD
                            && !member.getAnnotationMirrors().isEmpty()) {
                        promise((ExecutableElement) member, type).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    private Optional<UnreachedMethod> promise(ExecutableElement method, TypeElement type) {
        if (mayNameHttpMethod(method)
                || PROMISES.stream().noneMatch(promise -> round.mirrors.has(method, promise))
                || RootResources.isLeftAlone(round, type)
                || RootResources.language(round, type).isPresent()
                || mayBeReached(method, type)) {
            return Optional.empty();
        }
        List<AnnotationUse> uses = round.mirrors.on(method).all();
        return uses.stream()
                .filter(use -> PROMISES.contains(use.type()))
                .findFirst()
                .map(use -> new UnreachedMethod(
                        use,
                        round.signatures.binaryName(type),
                        round.signatures.name(method),
                        uses.stream().anyMatch(other -> other.is(RestAnnotations.PATH))));
    }

    /** Whether a method of the same shape, in a class that has this one among its own or above it, names an HTTP method. */
    private boolean mayBeReached(ExecutableElement method, TypeElement type) {
        String name = round.signatures.binaryName(type);
        for (TypeElement other : round.sourceDeclarations()) {
            Hierarchy hierarchy = round.hierarchy(other);
            if (hierarchy.missing().isPresent()) {
                return true;
            }
            if (hierarchy.includes(name)) {
                for (Hierarchy.Level level : hierarchy.levels()) {
                    if (hasTwin(level.type(), method)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean hasTwin(TypeElement type, ExecutableElement method) {
        for (Element member : round.members(type)) {
            if (member.getKind() == ElementKind.METHOD
                    && member.getSimpleName().equals(method.getSimpleName())
                    && ((ExecutableElement) member).getParameters().size()
                            == method.getParameters().size()
                    && !member.getModifiers().contains(Modifier.STATIC)
                    && mayNameHttpMethod((ExecutableElement) member)) {
                return true;
            }
        }
        return false;
    }

    /** What the compiler does not know yet may turn out to. */
    private boolean mayNameHttpMethod(ExecutableElement method) {
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            if (!round.mirrors.isKnown(mirror)
                    || !round.mirrors.type(mirror).httpMethod().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
