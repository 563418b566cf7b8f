package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Definition;
import dev.edict.contract.fragment.Definition.AliasDefinition;
import dev.edict.contract.fragment.Definition.Alternative;
import dev.edict.contract.fragment.Definition.ObjectDefinition;
import dev.edict.contract.fragment.Definition.UnionDefinition;
import dev.edict.contract.fragment.Definition.Unwrapped;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.Shape.Reference;
import dev.edict.contract.fragment.TypeTemplate;
import dev.edict.contract.fragment.TypeUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object with the members of unwrapped types among its own: one of several objects where a type stands for several. A type that is
 * unwrapped into itself ends there, and one with other arguments than it has itself does not.
 */
final class Flattening {

    /** Several unions in one object multiply; beyond this number the members of one are left open. */
    private static final int MAX_VARIANTS = 64;

    /** With ever larger arguments a type is unwrapped into itself without an end. */
    private static final int MAX_DEPTH = 16;

    private static final Flat NOTHING = new Flat(List.of(List.of()), null);

    private final TypeGraph graph;
    private final Set<Reference> open = new HashSet<>();

    Flattening(TypeGraph graph) {
        this.graph = graph;
    }

    /**
     * What an object is on the wire.
     *
     * @param variants its members: one list of those
     * @param additional the type of members that are not listed
     */
    private record Flat(
            List<List<Property>> variants, @Nullable TypeUse additional) {}

    /** @param reference the type that is such an object */
    Definition definition(ObjectDefinition object, Binding binding, Reference reference) {
        String subject = reference.type();
        open.add(reference);
        Flat flat = flat(object, binding, subject);
        TypeUse besides = bound(object.besides(), binding, subject);
        if (flat.variants().size() == 1) {
            return new ObjectDefinition(flat.variants().get(0), List.of(), flat.additional(), besides);
        }
        List<TypeUse> variants = flat.variants().stream()
                .map(members -> whole(members, flat.additional()))
                .toList();
        return besides == null
                ? new UnionDefinition(
                        variants.stream().map(use -> new Alternative(use, null)).toList(), null)
                : new AliasDefinition(several("allOf", List.of(several("anyOf", variants), besides)));
    }

    private static TypeUse whole(List<Property> members, @Nullable TypeUse additional) {
        TypeUse object = TypeUse.of(new Shape.Inline(members));
        return additional == null
                ? object
                : TypeUse.of(new Shape.Composed(
                        object, Map.of(), Map.of("additionalProperties", additional), Map.of(), null, Map.of()));
    }

    private static TypeUse several(String keyword, List<TypeUse> uses) {
        return TypeUse.of(new Shape.Composed(TypeUse.any(), Map.of(keyword, uses), Map.of(), Map.of(), null, Map.of()));
    }

    private @Nullable TypeUse bound(@Nullable TypeUse use, Binding binding, String subject) {
        return use == null ? null : graph.resolve(binding.bind(use), subject);
    }

    private Flat flat(ObjectDefinition object, Binding binding, String subject) {
        List<Property> own = new ArrayList<>();
        for (Property property : object.properties()) {
            own.add(property.withType(graph.resolve(binding.bind(property.type()), subject)));
        }
        List<List<Property>> variants = List.of(own);
        TypeUse additional = bound(object.additional(), binding, subject);
        for (Unwrapped unwrapped : object.unwrapped()) {
            TypeUse type = graph.resolve(binding.bind(unwrapped.type()), subject);
            Property named = unwrapped.named();
            Flat inner = named == null || isObject(type)
                    ? renamed(flat(type), unwrapped)
                    : new Flat(List.of(List.of(named.withType(type))), null);
            variants = product(variants, inner.variants());
            additional = either(additional, inner.additional());
        }
        return new Flat(variants, additional);
    }

    /** Serialisers take nothing out of what they do not write as an object with known members. */
    private boolean isObject(TypeUse use) {
        if (use.shape() instanceof Reference reference) {
            Definition definition = graph.template(reference).definition();
            return definition instanceof ObjectDefinition || definition instanceof UnionDefinition;
        }
        return !(use.shape() instanceof Shape.Scalar
                || use.shape() instanceof Shape.ArrayOf
                || use.shape() instanceof Shape.MapOf);
    }

    private Flat flat(TypeUse use) {
        if (use.shape() instanceof Shape.Inline object) {
            return new Flat(List.of(object.properties()), null);
        }
        if (!(use.shape() instanceof Reference reference) || open.size() == MAX_DEPTH || !open.add(reference)) {
            return NOTHING;
        }
        TypeTemplate template = graph.template(reference);
        Binding binding = Binding.of(template.variables(), reference.arguments());
        Definition definition = template.definition();
        Flat flat = definition instanceof ObjectDefinition object
                ? flat(object, binding, reference.type())
                : definition instanceof UnionDefinition union ? flat(union, binding, reference.type()) : NOTHING;
        open.remove(reference);
        return flat;
    }

    /** Nothing tells them apart: a type's name is not written among the members of another. */
    private Flat flat(UnionDefinition union, Binding binding, String subject) {
        List<List<Property>> variants = new ArrayList<>();
        TypeUse additional = null;
        boolean first = true;
        for (Alternative alternative : union.alternatives()) {
            Flat flat = flat(graph.resolve(binding.bind(alternative.type()), subject));
            flat.variants()
                    .forEach(members -> variants.add(members.stream()
                            .filter(member -> !member.name().equals(union.discriminator()))
                            .toList()));
            additional = first || Objects.equals(additional, flat.additional()) ? flat.additional() : TypeUse.any();
            first = false;
        }
        return variants.isEmpty() || variants.size() > MAX_VARIANTS ? NOTHING : new Flat(variants, additional);
    }

    /** What serialisers make of further members is known where the others keep their names only. */
    private static Flat renamed(Flat flat, Unwrapped unwrapped) {
        String prefix = Objects.requireNonNullElse(unwrapped.prefix(), "");
        String suffix = Objects.requireNonNullElse(unwrapped.suffix(), "");
        List<List<Property>> variants = flat.variants().stream()
                .map(members -> members.stream()
                        .map(property -> property.withName(prefix + property.name() + suffix))
                        .map(property -> unwrapped.optional() ? property.optional() : property)
                        .toList())
                .toList();
        return new Flat(variants, prefix.isEmpty() && suffix.isEmpty() ? flat.additional() : null);
    }

    private static List<List<Property>> product(List<List<Property>> some, List<List<Property>> others) {
        if (some.size() * others.size() > MAX_VARIANTS) {
            return some;
        }
        List<List<Property>> all = new ArrayList<>();
        for (List<Property> one : some) {
            for (List<Property> other : others) {
                all.add(together(one, other));
            }
        }
        return all.stream().distinct().toList();
    }

    /** Of two of one name the own one. */
    private static List<Property> together(List<Property> own, List<Property> unwrapped) {
        Map<String, Property> members = new LinkedHashMap<>();
        own.forEach(member -> members.put(member.name(), member));
        unwrapped.forEach(member -> members.putIfAbsent(member.name(), member));
        return List.copyOf(members.values());
    }

    private static @Nullable TypeUse either(@Nullable TypeUse one, @Nullable TypeUse other) {
        return one == null || one.equals(other) ? other : other == null ? one : TypeUse.any();
    }
}
