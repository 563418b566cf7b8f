package dev.edict.processor.read;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The enums that entities of the compilation store, each with one member that does; entities nested in others included. */
final class PersistedEnums {
    private final Round round;
    private final PersistenceMarkers persistence;
    private final Map<String, String> members = new HashMap<>();

    private PersistedEnums(Round round, PersistenceMarkers persistence) {
        this.round = round;
        this.persistence = persistence;
    }

    /** By binary name of the enum: {@code OrderEntity.status}. */
    static Map<String, String> among(Round round, PersistenceMarkers persistence, Iterable<String> topLevelTypes) {
        PersistedEnums enums = new PersistedEnums(round, persistence);
        TreeSet<String> sorted = new TreeSet<>();
        topLevelTypes.forEach(sorted::add);
        for (String name : sorted) {
            TypeElement type = round.elements.getTypeElement(name);
            if (type != null) {
                enums.collect(type);
            }
        }
        return enums.members;
    }

    /** The members of other types are never looked at, for there are many of those. */
    private void collect(TypeElement type) {
        if (type.getKind() != ElementKind.CLASS || !persistence.isMarked(type)) {
            return;
        }
        for (Element member : round.enclosed(type)) {
            if (member instanceof TypeElement nested) {
                collect(nested);
            } else if (member.getKind() == ElementKind.FIELD
                    && !member.getModifiers().contains(Modifier.STATIC)) {
                field(type, member, member.asType());
            }
        }
    }

    private void field(TypeElement entity, Element field, TypeMirror type) {
        if (type instanceof ArrayType array) {
            field(entity, field, array.getComponentType());
        } else if (type instanceof DeclaredType declared) {
            if (declared.asElement() instanceof TypeElement element && element.getKind() == ElementKind.ENUM) {
                members.putIfAbsent(
                        round.signatures.binaryName(element), entity.getSimpleName() + "." + field.getSimpleName());
            }
            declared.getTypeArguments().forEach(argument -> field(entity, field, argument));
        }
    }
}
