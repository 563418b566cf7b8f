package dev.edict.processor.document;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.ExceptionMapping;
import dev.edict.processor.model.Locator;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Of the types that the payloads of resources are made of those for which nobody else writes a fragment: types of class files, exceptions,
 * and what groups make of types. Resources of one service share most of their types; what is known to lead to neither is looked at once.
 */
final class Reachable {

    private final TypeGraph graph;
    private final Set<String> leadNowhere = new HashSet<>();

    /**
     * What there is on the way from a place.
     *
     * @param embedded types without a fragment of their own, by name
     * @param converting types with members that are validated in another group, by name
     */
    record Reached(Collection<DtoType> embedded, Collection<DtoType> converting) {}

    Reachable(TypeGraph graph) {
        this.graph = graph;
    }

    Reached from(ApiResource resource) {
        Set<String> mentioned = new HashSet<>();
        mention(resource.annotations(), mentioned);
        for (Parameter parameter : resource.members()) {
            parameter.type().type().mention(mentioned);
        }
        for (Locator locator : resource.locators()) {
            for (Parameter parameter : locator.parameters()) {
                parameter.type().type().mention(mentioned);
            }
        }
        for (Operation operation : resource.operations()) {
            names(operation, mentioned);
        }
        return reached(mentioned);
    }

    /** From the components and webhooks that a service declares. */
    Reached from(Annotations annotations) {
        Set<String> mentioned = new HashSet<>();
        mention(annotations, mentioned);
        return reached(mentioned);
    }

    /** From the answers of an exception mapper. */
    Reached from(ExceptionMapping mapping) {
        Set<String> mentioned = new HashSet<>();
        for (AnnotationUse annotation : mapping.responses()) {
            annotation.mention(mentioned);
        }
        return reached(mentioned);
    }

    private Reached reached(Set<String> mentioned) {
        SortedMap<String, DtoType> embedded = new TreeMap<>();
        SortedMap<String, DtoType> converting = new TreeMap<>();
        for (String name : mentioned) {
            if (!leadNowhere.contains(name)) {
                explore(name, embedded, converting);
            }
        }
        return new Reached(embedded.values(), converting.values());
    }

    private void explore(String start, SortedMap<String, DtoType> embedded, SortedMap<String, DtoType> converting) {
        Set<String> visited = new HashSet<>();
        boolean leads = false;
        Deque<String> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            String name = open.remove();
            if (leadNowhere.contains(name) || !visited.add(name)) {
                continue;
            }
            Optional<DtoType> type = graph.find(name);
            if (type.isPresent()) {
                open.addAll(type.get().mentions());
                if (!type.get().fromSource() || SchemaCandidates.isException(type.get())) {
                    embedded.put(name, type.get());
                    leads = true;
                }
                if (GroupedTypes.converts(type.get())) {
                    converting.put(name, type.get());
                    leads = true;
                }
            }
        }
        if (!leads) {
            leadNowhere.addAll(visited);
        }
    }

    private static void names(Operation operation, Collection<String> names) {
        for (Parameter parameter : operation.parameters()) {
            parameter.type().type().mention(names);
        }
        for (Parameter entity : operation.entities()) {
            entity.type().type().mention(names);
        }
        mention(operation.reply().entity(), names);
        mention(operation.reply().item(), names);
        for (AnnotationUse annotation : operation.annotations()) {
            annotation.mention(names);
        }
        mention(operation.errors(), names);
        for (Operation.Thrown thrown : operation.thrown()) {
            mention(thrown.declared(), names);
        }
    }

    private static void mention(Annotations annotations, Collection<String> names) {
        if (annotations.forDocuments()) {
            for (AnnotationUse annotation : annotations) {
                annotation.mention(names);
            }
        }
    }

    private static void mention(List<ErrorReply> errors, Collection<String> names) {
        for (ErrorReply error : errors) {
            if (error.extensions().isPresent()) {
                error.extensions().get().type().mention(names);
            }
        }
    }

    private static void mention(Optional<TypeUse> use, Collection<String> names) {
        if (use.isPresent()) {
            use.get().type().mention(names);
        }
    }
}
