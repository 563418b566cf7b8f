package dev.edict.processor.read;

import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A type and everything above it: superclasses first, then interfaces, the order in which Jakarta REST 3.6 looks for
 * annotations.
 *
 * @param levels the type itself first; {@link Object} left out
 * @param missing a supertype that the compiler does not know
 * @param superTypes with arguments, the type's own variables left open
 */
record Hierarchy(List<Level> levels, List<TypeRef> superTypes, Optional<Missing.Entry> missing) {

    /**
     * @param bindings what the type's variables stand for, seen from the type whose hierarchy it is
     */
    record Level(TypeElement type, String binaryName, Map<String, TypeUse> bindings) {
        boolean isInterface() {
            return type.getKind().isInterface();
        }
    }

    /** The hierarchy of a type whose own variables stand for the given types; an empty map leaves them open. */
    static Hierarchy of(Round round, TypeElement type, Map<String, TypeUse> own) {
        Optional<Missing.Entry> before = round.missing.take();
        List<Level> levels = new ArrayList<>();
        List<TypeRef> superTypes = new ArrayList<>();
        Deque<Level> interfacesOf = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        Optional<Level> level = Optional.of(new Level(type, round.signatures.binaryName(type), own));
        while (level.isPresent() && seen.add(level.get().binaryName())) {
            levels.add(level.get());
            interfacesOf.add(level.get());
            level = above(round, level.get(), Supertypes.superclass(level.get().type()), superTypes);
        }
        while (!interfacesOf.isEmpty()) {
            Level below = interfacesOf.remove();
            for (TypeMirror mirror : Supertypes.interfaces(below.type())) {
                above(round, below, mirror, superTypes)
                        .filter(l -> seen.add(l.binaryName()))
                        .ifPresent(l -> {
                            levels.add(l);
                            interfacesOf.add(l);
                        });
            }
        }
        Optional<Missing.Entry> missing = round.missing.take();
        round.missing.restore(before);
        missing.ifPresent(round.missing::note);
        return new Hierarchy(List.copyOf(levels), List.copyOf(superTypes), missing);
    }

    private static Optional<Level> above(
            Round round, Level below, @Nullable TypeMirror mirror, List<TypeRef> superTypes) {
        if (!(mirror instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return Optional.empty();
        }
        TypeRef ref = round.uses.use(mirror, below.bindings(), below.type()).type();
        if (ref.is("java.lang.Object")) {
            return Optional.empty();
        }
        if (!superTypes.contains(ref)) {
            superTypes.add(ref);
        }
        if (mirror.getKind() == TypeKind.ERROR || !(ref instanceof TypeRef.Declared known)) {
            return Optional.empty();
        }
        return Optional.of(new Level(element, known.binaryName(), bindings(round, element, known)));
    }

    /** What a type's variables stand for in a use of it; in a raw use their bounds. */
    static Map<String, TypeUse> bindings(Round round, TypeElement element, TypeRef.Declared use) {
        Map<String, TypeUse> bindings = new LinkedHashMap<>();
        List<? extends TypeParameterElement> variables = element.getTypeParameters();
        for (int i = 0; i < variables.size(); i++) {
            TypeUse argument =
                    i < use.args().size() ? use.args().get(i) : TypeUse.of(round.uses.bound(variables.get(i)));
            bindings.put(round.signatures.name(variables.get(i)), argument);
        }
        return bindings;
    }

    boolean includes(String binaryName) {
        return level(binaryName).isPresent();
    }

    Optional<Level> level(String binaryName) {
        for (Level level : levels) {
            if (Namespaces.same(level.binaryName(), binaryName)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
