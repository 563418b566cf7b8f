package dev.edict.processor.body;

import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** The static types of expressions as values. Inference makes types that no source can write: each becomes its bound. */
final class StaticTypes {
    private static final TypeRef OBJECT = new TypeRef.Declared("java.lang.Object", List.of());
    private static final int DEPTH = 6;

    private final Symbols symbols;

    StaticTypes(Symbols symbols) {
        this.symbols = symbols;
    }

    TypeRef ref(TypeMirror type) {
        return ref(type, 0);
    }

    private TypeRef ref(TypeMirror type, int depth) {
        if (depth > DEPTH) {
            return OBJECT;
        }
        if (type.getKind() == TypeKind.ERROR) {
            return new TypeRef.Unresolved(type.toString());
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            if (element.getSimpleName().isEmpty()) {
                return ref(anonymous(element), depth);
            }
            List<TypeUse> arguments = declared.getTypeArguments().stream()
                    .map(a -> TypeUse.of(ref(a, depth + 1)))
                    .toList();
            return new TypeRef.Declared(symbols.name(element), arguments);
        }
        if (type instanceof ArrayType array) {
            return new TypeRef.ArrayOf(TypeUse.of(ref(array.getComponentType(), depth + 1)));
        }
        if (type instanceof TypeVariable variable) {
            return ref(variable.getUpperBound(), depth + 1);
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror bound = wildcard.getExtendsBound();
            return new TypeRef.Wildcard(bound == null ? OBJECT : ref(bound, depth + 1));
        }
        if (type instanceof IntersectionType intersection) {
            return ref(intersection.getBounds().get(0), depth + 1);
        }
        return type.getKind().isPrimitive()
                ? new TypeRef.Primitive(type.getKind().name().toLowerCase(Locale.ROOT))
                : OBJECT;
    }

    /** Whether a type variable stands anywhere in the type. */
    static boolean hasVariable(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            for (TypeMirror argument : declared.getTypeArguments()) {
                if (hasVariable(argument)) {
                    return true;
                }
            }
            return false;
        }
        return type instanceof TypeVariable || type instanceof ArrayType array && hasVariable(array.getComponentType());
    }

    private static TypeMirror anonymous(TypeElement type) {
        return type.getInterfaces().isEmpty()
                ? type.getSuperclass()
                : type.getInterfaces().get(0);
    }
}
