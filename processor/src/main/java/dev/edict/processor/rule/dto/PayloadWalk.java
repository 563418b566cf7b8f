package dev.edict.processor.rule.dto;

import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.model.Where;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every described type that a serialiser can meet when it starts from one type: through members, containers (a map's keys
 * too), arrays, declared subtypes and type arguments.
 *
 * <p>Each type is reported together with the place that <em>wrote</em> it. {@code Page<OrderEntity>} as a result names the
 * entity itself, although the serialiser meets it at {@code Page.items}; that member says {@code T} and has no part in it.
 */
public final class PayloadWalk {
    private static final int MAX_DEPTH = 12;
    private static final int MAX_TYPES = 2_000;

    /** Which way the payload travels; a member may be left out of one of them. */
    public enum Direction {
        REQUEST,
        RESPONSE
    }

    /**
     * A member that wrote a type.
     *
     * @param holder the type as a client meets it
     * @param name of the property; empty when the type's own declaration wrote it, as in {@code permits} and {@code extends}
     */
    public record Member(DtoType holder, String name, Where where, boolean fromSource) {
        public String display() {
            return name.isEmpty() ? holder.simpleName() : holder.simpleName() + "." + name;
        }
    }

    /**
     * A type that the payload consists of.
     *
     * @param writtenBy empty when the operation's own declaration wrote it
     * @param path the members from the root to it, outermost first
     * @param certain whether it is there whenever its holder is, rather than one of several subtypes or one view of it
     */
    public record Reached(DtoType type, Optional<Member> writtenBy, List<String> path, boolean certain) {
        public Reached {
            path = List.copyOf(path);
        }
    }

    /** A type argument together with the place that wrote it and what its own variables stand for there. */
    private record Bound(TypeUse use, Map<String, Bound> bindings, Trace trace) {}

    /** How the walk came here. */
    private record Trace(Optional<Member> writtenBy, List<String> path, boolean certain) {

        Trace through(Member member, boolean certain) {
            List<String> longer =
                    Stream.concat(path.stream(), Stream.of(member.name())).toList();
            return new Trace(Optional.of(member), member.name().isEmpty() ? path : longer, this.certain && certain);
        }

        /** What a type argument wrote is met at this path, but was written where the argument stands. */
        Trace writtenBy(Trace argument) {
            return new Trace(argument.writtenBy, path, certain && argument.certain);
        }
    }

    private final TypeGraph types;
    private final Direction direction;
    private final Predicate<Reached> visitor;
    private final Set<String> entered = new HashSet<>();

    private PayloadWalk(TypeGraph types, Direction direction, Predicate<Reached> visitor) {
        this.types = types;
        this.direction = direction;
        this.visitor = visitor;
    }

    /** Walks from a root; the visitor says whether to look inside the type that was reached. */
    public static void walk(TypeGraph types, Direction direction, TypeUse root, Predicate<Reached> visitor) {
        new PayloadWalk(types, direction, visitor)
                .visit(root.type(), Map.of(), new Trace(Optional.empty(), List.of(), true));
    }

    private void visit(TypeRef type, Map<String, Bound> bindings, Trace trace) {
        if (trace.path().size() > MAX_DEPTH || entered.size() > MAX_TYPES) {
            return;
        }
        if (type instanceof TypeRef.ArrayOf array) {
            visit(array.component().type(), bindings, trace);
        } else if (type instanceof TypeRef.Wildcard wildcard) {
            visit(wildcard.bound(), bindings, trace);
        } else if (type instanceof TypeRef.Variable variable) {
            Bound bound = bindings.get(variable.name());
            if (bound != null) {
                visit(bound.use().type(), bound.bindings(), trace.writtenBy(bound.trace()));
            } else if (!(variable.bound() instanceof TypeRef.Variable)) {
                visit(variable.bound(), bindings, trace);
            }
        } else if (type instanceof TypeRef.Declared declared) {
            declared(declared, bindings, trace);
        }
    }

