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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types as they are validated in another group than {@code Default} ({@code @ConvertGroup}; Bean Validation 3.1, section 5.4.5). */
final class GroupedTypes extends ChangedTypes {

    private static final String CONVERSION = "jakarta.validation.groups.ConvertGroup";
    private static final String SEQUENCE = "jakarta.validation.GroupSequence";
    private static final String DEFAULT = "jakarta.validation.groups.Default";

    private final String group;
    private final Set<String> sequence = new HashSet<>();
    private final Map<String, GroupedTypes> siblings;

    private GroupedTypes(TypeGraph graph, String group, Map<String, GroupedTypes> siblings) {
        super(graph, "_" + BinaryName.simple(group));
        this.group = group;
        this.siblings = siblings;
        takeIn(group);
    }

    /**
     * The types of a graph as they are validated in a group.
     *
     * @param known those that there are, by group; takes what is not among them
     */
    static TypeGraph of(TypeGraph graph, String group, Map<String, GroupedTypes> known) {
        if (Namespaces.same(group, DEFAULT)) {
            return graph;
        }
        GroupedTypes types = known.get(group);
        if (types == null) {
            types = new GroupedTypes(graph, group, known);
            known.put(group, types);
        }
        return types;
    }

    /**
     * The types as what stands in a member is validated: in the group that it is converted to, else as what has the member.
     *
     * @param known as for {@link #of}, where nothing is validated in a group so far
     */
    static TypeGraph inside(DtoType.Property member, TypeGraph graph, Map<String, GroupedTypes> known) {
        return member.type().cascaded()
                ? converted(member.annotations().repeated(CONVERSION, CONVERSION + "$List"), graph, known)
                : graph;
    }

    /** The same of a type argument. */
    static TypeGraph inside(TypeUse argument, TypeGraph graph, Map<String, GroupedTypes> known) {
        return isConverted(argument) ? converted(argument.conversions(), graph, known) : graph;
    }

    private static TypeGraph converted(
            List<AnnotationUse> conversions, TypeGraph graph, Map<String, GroupedTypes> known) {
        return graph instanceof GroupedTypes grouped
                ? group(conversions, grouped.group)
                        .map(to -> of(grouped.graph, to, grouped.siblings))
                        .orElse(graph)
                : group(conversions, DEFAULT)
                        .map(to -> of(graph, to, known(graph, known)))
                        .orElse(graph);
    }

    /** What groups make of what a view makes is known beside the view. */
    static Map<String, GroupedTypes> known(TypeGraph graph, Map<String, GroupedTypes> outside) {
        return graph instanceof ViewedTypes viewed ? viewed.groups() : outside;
    }

    /** Whether what stands in the type somewhere is validated in another group than what stands beside it. */
    static boolean converts(DtoType type) {
        for (DtoType.Property member : type.properties()) {
            if (isConverted(member)) {
                return true;
            }
        }
        return converts(type.valueType())
                || converts(type.additional())
                || type.superTypes().stream().anyMatch(GroupedTypes::converts);
    }

    private static boolean converts(Optional<TypeUse> use) {
        return use.isPresent() && converts(use.get());
    }

    private static boolean converts(TypeUse use) {
        return isConverted(use) || converts(use.type());
    }

    private static boolean converts(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            for (TypeUse argument : declared.args()) {
                if (converts(argument)) {
                    return true;
                }
            }
        }
        return type instanceof TypeRef.ArrayOf array && converts(array.component());
    }

    private static boolean isConverted(TypeUse argument) {
        return argument.cascaded() && !argument.conversions().isEmpty();
    }

    private static boolean isConverted(DtoType.Property member) {
        return converts(member.type())
                || member.type().cascaded()
                        && !member.annotations()
                                .repeated(CONVERSION, CONVERSION + "$List")
                                .isEmpty();
    }

    /** The group in which the value of a parameter is validated in place of {@code Default}. */
    static Optional<String> group(Annotations annotations) {
        return group(annotations.repeated(CONVERSION, CONVERSION + "$List"), DEFAULT);
    }

    private static Optional<String> group(List<AnnotationUse> conversions, String from) {
        for (AnnotationUse use : conversions) {
            String of = use.value("from").orElse(null) instanceof TypeRef.Declared type ? type.binaryName() : DEFAULT;
            if (Namespaces.same(of, from) && use.value("to").orElse(null) instanceof TypeRef.Declared to) {
                return Optional.of(to.binaryName());
            }
        }
        return Optional.empty();
    }

    /** A group that is a sequence stands for its parts (Bean Validation 3.1, section 5.4.2). */
    private void takeIn(String of) {
        if (sequence.add(of)) {
            graph.find(of)
                    .flatMap(type -> type.annotations().find(SEQUENCE))
                    .ifPresent(use -> use.list("value").forEach(part -> {
                        if (part instanceof TypeRef.Declared declared) {
                            takeIn(declared.binaryName());
                        }
                    }));
        }
    }

    @Override
    boolean isChanged(DtoType type) {
        return type.properties().stream()
                .anyMatch(property ->
                        isConverted(property) || !grouped(property.type()).equals(property.type()));
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
        return use.with(type, use.constraints().stream().map(this::grouped).toList());
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
        return sequence.stream().anyMatch(each -> Namespaces.same(each, of) || graph.isSubtype(each, of));
    }
}
