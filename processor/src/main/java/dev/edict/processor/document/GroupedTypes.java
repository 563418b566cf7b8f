package dev.edict.processor.document;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.BinaryName;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.List;
import java.util.Optional;

/** Types as they are validated in another group than {@code Default} ({@code @ConvertGroup}; Bean Validation 3.1, section 5.4.5). */
final class GroupedTypes extends ChangedTypes {

    private static final String CONVERSION = "jakarta.validation.groups.ConvertGroup";
    private static final String DEFAULT = "jakarta.validation.groups.Default";

    private final String group;

    GroupedTypes(TypeGraph graph, String group) {
        super(graph, "_" + BinaryName.simple(group));
        this.group = group;
    }

    /** The group in which the value of a parameter is validated in place of {@code Default}. */
    static Optional<String> group(Annotations annotations) {
        for (AnnotationUse use : annotations.repeated(CONVERSION, CONVERSION + "$List")) {
            boolean ofDefault = use.value("from")
                    .map(from -> from instanceof TypeRef type && type.is(DEFAULT))
                    .orElse(true);
            if (ofDefault && use.value("to").orElse(null) instanceof TypeRef.Declared to) {
                return Optional.of(to.binaryName());
            }
        }
        return Optional.empty();
    }

    @Override
    boolean isChanged(DtoType type) {
        return type.properties().stream()
                .anyMatch(property -> !grouped(property.type()).equals(property.type()));
    }

    @Override
    List<DtoType.Property> properties(DtoType type) {
        return type.properties().stream().map(this::grouped).toList();
    }

    private DtoType.Property grouped(DtoType.Property property) {
        TypeUse use = grouped(property.type());
        boolean wasForbidden = ConstraintMapper.isNeverNull(property.type());
        boolean isForbidden = ConstraintMapper.isNeverNull(use);
        return new DtoType.Property(
                property.javaName(),
                property.jsonName(),
                property.owner(),
                use,
                property.readable(),
                property.writable(),
                wasForbidden == isForbidden ? property.required() : isForbidden || isRequiredOtherwise(property),
                property.neverNull(),
                property.unwrapped(),
                property.custom(),
                property.annotations(),
                property.doc(),
                property.fromSource(),
                property.where());
    }

    private static boolean isRequiredOtherwise(DtoType.Property property) {
        return property.type().type() instanceof TypeRef.Primitive
                || property.annotations()
                        .find(TemplateMapper.JACKSON + "JsonProperty")
                        .flatMap(use -> use.bool("required"))
                        .orElse(false);
    }

    private TypeUse grouped(TypeUse use) {
        TypeRef type = use.type();
        if (type instanceof TypeRef.Declared declared && !declared.args().isEmpty()) {
            type = new TypeRef.Declared(
                    declared.binaryName(),
                    declared.args().stream().map(this::grouped).toList());
        } else if (type instanceof TypeRef.ArrayOf array) {
            type = new TypeRef.ArrayOf(grouped(array.component()));
        }
        return new TypeUse(
                type, use.constraints().stream().map(this::grouped).toList(), use.cascaded(), use.nullable());
    }

    private Constraint grouped(Constraint constraint) {
        return new Constraint(
                constraint.annotation(),
                constraint.groups(),
                isIn(constraint.groups()),
                constraint.parts().stream().map(this::grouped).toList());
    }

    /** A group takes in those that it extends; a constraint without groups is of {@code Default}. */
    private boolean isIn(List<String> groups) {
        if (groups.isEmpty()) {
            return isIn(DEFAULT);
        }
        return groups.stream().anyMatch(this::isIn);
    }

    private boolean isIn(String of) {
        return Namespaces.same(group, of) || graph.isSubtype(group, of);
    }
}
