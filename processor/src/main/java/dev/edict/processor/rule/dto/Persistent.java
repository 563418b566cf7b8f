package dev.edict.processor.rule.dto;

import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.dto.PayloadWalk.Direction;
import dev.edict.processor.rule.dto.PayloadWalk.Reached;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The types of a persistence library that a payload consists of. */
final class Persistent {
    private static final int SHOWN = 4;

    private Persistent() {}

    /**
     * The persistent types that a payload reaches, not looking inside them: what an entity refers to is the entity's
     * business. One that serialises itself to another form ({@code @JsonValue}) shows no columns.
     */
    static List<Reached> reached(TypeGraph types, Direction direction, TypeUse root) {
        if (!types.mayReachPersistence(root.type())) {
            return List.of();
        }
        List<Reached> found = new ArrayList<>();
        PayloadWalk.walk(types, direction, root, reached -> {
            boolean persistent =
                    reached.type().persistence().isPresent() && !reached.type().opaque();
            if (persistent) {
                found.add(reached);
            }
            return !persistent;
        });
        return found;
    }

    /** Those that the operation's own declaration names: as they are, in a container, or as a type argument. */
    static List<Reached> named(TypeGraph types, Direction direction, TypeUse root) {
        return reached(types, direction, root).stream()
                .filter(reached -> reached.writtenBy().isEmpty())
                .toList();
    }

    /**
     * A value object of the mapping ({@code @Embeddable}) has no identity and no lazy parts, and a type that is only one
     * of several, or shown in part, need not be what travels: neither proves a leak.
     */
    static Severity limit(Collection<Reached> found) {
        return found.stream().allMatch(reached -> !reached.certain() || embeddable(reached.type()))
                ? Severity.WARN
                : Severity.ERROR;
    }

    /** {@code the entity Customer (@Entity)}, or that its container exposes it. */
    static String display(Collection<Reached> found) {
        return found.stream()
                .map(Reached::type)
                .map(Persistent::display)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private static String display(DtoType type) {
        DtoType.Persistence persistence = type.persistence().orElseThrow();
        return (persistence.embeddable() ? "the embeddable " : "the entity ") + type.simpleName() + " ("
                + persistence.marker() + ")";
    }

    /** Why a client suffers from an answer that is made of these types. */
    static String harm(TypeGraph types, Collection<Reached> found) {
        boolean related = found.stream().anyMatch(reached -> isRelated(types, reached.type()));
        return "Every column that is added or renamed changes the API for its clients"
                + (related ? ", and what it refers to is loaded while the answer is written." : ".");
    }

    /** What a client may do with a request that is made of these types. */
    static String settable(Collection<Reached> found) {
        List<String> members = found.stream()
                .flatMap(reached -> reached.type().properties().stream())
                .filter(DtoType.Property::writable)
                .map(DtoType.Property::jsonName)
                .distinct()
                .toList();
        return members.isEmpty()
                ? "a client can set whatever is added to it later"
                : "a client can set all of "
                        + members.stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (members.size() > SHOWN ? ", …" : "") + ", and whatever is added later";
    }

    /** Whether it leads to another entity. */
    private static boolean isRelated(TypeGraph types, DtoType entity) {
        List<Reached> beyond = new ArrayList<>();
        TypeUse root = TypeUse.of(new TypeRef.Declared(entity.binaryName(), List.of()));
        PayloadWalk.walk(types, Direction.RESPONSE, root, reached -> {
            if (!reached.path().isEmpty() && reached.type().persistence().isPresent()) {
                beyond.add(reached);
            }
            return reached.path().isEmpty();
        });
        return beyond.stream().anyMatch(reached -> !embeddable(reached.type()));
    }

    private static boolean embeddable(DtoType type) {
        return type.persistence().filter(DtoType.Persistence::embeddable).isPresent();
    }

    /** Pages for people and streams are not contracts about JSON members. */
    static boolean isRepresentation(Operation operation) {
        return !operation.isStream()
                && (operation.produces().isEmpty()
                        || operation.produces().stream().anyMatch(type -> !isPageOrStream(type)));
    }

    private static boolean isPageOrStream(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        return type.startsWith("text/html")
                || type.startsWith("application/xhtml+xml")
                || type.startsWith("text/event-stream");
    }
}
