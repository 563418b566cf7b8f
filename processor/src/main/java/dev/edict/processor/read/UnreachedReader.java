package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.UnreachedMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Finds methods of concrete classes that promise something about repeated requests, and that no request reaches. Methods of
 * interfaces and abstract classes are left alone: what implements them may stand in another module. What makes a method
 * reached may be generated in a later round, so that this is known when there will be no other.
 */
public final class UnreachedReader {
    private static final List<String> PROMISES =
            List.of(Declarations.IDEMPOTENT, Declarations.EDICT + "WebhookReceiver");

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

    /** Full names of the classes among the round's roots whose methods promise something, reached or not. */
    public List<String> promising() {
        return round.declared().stream()
                .filter(type -> promises(type).findAny().isPresent())
                .map(type -> type.getQualifiedName().toString())
                .toList();
    }

    /**
     * The methods of these classes that no request reaches, as far as the types of all rounds so far show.
     *
     * @param classes their full names
     */
    public List<UnreachedMethod> read(Collection<String> classes) {
        List<UnreachedMethod> found = new ArrayList<>();
        for (String name : classes) {
            TypeElement type = round.elements.getTypeElement(name);
            if (type != null) {
                promises(type).forEach(method -> unreached(method, type).ifPresent(found::add));
            }
        }
        return found;
    }

    private Stream<ExecutableElement> promises(TypeElement type) {
        return RootResources.isConcrete(type)
                ? round.enclosed(type).stream()
                        .filter(member -> member.getKind() == ElementKind.METHOD
                                && !member.getAnnotationMirrors().isEmpty())
                        .map(ExecutableElement.class::cast)
                        .filter(method -> PROMISES.stream().anyMatch(promise -> round.mirrors.has(method, promise)))
                : Stream.empty();
    }

    private Optional<UnreachedMethod> unreached(ExecutableElement method, TypeElement type) {
        if (mayNameHttpMethod(method)
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
