package dev.edict.processor.document;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.BinaryName;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
 * Types as Jackson writes or reads them in one view ({@code @JsonView}). One that the view changes, or that holds one, is another type,
 * named as itself and the view; all others are what they are.
 */
final class ViewedTypes implements TypeGraph {

    private static final String JSON_VIEW = "com.fasterxml.jackson.annotation.JsonView";

    private final TypeGraph graph;
    private final String view;
    private final String suffix;
    private final Map<String, Boolean> affected = new HashMap<>();
    private final Map<String, DtoType> found = new LinkedHashMap<>();

    ViewedTypes(TypeGraph graph, String view) {
        this.graph = graph;
        this.view = view;
        this.suffix = "_" + BinaryName.simple(view);
    }

    /** The view in which a method answers, or a parameter is read. */
    static Optional<String> view(Annotations annotations) {
        return annotations.forSerialisers()
                ? annotations.find(JSON_VIEW).flatMap(use -> views(use).stream().findFirst())
                : Optional.empty();
    }

    private static List<String> views(AnnotationUse use) {
        List<String> names = new ArrayList<>();
        for (Object each : use.list("value")) {
            if (each instanceof TypeRef.Declared type) {
                names.add(type.binaryName());
            }
        }
        return names;
    }

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
            known = viewed(type.get());
            found.put(name, known);
        }
        return Optional.of(known);
    }

    private String original(String binaryName) {
        return binaryName.endsWith(suffix) && graph.find(binaryName).isEmpty()
                ? binaryName.substring(0, binaryName.length() - suffix.length())
                : binaryName;
    }

    /** Whether the type or something in it has members that only some views have. */
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
                has = type.filter(ViewedTypes::hasViews).isPresent();
                type.ifPresent(dto -> open.addAll(dto.mentions()));
            }
        }
        affected.put(name, has);
        return has;
    }

    private static boolean hasViews(DtoType type) {
        return type.annotations().has(JSON_VIEW)
                || type.properties().stream()
                        .anyMatch(property -> property.annotations().has(JSON_VIEW));
    }

    private DtoType viewed(DtoType type) {
        List<String> ofClass =
                type.annotations().find(JSON_VIEW).map(ViewedTypes::views).orElse(List.of());
        List<DtoType.Property> properties = new ArrayList<>();
        for (DtoType.Property property : type.properties()) {
            List<String> views = property.annotations()
                    .find(JSON_VIEW)
                    .map(ViewedTypes::views)
                    .orElse(ofClass);
            if (views.isEmpty()) {
                properties.add(optional(property));
            } else if (views.stream().anyMatch(of -> graph.isSubtype(view, of))) {
                properties.add(property);
            }
        }
        return new DtoType(
                type.binaryName() + suffix,
                type.topLevel(),
                type.kind(),
                type.typeParameters(),
                properties,
                type.hidden(),
                type.constants(),
                type.superTypes(),
                type.subtypes().stream().map(this::viewed).toList(),
                type.discriminator(),
                type.persistence(),
                type.opaque(),
                type.valueType(),
                type.additional(),
                type.mentions(),
                type.constrained(),
                type.annotations(),
                type.doc(),
                type.fromSource(),
                type.sourcePath(),
                type.where());
    }

    private DtoType.Subtype viewed(DtoType.Subtype subtype) {
        return subtype.type() instanceof TypeRef.Declared declared && isAffected(declared.binaryName())
                ? new DtoType.Subtype(
                        new TypeRef.Declared(declared.binaryName() + suffix, declared.args()), subtype.name())
                : subtype;
    }

    /** Whether a member without a view is there is a setting of the mapper ({@code DEFAULT_VIEW_INCLUSION}). */
    private static DtoType.Property optional(DtoType.Property property) {
        return new DtoType.Property(
                property.javaName(),
                property.jsonName(),
                property.owner(),
                property.type(),
                property.readable(),
                property.writable(),
                false,
                false,
                property.unwrapped(),
                property.custom(),
                property.annotations(),
                property.doc(),
                property.fromSource(),
                property.where());
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
    public Optional<String> mappedTo(String binaryName) {
        return graph.mappedTo(binaryName);
    }

    @Override
    public boolean isKnown(String binaryName) {
        return graph.isKnown(binaryName);
    }
}
