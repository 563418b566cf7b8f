package dev.edict.processor.read;

import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Reads types as they are written at one place. Variables of a generic supertype are replaced here, by what the subtype
 * binds them to, because compilers lose the annotations on type arguments when they do it.
 */
final class TypeUses {
    private static final String CONVERSION = "jakarta.validation.groups.ConvertGroup";
    private static final TypeRef OBJECT = new TypeRef.Declared("java.lang.Object", List.of());

    private final Round round;
    private final Map<TypeMirror, TypeUse> plain = new HashMap<>();

    TypeUses(Round round) {
        this.round = round;
    }

    /** A type without context, such as a class literal. */
    TypeRef type(TypeMirror mirror) {
        return new Reading(Map.of(), null).type(mirror);
    }

    /** The type at one place of use, with the constraints written on it and inside it. */
    TypeUse use(TypeMirror mirror, Map<String, TypeUse> bindings, Element place) {
        TypeUse known = plain.get(mirror);
        return known == null ? new Reading(bindings, place).use(mirror) : known;
    }

    /** What is neither generic nor annotated is the same wherever it is used, and compilers have one object for it. */
    private void remember(TypeMirror mirror, TypeUse use) {
        boolean simple = mirror.getKind().isPrimitive()
                || mirror.getKind() == TypeKind.DECLARED
                        && mirror instanceof DeclaredType declared
                        && declared.getTypeArguments().isEmpty()
                        && !(mirror instanceof IntersectionType);
        if (simple && mirror.getAnnotationMirrors().isEmpty()) {
            plain.put(mirror, use);
        }
    }

    void forget() {
        plain.clear();
    }

    /** As {@link #use}, with what the annotations of the declaration add: they speak of its outermost type. */
    TypeUse declared(TypeMirror mirror, Map<String, TypeUse> bindings, Element place, Annotations declaration) {
        TypeUse use = use(mirror, bindings, place);
        if (declaration.isEmpty()) {
            return use;
        }
        return new TypeUse(
                use.type(),
                both(round.constraints.of(declaration), use.constraints()),
                use.cascaded() || ConstraintReader.cascades(declaration),
                use.nullable() || declaration.hasSimpleName("Nullable"),
                use.conversions());
    }

    /** Two views of one property: the type of the first, with the constraints of both. */
    static TypeUse union(TypeUse one, TypeUse other) {
        if (one.equals(other)) {
            return one;
        }
        List<Constraint> constraints = both(one.constraints(), other.constraints());
        TypeRef type = one.type();
        if (type instanceof TypeRef.Declared a
                && other.type() instanceof TypeRef.Declared b
                && a.binaryName().equals(b.binaryName())
                && a.args().size() == b.args().size()) {
            List<TypeUse> args = new ArrayList<>();
            for (int i = 0; i < a.args().size(); i++) {
                args.add(union(a.args().get(i), b.args().get(i)));
            }
            type = new TypeRef.Declared(a.binaryName(), args);
        }
        return new TypeUse(
                type,
                constraints,
                one.cascaded() || other.cascaded(),
                one.nullable() || other.nullable(),
                one.conversions().isEmpty() ? other.conversions() : one.conversions());
    }

    /** A member that overrides another: constraints are inherited and add to its own (Bean Validation 3.1, section 5.3). */
    static TypeUse inheriting(TypeUse own, TypeUse above) {
        if (own.equals(above)) {
            return own;
        }
        List<Constraint> constraints = new ArrayList<>(own.constraints());
        for (Constraint constraint : above.constraints()) {
            if (own.constraints().stream().noneMatch(constraint::demandsTheSameAs)) {
                constraints.add(constraint);
            }
        }
        TypeRef type = own.type();
        if (type instanceof TypeRef.Declared a
                && above.type() instanceof TypeRef.Declared b
                && a.binaryName().equals(b.binaryName())
                && a.args().size() == b.args().size()) {
            List<TypeUse> args = new ArrayList<>();
            for (int i = 0; i < a.args().size(); i++) {
                args.add(inheriting(a.args().get(i), b.args().get(i)));
            }
            type = new TypeRef.Declared(a.binaryName(), args);
        }
        return new TypeUse(type, constraints, own.cascaded() || above.cascaded(), own.nullable(), own.conversions());
    }

    /** All of the first, and of the others those of another type. */
    private static List<Constraint> both(List<Constraint> first, List<Constraint> others) {
        if (first.isEmpty() || others.isEmpty()) {
            return first.isEmpty() ? others : first;
        }
        List<Constraint> both = new ArrayList<>(first);
        for (Constraint other : others) {
            if (!has(first, other.annotation().type())) {
                both.add(other);
            }
        }
        return both;
    }

    private static boolean has(List<Constraint> constraints, String annotation) {
        for (Constraint constraint : constraints) {
            if (constraint.annotation().type().equals(annotation)) {
                return true;
            }
        }
        return false;
    }

