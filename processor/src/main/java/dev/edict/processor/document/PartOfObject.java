package dev.edict.processor.document;

import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.TypeGraph;
import java.util.List;
import java.util.Optional;

/** A member whose value lacks some of its type's members: {@code @JsonIgnoreProperties} and {@code @JsonIncludeProperties} on it. */
final class PartOfObject {

    private static final String JACKSON = "com.fasterxml.jackson.annotation.";

    private final List<String> names;
    private final boolean included;

    private PartOfObject(List<String> names, boolean included) {
        this.names = names;
        this.included = included;
    }

    static Optional<PartOfObject> of(Annotations annotations) {
        if (annotations.isEmpty() || !annotations.forSerialisers()) {
            return Optional.empty();
        }
        Optional<AnnotationUse> include = annotations.find(JACKSON + "JsonIncludeProperties");
        return (include.isPresent() ? include : annotations.find(JACKSON + "JsonIgnoreProperties"))
                .map(use -> new PartOfObject(use.strings("value"), include.isPresent()))
                .filter(part -> !part.names.isEmpty());
    }

    TypeUse apply(TypeUse use, TypeGraph graph) {
        return new TypeUse(apply(use.shape(), graph), use.nullable(), use.constraints());
    }

    private Shape apply(Shape shape, TypeGraph graph) {
        if (shape instanceof Shape.ArrayOf array) {
            return new Shape.ArrayOf(apply(array.items(), graph), array.unique());
        }
        if (shape instanceof Shape.MapOf map) {
            return new Shape.MapOf(apply(map.values(), graph));
        }
        Optional<DtoType> type =
                shape instanceof Shape.Reference reference ? graph.find(reference.type()) : Optional.empty();
        return type.flatMap(dto -> TemplateMapper.members(dto, graph))
                .<Shape>map(members ->
                        new Shape.Inline(members.stream().filter(this::isKept).toList()))
                .orElse(type.isPresent() ? new Shape.Any() : shape);
    }

    private boolean isKept(Property member) {
        return names.contains(member.name()) == included;
    }
}
