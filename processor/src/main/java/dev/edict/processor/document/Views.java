package dev.edict.processor.document;

import dev.edict.contract.fragment.TypeTemplate;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The views in which the operations of one resource answer and read, and the groups in which they validate; most resources have none. */
final class Views {

    private final TypeGraph graph;
    private final Map<String, ChangedTypes> byName = new TreeMap<>();

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
            return group.isPresent()
                    ? byName.computeIfAbsent("group " + group.get(), name -> new GroupedTypes(graph, group.get()))
                    : types;
        }
        return graph;
    }

    private TypeGraph in(Annotations annotations) {
        Optional<String> view = ViewedTypes.view(annotations);
        return view.isPresent() ? byName.computeIfAbsent(view.get(), name -> new ViewedTypes(graph, name)) : graph;
    }

    /** What the views make of types: nobody else writes a fragment for them. */
    void addTo(Map<String, List<TypeTemplate>> byTopLevel) {
        for (ChangedTypes types : byName.values()) {
            Set<String> mapped = new HashSet<>();
            boolean grows = true;
            while (grows) {
                grows = false;
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
