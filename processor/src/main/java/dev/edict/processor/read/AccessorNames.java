package dev.edict.processor.read;

import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The properties that accessors imply by their names. */
final class AccessorNames {
    private final Round round;
    private final Rules rules;

    /** Whose rules count. */
    enum Rules {
        /** Asks no more of a name than its first letters: {@code getaway()} is a getter. Lowers all leading capitals. */
        JACKSON_2,
        /** Asks for a capital after the prefix, and names as JavaBeans do, but as a field of the same letters is spelled. */
        JACKSON_3,
        /** JavaBeans names, of any getter that begins as one. */
        JSON_BINDING
    }

    AccessorNames(Round round, Rules rules) {
        this.round = round;
        this.rules = rules;
    }

    Rules rules() {
        return rules;
    }

    Optional<String> getter(ExecutableElement method, String name) {
        // a record is asked for no more than its first letters
        boolean anyLetter =
                method.getEnclosingElement() instanceof TypeElement owner && owner.getKind() == ElementKind.RECORD;
        if (isPrefixed(name, "get", anyLetter)) {
            return Optional.of(bean(name.substring(3)));
        }
        return isPrefixed(name, "is", anyLetter) && isFlag(method.getReturnType())
                ? Optional.of(bean(name.substring(2)))
                : Optional.empty();
    }

    Optional<String> setter(String name) {
        return isPrefixed(name, "set", false) ? Optional.of(bean(name.substring(3))) : Optional.empty();
    }

    private boolean isPrefixed(String name, String prefix, boolean anyLetter) {
        if (!name.startsWith(prefix) || name.length() == prefix.length()) {
            return false;
        }
        char first = name.charAt(prefix.length());
        return rules != Rules.JACKSON_3 || anyLetter || Character.isLetter(first) && !Character.isLowerCase(first);
    }

    /** Jackson takes a flag in a box for one as well. */
    private boolean isFlag(TypeMirror type) {
        if (type.getKind() == TypeKind.BOOLEAN) {
            return true;
        }
        boolean jackson = rules != Rules.JSON_BINDING;
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

    /** The property of accessors that stand beside their field. */
    String beside(String field, String accessor) {
        String name = bean(accessor);
        boolean isSpelledAsField =
                rules == Rules.JACKSON_3 && BeanNames.hasEarlyCapital(field) && name.equalsIgnoreCase(field);
        return isSpelledAsField ? field : name;
    }

    /** The property of an accessor, by what follows its prefix. */
    private String bean(String name) {
        return rules == Rules.JACKSON_2 ? BeanNames.jackson(name) : BeanNames.decapitalize(name);
    }
}
