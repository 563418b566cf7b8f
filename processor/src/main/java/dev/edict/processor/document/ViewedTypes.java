package dev.edict.processor.document;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.BinaryName;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Types as Jackson writes or reads them in one view ({@code @JsonView}). */
final class ViewedTypes extends ChangedTypes {

    private static final String JSON_VIEW = "com.fasterxml.jackson.annotation.JsonView";

    private final String view;
    private final Map<String, GroupedTypes> groups = new TreeMap<>();

    ViewedTypes(TypeGraph graph, String view) {
        super(graph, "_" + BinaryName.simple(view));
        this.view = view;
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

    /** What groups of constraints make of the types in this view, by the group; takes what is not among them. */
    Map<String, GroupedTypes> groups() {
        return groups;
    }

    /** Whether some members are only in some views. */
    @Override
    boolean isChanged(DtoType type) {
        return type.annotations().has(JSON_VIEW)
                || type.properties().stream()
                        .anyMatch(property -> property.annotations().has(JSON_VIEW));
    }

    @Override
    List<DtoType.Property> properties(DtoType type) {
        List<String> ofClass =
                type.annotations().find(JSON_VIEW).map(ViewedTypes::views).orElse(List.of());
        List<DtoType.Property> properties = new ArrayList<>();
        for (DtoType.Property property : type.properties()) {
            List<String> views = property.annotations()
                    .find(JSON_VIEW)
                    .map(ViewedTypes::views)
                    .orElse(ofClass);
            if (views.isEmpty()) {
                // whether it is there is a setting of the mapper (DEFAULT_VIEW_INCLUSION)
                properties.add(property.optional());
            } else if (views.stream().anyMatch(of -> graph.isSubtype(view, of))) {
                properties.add(property);
            }
        }
        return properties;
    }
}
