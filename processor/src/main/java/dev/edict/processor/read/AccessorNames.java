package dev.edict.processor.read;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The properties that accessors imply by their names. Serialisers ask no more of one than its first letters: {@code getaway()} is one. */
final class AccessorNames {
    private final Round round;
    private final boolean jackson;

    /**
     * @param jackson whether Jackson's rules count
     */
    AccessorNames(Round round, boolean jackson) {
        this.round = round;
        this.jackson = jackson;
    }

    Optional<String> getter(ExecutableElement method, String name) {
        if (isPrefixed(name, "get")) {
            return Optional.of(bean(name.substring(3)));
        }
        return isPrefixed(name, "is") && isFlag(method.getReturnType())
                ? Optional.of(bean(name.substring(2)))
                : Optional.empty();
    }

    private static boolean isPrefixed(String name, String prefix) {
        return name.startsWith(prefix) && name.length() > prefix.length();
    }

    /** Jackson takes a flag in a box for one as well. */
    private boolean isFlag(TypeMirror type) {
        if (type.getKind() == TypeKind.BOOLEAN) {
            return true;
        }
        return switch (round.signatures.erasure(type)) {
            case "java.lang.Boolean" -> true;
            case "java.util.concurrent.atomic.AtomicBoolean" -> jackson;
            case "java.util.Optional", "java.util.concurrent.atomic.AtomicReference" ->
                jackson
                        && type instanceof DeclaredType box
                        && box.getTypeArguments().size() == 1
                        && round.signatures
                                .erasure(box.getTypeArguments().get(0))
                                .equals("java.lang.Boolean");
            default -> false;
        };
    }

    String bean(String name) {
        return jackson ? BeanNames.jackson(name) : BeanNames.decapitalize(name);
    }
}
