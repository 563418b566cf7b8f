package dev.edict.processor.document;

import dev.edict.contract.fragment.TypeTemplate;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The views in which the operations of one resource answer and read, and the groups in which they validate; most resources have none. */
final class Views {

    private final TypeGraph graph;
    private final Map<String, ViewedTypes> byView = new TreeMap<>();
    private final Map<String, GroupedTypes> byGroup = new TreeMap<>();

    Views(TypeGraph graph) {
        this.graph = graph;
    }

    /** The types as the operation's answers hold them. Swagger lets an author say that the view does not count. */
    TypeGraph ofAnswers(Operation operation) {
        return OpenApiAnnotations.isTrue(OpenApiAnnotations.operation(operation.annotations()), "ignoreJsonView")
                ? graph
                : in(operation.annotations());
    }

    /** The types as its body holds them. */
    TypeGraph ofBody(Operation operation) {
        for (Parameter entity : operation.entities()) {
            TypeGraph types = in(entity.annotations());
            Optional<String> group =
                    entity.type().cascaded() ? GroupedTypes.group(entity.annotations()) : Optional.empty();
            return group.isPresent() ? GroupedTypes.of(types, group.get(), GroupedTypes.known(types, byGroup)) : types;
        }
        return graph;
    }

    /** Takes what conversions at type arguments of bodies make. */
    Map<String, GroupedTypes> groups() {
        return byGroup;
    }

    private TypeGraph in(Annotations annotations) {
        Optional<String> view = ViewedTypes.view(annotations);
        return view.isPresent() ? byView.computeIfAbsent(view.get(), name -> new ViewedTypes(graph, name)) : graph;
    }

    /**
     * What views and groups make of types: nobody else writes a fragment for them.
     *
     * @param converting types that name groups at their members
     */
    void addTo(Map<String, List<TypeTemplate>> byTopLevel, Collection<DtoType> converting) {
        for (DtoType type : converting) {
            for (DtoType.Property member : type.properties()) {
                new TypeMapper(GroupedTypes.inside(member, graph, byGroup), byGroup).map(member.type());
            }
            TypeMapper outside = new TypeMapper(graph, byGroup);
            type.valueType().ifPresent(outside::map);
            type.additional().ifPresent(outside::map);
            outside.container(new TypeRef.Declared(type.binaryName(), List.of()));
        }
        Set<String> mapped = new HashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            List<ChangedTypes> all = new ArrayList<>(byView.values());
            byView.values().forEach(view -> all.addAll(view.groups().values()));
            all.addAll(byGroup.values());
            for (ChangedTypes types : all) {
                for (DtoType type : types.found()) {
                    if (mapped.add(type.binaryName())) {
                        grows = true;
                        byTopLevel
                                .computeIfAbsent(type.topLevel(), name -> new ArrayList<>())
                                .add(named(TemplateMapper.map(type, types), types.suffix()));
                    }
                }
            }
        }
    }

    /** A name that the author chose is that of the type in full. */
    private static TypeTemplate named(TypeTemplate template, String suffix) {
        return template.name() == null
                ? template
                : new TypeTemplate(
                        template.type(),
                        template.name() + suffix,
                        template.variables(),
                        template.title(),
                        template.description(),
                        template.deprecated(),
                        template.definition(),
                        template.members());
    }
}
