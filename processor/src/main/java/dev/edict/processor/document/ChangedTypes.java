package dev.edict.processor.document;

import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.JacksonVersions;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Types as they are where something changes them: a view, a group of constraints. One that is changed, or that holds one, is another type,
 * named as itself and what changes it; all others are what they are.
 */
abstract class ChangedTypes implements TypeGraph {

    final TypeGraph graph;
    private final String suffix;
    private final Map<String, Boolean> affected = new HashMap<>();
    private final Map<String, DtoType> found = new LinkedHashMap<>();

    ChangedTypes(TypeGraph graph, String suffix) {
        this.graph = graph;
        this.suffix = suffix;
    }

    /** Whether the type itself is another one. */
    abstract boolean isChanged(DtoType type);

    /** The properties that it has then. */
    abstract List<DtoType.Property> properties(DtoType type);

    /** What the name of such a type ends with. */
    String suffix() {
        return suffix;
    }

    /** Those that have been asked for. */
    Collection<DtoType> found() {
        return List.copyOf(found.values());
    }

    @Override
    public Optional<DtoType> find(String binaryName) {
        String name = original(binaryName);
        Optional<DtoType> type = graph.find(name);
        if (type.isEmpty() || !isAffected(name)) {
            return type;
        }
        DtoType known = found.get(name);
        if (known == null) {
            known = changed(type.get());
            found.put(name, known);
        }
        return Optional.of(known);
    }

    private String original(String binaryName) {
        return binaryName.endsWith(suffix) && graph.find(binaryName).isEmpty()
                ? binaryName.substring(0, binaryName.length() - suffix.length())
                : binaryName;
    }

    /** Whether the type or something in it is another one. */
    private boolean isAffected(String name) {
        Boolean known = affected.get(name);
        if (known != null) {
            return known;
        }
        Set<String> visited = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        boolean has = false;
        while (!open.isEmpty() && !has) {
            String next = open.remove();
            if (visited.add(next)) {
                Optional<DtoType> type = graph.find(next);
                has = type.filter(this::isChanged).isPresent();
                type.ifPresent(dto -> open.addAll(dto.mentions()));
            }
        }
        affected.put(name, has);
        return has;
    }

    private DtoType changed(DtoType type) {
        return new DtoType(
                type.binaryName() + suffix,
                type.topLevel(),
                type.kind(),
                type.typeParameters(),
                properties(type),
                type.hidden(),
                type.constants(),
                type.superTypes(),
                type.subtypes().stream().map(this::changed).toList(),
                type.discriminator(),
                type.persistence(),
                type.opaque(),
                type.valueType(),
                type.additional(),
                type.mentions(),
                type.constraints(),
                type.parsed(),
                type.annotations(),
                type.doc(),
                type.fromSource(),
                type.sourcePath(),
                type.where());
    }

    private DtoType.Subtype changed(DtoType.Subtype subtype) {
        return subtype.type() instanceof TypeRef.Declared declared && isAffected(declared.binaryName())
                ? new DtoType.Subtype(
                        new TypeRef.Declared(declared.binaryName() + suffix, declared.args()), subtype.name())
                : subtype;
    }

    @Override
    public boolean isSubtype(String binaryName, String ofBinaryName) {
        return graph.isSubtype(original(binaryName), original(ofBinaryName));
    }

    @Override
    public boolean mayReachPersistence(TypeRef type) {
        return graph.mayReachPersistence(type);
    }

    @Override
    public Optional<String> storedBy(String enumName) {
        return graph.storedBy(enumName);
    }

    @Override
    public Optional<String> columnOf(String columnName) {
        return graph.columnOf(columnName);
    }

    @Override
    public boolean isWrittenByJsonBinding() {
        return graph.isWrittenByJsonBinding();
    }

    @Override
    public JacksonVersions jackson() {
        return graph.jackson();
    }

    @Override
    public Optional<String> mappedTo(String binaryName) {
        return graph.mappedTo(binaryName);
    }

    @Override
    public boolean isKnown(String binaryName) {
        return graph.isKnown(binaryName);
    }
}
