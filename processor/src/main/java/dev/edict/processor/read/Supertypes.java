package dev.edict.processor.read;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What a type extends and implements, as far as the compiler tells: ecj throws where the class path lacks what a class on it needs,
 * javac answers with a type that is not known.
 */
final class Supertypes {
    private Supertypes() {}

    static @Nullable TypeMirror superclass(TypeElement type) {
        try {
            return type.getSuperclass();
        } catch (RuntimeException incompleteClassPath) {
            return null;
        }
    }

    static List<? extends TypeMirror> interfaces(TypeElement type) {
        try {
            return type.getInterfaces();
        } catch (RuntimeException incompleteClassPath) {
            return List.of();
        }
    }
}