    private void declared(TypeRef.Declared declared, Map<String, Bound> bindings, Trace trace) {
        Optional<DtoType> described = types.find(declared.binaryName());
        if (described.isEmpty() || Containers.isWrapper(declared)) {
            if (Containers.holdsItsArguments(types, declared)) {
                declared.args().forEach(argument -> visit(argument.type(), bindings, trace));
            }
            return;
        }
        DtoType type = described.get();
        if (!entered.add(
                expansion(declared, bindings, 0) + " " + trace.writtenBy().map(Member::display))) {
            return;
        }
        if (visitor.test(new Reached(type, trace.writtenBy(), trace.path(), trace.certain()))) {
            inside(type, arguments(type, declared, bindings, trace), trace);
        }
    }

    private void inside(DtoType type, Map<String, Bound> bindings, Trace trace) {
        Member itself = new Member(type, "", type.where(), type.fromSource());
        if (type.opaque()) {
            type.valueType().ifPresent(value -> visit(value.type(), bindings, trace.through(itself, true)));
            return;
        }
        List<TypeRef> elements = Containers.elements(types, type);
        if (!elements.isEmpty()) {
            elements.forEach(element -> visit(element, bindings, trace.through(itself, true)));
            return;
        }
        for (Property property : type.properties()) {
            if (travels(property)) {
                visit(property.type().type(), bindings, trace.through(writer(type, property), !narrowed(property)));
            }
        }
        for (DtoType.Subtype subtype : type.subtypes()) {
            visit(subtype.type(), bindings, trace.through(itself, false));
        }
    }

    private boolean travels(Property property) {
        return !property.custom()
                && (direction == Direction.RESPONSE ? property.readable() : property.writable())
                && property.annotations()
                        .find("com.fasterxml.jackson.annotation.JsonIdentityReference")
                        .filter(reference -> reference.bool("alwaysAsId").orElse(false))
                        .isEmpty();
    }

    /** Only the listed members of the value travel, so that a new column does not reach the wire. */
    private static boolean narrowed(Property property) {
        return property.annotations().has("com.fasterxml.jackson.annotation.JsonIncludeProperties");
    }

    /**
     * The member that wrote the property's type: itself, unless it is inherited from a type that left it open, as
     * {@code items} is by {@code class OrderPage extends Page<OrderEntity>}.
     */
    private Member writer(DtoType type, Property property) {
        boolean boundBySubtype = !property.owner().equals(type.binaryName())
                && types.find(property.owner()).stream()
                        .flatMap(owner -> owner.properties().stream())
                        .filter(declared -> declared.javaName().equals(property.javaName()))
                        .anyMatch(declared ->
                                !declared.type().type().equals(property.type().type()));
        return boundBySubtype
                ? new Member(type, property.javaName(), type.where(), type.fromSource())
                : new Member(
                        types.find(property.owner()).orElse(type),
                        property.javaName(),
                        property.where(),
                        property.fromSource());
    }

    private static Map<String, Bound> arguments(
            DtoType type, TypeRef.Declared use, Map<String, Bound> bindings, Trace trace) {
        Map<String, Bound> bound = new HashMap<>();
        for (int i = 0; i < Math.min(type.typeParameters().size(), use.args().size()); i++) {
            bound.put(type.typeParameters().get(i), new Bound(use.args().get(i), bindings, trace));
        }
        return bound;
    }

    /** The type with what its variables stand for: two uses of one generic type are two types. */
    private static String expansion(TypeRef type, Map<String, Bound> bindings, int depth) {
        if (depth > MAX_DEPTH) {
            return "…";
        }
        if (type instanceof TypeRef.Variable variable && bindings.containsKey(variable.name())) {
            Bound bound = bindings.get(variable.name());
            return expansion(bound.use().type(), bound.bindings(), depth + 1)
                    + bound.trace().writtenBy().map(Member::display).orElse("");
        }
        if (type instanceof TypeRef.Declared declared) {
            return declared.args().stream()
                    .map(argument -> expansion(argument.type(), bindings, depth + 1))
                    .collect(Collectors.joining(",", declared.binaryName() + "<", ">"));
        }
        return type.display();
    }
}
