package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Definition.ObjectDefinition;
import dev.edict.contract.fragment.Definition.Unwrapped;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Shape.Reference;
import dev.edict.contract.fragment.TypeTemplate;
import dev.edict.contract.fragment.TypeUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The properties of an object with those of unwrapped types among them. A type that is unwrapped into itself ends there. */
final class Flattening {

    private final TypeGraph graph;
    private final Set<String> open = new HashSet<>();

    Flattening(TypeGraph graph) {
        this.graph = graph;
    }

    List<Property> properties(ObjectDefinition object, Binding binding, String subject) {
        List<Property> properties = new ArrayList<>();
        open.add(subject);
        for (Property property : object.properties()) {
            properties.add(property.withType(graph.resolve(binding.bind(property.type()), subject)));
        }
        for (Unwrapped unwrapped : object.unwrapped()) {
            TypeUse use = graph.resolve(binding.bind(unwrapped.type()), subject);
            if (use.shape() instanceof Reference reference && !open.contains(reference.type())) {
                properties.addAll(unwrap(unwrapped, reference));
            }
        }
        open.remove(subject);
        return properties;
    }

    private List<Property> unwrap(Unwrapped unwrapped, Reference reference) {
        TypeTemplate template = graph.template(reference);
        if (!(template.definition() instanceof ObjectDefinition object)) {
            return List.of();
        }
        Binding binding = Binding.of(template.variables(), reference.arguments());
        String prefix = Objects.requireNonNullElse(unwrapped.prefix(), "");
        String suffix = Objects.requireNonNullElse(unwrapped.suffix(), "");
        return properties(object, binding, reference.type()).stream()
                .map(property -> property.withName(prefix + property.name() + suffix))
                .map(property -> unwrapped.optional() ? property.optional() : property)
                .toList();
    }
}
