package dev.edict.processor.document;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The types of class files that the payloads of resources are made of: nobody else writes a fragment for them. Resources of one service
 * share most of their types; what is known to lead to no class file is looked at once.
 */
final class Reachable {

    private final TypeGraph graph;
    private final Set<String> leadNowhere = new HashSet<>();

    Reachable(TypeGraph graph) {
        this.graph = graph;
    }

    /** By name. */
    Collection<DtoType> from(ApiResource resource) {
        Set<String> mentioned = new HashSet<>();
        resource.members().forEach(parameter -> parameter.type().type().mention(mentioned));
        resource.operations().forEach(operation -> names(operation, mentioned));
        SortedMap<String, DtoType> found = new TreeMap<>();
        for (String name : mentioned) {
            if (!leadNowhere.contains(name)) {
                explore(name, found);
            }
        }
        return found.values();
    }

    private void explore(String start, SortedMap<String, DtoType> found) {
        Set<String> visited = new HashSet<>();
        List<DtoType> ofClassFiles = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            String name = open.remove();
            if (leadNowhere.contains(name) || !visited.add(name)) {
                continue;
            }
            Optional<DtoType> type = graph.find(name);
            if (type.isPresent()) {
                names(type.get(), open);
                if (!type.get().fromSource()) {
                    ofClassFiles.add(type.get());
                }
            }
        }
        if (ofClassFiles.isEmpty()) {
            leadNowhere.addAll(visited);
        }
        ofClassFiles.forEach(type -> found.put(type.binaryName(), type));
    }

    private static void names(Operation operation, Collection<String> names) {
        operation.parameters().forEach(parameter -> parameter.type().type().mention(names));
        operation.entities().forEach(parameter -> parameter.type().type().mention(names));
        operation.reply().entity().map(TypeUse::type).ifPresent(type -> type.mention(names));
        operation.reply().item().map(TypeUse::type).ifPresent(type -> type.mention(names));
        operation.annotations().forEach(annotation -> names(annotation, names));
    }

    private static void names(DtoType type, Collection<String> names) {
        type.properties().forEach(property -> {
            property.type().type().mention(names);
            property.annotations().forEach(annotation -> names(annotation, names));
        });
        type.subtypes().forEach(subtype -> subtype.type().mention(names));
        type.valueType().map(TypeUse::type).ifPresent(value -> value.mention(names));
        type.additional().map(TypeUse::type).ifPresent(value -> value.mention(names));
        for (TypeRef above : type.superTypes()) {
            if (above instanceof TypeRef.Declared declared) {
                declared.args().forEach(argument -> argument.type().mention(names));
            }
        }
    }

    /** Classes that annotations name, such as the implementation of a schema. */
    private static void names(Object value, Collection<String> names) {
        if (value instanceof AnnotationUse annotation) {
            annotation.values().values().forEach(inner -> names(inner, names));
        } else if (value instanceof Iterable<?> values) {
            values.forEach(inner -> names(inner, names));
        } else if (value instanceof TypeRef type) {
            type.mention(names);
        }
    }
}
