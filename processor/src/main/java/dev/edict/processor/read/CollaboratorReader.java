package dev.edict.processor.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What a resource class hands its work to: the types of its fields and constructor parameters, and theirs. Told by
 * declarations alone, so that every compiler and every incremental build sees the same.
 */
final class CollaboratorReader {
    /** A service and what it calls; further away nothing is done with a request body itself. */
    private static final int DEPTH = 2;

    private final Round round;

    CollaboratorReader(Round round) {
        this.round = round;
    }

    /** The types that a method of a collaborator takes as {@code @Valid}, and the collaborators that are validators. */
    Set<String> validating(TypeElement resource) {
        Set<String> found = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<TypeElement> level = new ArrayDeque<>(used(resource));
        for (int depth = 0; depth < DEPTH; depth++) {
            Deque<TypeElement> next = new ArrayDeque<>();
            for (TypeElement collaborator : level) {
                String name = round.signatures.binaryName(collaborator);
                if (seen.add(name)) {
                    if (round.signatures.name(collaborator).contains("Validator")) {
                        found.add(name);
                    } else if (!round.isPlatform(name)) {
                        takenAsValid(collaborator, found);
                        next.addAll(used(collaborator));
                    }
                }
            }
            level = next;
        }
        return found;
    }

    private void takenAsValid(TypeElement collaborator, Set<String> found) {
        for (Hierarchy.Level level : round.hierarchy(collaborator).levels()) {
            for (ExecutableElement method : ElementFilter.methodsIn(round.enclosed(level.type()))) {
                for (VariableElement parameter : method.getParameters()) {
                    if (ConstraintReader.cascades(round.mirrors.on(parameter, collaborator))) {
                        element(parameter.asType())
                                .map(round.signatures::binaryName)
                                .ifPresent(found::add);
                    }
                }
            }
        }
    }

    private Deque<TypeElement> used(TypeElement type) {
        Deque<TypeElement> used = new ArrayDeque<>();
        for (Hierarchy.Level level : round.hierarchy(type).levels()) {
            for (Element member : round.enclosed(level.type())) {
                if (member instanceof VariableElement field) {
                    element(field.asType()).ifPresent(used::add);
                } else if (member instanceof ExecutableElement constructor
                        && constructor.getSimpleName().contentEquals("<init>")) {
                    constructor.getParameters().forEach(p -> element(p.asType()).ifPresent(used::add));
                }
            }
        }
        return used;
    }

    /** Of a collection or array its elements. */
    private static Optional<TypeElement> element(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return element(array.getComponentType());
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return declared.getTypeArguments().size() == 1
                    ? element(declared.getTypeArguments().get(0))
                    : Optional.of(element);
        }
        return Optional.empty();
    }
}