    /** What a variable stands for when nothing binds it. */
    TypeRef bound(TypeParameterElement variable) {
        return variable.getBounds().isEmpty()
                ? OBJECT
                : new Reading(Map.of(), null).erased(variable.getBounds().get(0));
    }

    /** How the source names a type that the compiler does not know. */
    String nameOf(TypeMirror unresolved) {
        return unresolved instanceof DeclaredType declared ? round.signatures.name(declared.asElement()) : "?";
    }

    private final class Reading {
        private final Map<String, TypeUse> bindings;
        private final @Nullable Element place;
        private boolean inBound;
        private int inArray;

        private Reading(Map<String, TypeUse> bindings, @Nullable Element place) {
            this.bindings = bindings;
            this.place = place;
        }

        TypeUse use(TypeMirror mirror) {
            TypeUse known = plain.get(mirror);
            return known == null ? read(mirror) : known;
        }

        private TypeUse read(TypeMirror mirror) {
            if (mirror instanceof TypeVariable variable) {
                TypeUse bound = bindings.get(name(variable));
                if (bound != null) {
                    return union(bound, written(mirror, bound.type()));
                }
            }
            TypeUse use = written(mirror, type(mirror));
            remember(mirror, use);
            return use;
        }

        /** A type with what the annotations at its use add. */
        private TypeUse written(TypeMirror mirror, TypeRef type) {
            List<? extends AnnotationMirror> written = mirror.getAnnotationMirrors();
            boolean optional = type.is("java.util.Optional");
            if (written.isEmpty() || place == null) {
                return new TypeUse(type, List.of(), false, optional, List.of());
            }
            Annotations annotations =
                    new Annotations(round.mirrors.read(written, round.isSource(place), round.places.of(place)));
            return new TypeUse(
                    type,
                    inArray > 0 ? List.of() : round.constraints.of(annotations),
                    ConstraintReader.cascades(annotations),
                    optional || annotations.hasSimpleName("Nullable"),
                    annotations.repeated(CONVERSION, CONVERSION + "$List"));
        }

        TypeRef type(TypeMirror mirror) {
            if (mirror.getKind() == TypeKind.ERROR) {
                String name = nameOf(mirror);
                if (place != null && round.isSource(place)) {
                    round.missing.note(name, round.places.of(place));
                }
                return new TypeRef.Unresolved(name);
            }
            // first, for javac's is a class type too, of a class without a name
            if (mirror instanceof IntersectionType intersection) {
                return type(intersection.getBounds().get(0));
            }
            if (mirror instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                return new TypeRef.Declared(
                        round.signatures.binaryName(element), arguments(declared.getTypeArguments()));
            }
            if (mirror instanceof ArrayType array) {
                return new TypeRef.ArrayOf(component(array));
            }
            if (mirror instanceof TypeVariable variable) {
                TypeUse bound = bindings.get(name(variable));
                return bound != null ? bound.type() : open(variable);
            }
            if (mirror instanceof WildcardType wildcard) {
                TypeMirror bound = wildcard.getExtendsBound();
                return new TypeRef.Wildcard(bound == null ? OBJECT : type(bound));
            }
            return new TypeRef.Primitive(Signatures.primitive(mirror.getKind()));
        }

        /**
         * Constraints of components are none: what stands before the type of an array is on the declaration as well, and Bean Validation
         * has no constraints in arrays.
         */
        private TypeUse component(ArrayType array) {
            inArray++;
            try {
                return use(array.getComponentType());
            } finally {
                inArray--;
            }
        }

        private List<TypeUse> arguments(List<? extends TypeMirror> written) {
            if (written.isEmpty()) {
                return List.of();
            }
            List<TypeUse> arguments = new ArrayList<>(written.size());
            for (TypeMirror argument : written) {
                arguments.add(use(argument));
            }
            return arguments;
        }

        /** A variable may be bound by itself ({@code T extends Comparable<T>}): inside a bound, variables are erased. */
        private TypeRef open(TypeVariable variable) {
            String name = round.signatures.name(variable.asElement());
            if (inBound) {
                return new TypeRef.Variable(name, erased(variable.getUpperBound()));
            }
            inBound = true;
            try {
                return new TypeRef.Variable(name, type(variable.getUpperBound()));
            } finally {
                inBound = false;
            }
        }

        TypeRef erased(TypeMirror mirror) {
            String erasure = round.signatures.erasure(mirror);
            return erasure.equals("java.lang.Object") ? OBJECT : new TypeRef.Declared(erasure, List.of());
        }

        /** The name under which a variable is bound; those of methods are never bound, whatever they are called. */
        private String name(TypeVariable variable) {
            return variable.asElement() instanceof TypeParameterElement parameter
                            && parameter.getGenericElement() instanceof TypeElement
                    ? round.signatures.name(parameter)
                    : "";
        }
    }
}
