package dev.edict.processor.document;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;

/** The types that a resource's payloads are made of, by name. */
final class Reachable {

    private final TypeGraph graph;
    private final SortedMap<String, DtoType> found = new TreeMap<>();
    private final Deque<DtoType> open = new ArrayDeque<>();

    private Reachable(TypeGraph graph) {
        this.graph = graph;
    }

    static Collection<DtoType> from(ApiResource resource) {
        Reachable reachable = new Reachable(resource.types());
        resource.members().forEach(parameter -> reachable.visit(parameter.type().type()));
        resource.operations().forEach(reachable::visit);
        while (!reachable.open.isEmpty()) {
            reachable.visit(reachable.open.remove());
        }
        return reachable.found.values();
    }

    private void visit(Operation operation) {
        operation.parameters().forEach(parameter -> visit(parameter.type().type()));
        operation.entities().forEach(parameter -> visit(parameter.type().type()));
        operation.reply().entity().map(TypeUse::type).ifPresent(this::visit);
        operation.reply().item().map(TypeUse::type).ifPresent(this::visit);
        operation.annotations().forEach(this::visitValue);
    }

    private void visit(DtoType type) {
        type.properties().forEach(property -> {
            visit(property.type().type());
            property.annotations().forEach(this::visitValue);
        });
        type.subtypes().forEach(subtype -> visit(subtype.type()));
        type.valueType().map(TypeUse::type).ifPresent(this::visit);
        type.additional().map(TypeUse::type).ifPresent(this::visit);
        type.superTypes().forEach(this::visitArguments);
    }

    /** Classes that annotations name, such as the implementation of a schema. */
    private void visitValue(Object value) {
        if (value instanceof AnnotationUse annotation) {
            annotation.values().values().forEach(this::visitValue);
        } else if (value instanceof Iterable<?> values) {
            values.forEach(this::visitValue);
        } else if (value instanceof TypeRef type) {
            visit(type);
        }
    }

    private void visit(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            if (!found.containsKey(declared.binaryName())) {
                graph.find(declared.binaryName()).ifPresent(dto -> {
                    found.put(declared.binaryName(), dto);
                    open.add(dto);
                });
            }
            visitArguments(type);
        } else if (type instanceof TypeRef.ArrayOf array) {
            visit(array.component().type());
        } else if (type instanceof TypeRef.Wildcard wildcard) {
            visit(wildcard.bound());
        } else if (type instanceof TypeRef.Variable variable) {
            visit(variable.bound());
        }
    }

    private void visitArguments(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            declared.args().forEach(argument -> visit(argument.type()));
        }
    }
}
