package dev.edict.processor.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The enums and columns that entities of the compilation store, each with one member that does; entities nested in others included. */
final class PersistedMembers {
    private static final List<String> COLUMNS = List.of("jakarta.persistence.Column", "jakarta.persistence.JoinColumn");

    private final Round round;
    private final PersistenceMarkers persistence;
    private final Map<String, String> enums = new HashMap<>();
    private final Map<String, String> columns = new HashMap<>();

    private PersistedMembers(Round round, PersistenceMarkers persistence) {
        this.round = round;
        this.persistence = persistence;
    }

    /** By binary name of the enum: {@code OrderEntity.status}. */
    Map<String, String> enums() {
        return enums;
    }

    /** By name of the column, where an annotation names it: {@code OrderEntity.status}. */
    Map<String, String> columns() {
        return columns;
    }

    static PersistedMembers among(Round round, PersistenceMarkers persistence) {
        PersistedMembers members = new PersistedMembers(round, persistence);
        List<TypeElement> entities = new ArrayList<>();
        for (TypeElement type : round.sourceDeclarations()) {
            if (type.getKind() == ElementKind.CLASS && persistence.isMarked(type)) {
                entities.add(type);
            }
        }
        entities.sort(Comparator.comparing(round.signatures::binaryName));
        entities.forEach(members::collect);
        return members;
    }

    private void collect(TypeElement entity) {
        for (Element member : round.enclosed(entity)) {
            if (member.getKind() == ElementKind.FIELD && !member.getModifiers().contains(Modifier.STATIC)) {
                field(entity, member, member.asType());
                column(entity, member);
            }
        }
    }

    private void column(TypeElement entity, Element field) {
        for (String annotation : COLUMNS) {
            round.mirrors
                    .on(field)
                    .find(annotation)
                    .flatMap(use -> use.string("name"))
                    .filter(name -> !name.isEmpty())
                    .ifPresent(name -> columns.putIfAbsent(name, entity.getSimpleName() + "." + field.getSimpleName()));
        }
    }

    private void field(TypeElement entity, Element field, TypeMirror type) {
        if (type instanceof ArrayType array) {
            field(entity, field, array.getComponentType());
        } else if (type instanceof DeclaredType declared) {
            if (declared.asElement() instanceof TypeElement element && element.getKind() == ElementKind.ENUM) {
                enums.putIfAbsent(
                        round.signatures.binaryName(element), entity.getSimpleName() + "." + field.getSimpleName());
            }
            declared.getTypeArguments().forEach(argument -> field(entity, field, argument));
        }
    }
}
