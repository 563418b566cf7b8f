package dev.edict.processor.rule.dto;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.dto.PayloadWalk.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The described types that a resource's payloads are made of, each once in either direction. Where the place that wrote a type
 * matters, {@link PayloadWalk} tells more, at a higher price. Several rules ask for the same resource one after the other, so that
 * the last answer is kept.
 */
public final class PayloadTypes {
    private @Nullable ApiResource last;
    private List<Reached> answer = List.of();

    /**
     * @param operation the first that leads there; a GET, if any does
     */
    public record Reached(DtoType type, Direction direction, Operation operation) {

        /** The members that travel, in a form that their type tells. */
        public List<Property> members() {
            List<Property> members = new ArrayList<>(type.properties().size());
            if (!type.opaque()) {
                for (Property property : type.properties()) {
                    if (travels(property, direction)) {
                        members.add(property);
                    }
                }
            }
            return members;
        }

        public boolean isAnswered() {
            return direction == Direction.RESPONSE;
        }

        /** {@code GET /orders/{id} answers it}. */
        String how() {
            return operation.display() + (direction == Direction.RESPONSE ? " answers it" : " takes it from clients");
        }
    }

    public List<Reached> of(ApiResource api) {
        if (api != last) {
            answer = new Search(api.types()).search(api.operations());
            last = api;
        }
        return answer;
    }

    private static boolean travels(Property property, Direction direction) {
        return !property.custom() && (direction == Direction.RESPONSE ? property.readable() : property.writable());
    }

    /** Adds the binary names of the classes that a value of the type is made of, members apart. */
    static void content(TypeGraph types, TypeRef type, Collection<String> names) {
        if (type instanceof TypeRef.ArrayOf array) {
            content(types, array.component().type(), names);
        } else if (type instanceof TypeRef.Wildcard wildcard) {
            content(types, wildcard.bound(), names);
        } else if (type instanceof TypeRef.Declared declared) {
            names.add(declared.binaryName());
            if (!declared.args().isEmpty() && holds(types, declared, types.find(declared.binaryName()))) {
                for (int i = 0; i < declared.args().size(); i++) {
                    content(types, declared.args().get(i).type(), names);
                }
            }
        }
    }

    /** A typed identifier {@code Id<Order>} holds no order. */
    private static boolean holds(TypeGraph types, TypeRef.Declared declared, Optional<DtoType> described) {
        if (declared.args().isEmpty()) {
            return false;
        }
        if (described.isEmpty() || Containers.isWrapper(declared)) {
            return Containers.holdsItsArguments(types, declared);
        }
        for (Property property : described.get().properties()) {
            if (hasVariable(property.type().type())) {
                return true;
            }
        }
        return Containers.holdsItsArguments(types, declared);
    }

    /** Whether a type variable stands anywhere in the type. */
    static boolean hasVariable(TypeRef type) {
        if (type instanceof TypeRef.Declared declared) {
            for (int i = 0; i < declared.args().size(); i++) {
                if (hasVariable(declared.args().get(i).type())) {
                    return true;
                }
            }
            return false;
        }
        return type instanceof TypeRef.Variable
                || type instanceof TypeRef.ArrayOf array
                        && hasVariable(array.component().type())
                || type instanceof TypeRef.Wildcard wildcard && hasVariable(wildcard.bound());
    }

    private static final class Search {
        private final TypeGraph types;
        private final List<Reached> found = new ArrayList<>();
        private final Set<String> answered = new HashSet<>();
        private final Set<String> taken = new HashSet<>();

        Search(TypeGraph types) {
            this.types = types;
        }

        List<Reached> search(List<Operation> operations) {
            for (boolean gets : new boolean[] {true, false}) {
                for (Operation operation : operations) {
                    if (operation.httpMethod().equals("GET") == gets) {
                        search(operation);
                    }
                }
            }
            return List.copyOf(found);
        }

        private void search(Operation operation) {
            if (operation.reply().entity().isPresent() && Persistent.isRepresentation(operation)) {
                visit(operation.reply().entity().get().type(), Direction.RESPONSE, operation);
            }
            for (Parameter parameter : RequestPayload.of(operation)) {
                visit(parameter.type().type(), Direction.REQUEST, operation);
            }
        }

        private void visit(TypeRef type, Direction direction, Operation operation) {
            if (type instanceof TypeRef.ArrayOf array) {
                visit(array.component().type(), direction, operation);
            } else if (type instanceof TypeRef.Wildcard wildcard) {
                visit(wildcard.bound(), direction, operation);
            } else if (type instanceof TypeRef.Declared declared) {
                declared(declared, direction, operation);
            }
        }

        private void declared(TypeRef.Declared declared, Direction direction, Operation operation) {
            Optional<DtoType> described = types.find(declared.binaryName());
            if (holds(types, declared, described)) {
                for (int i = 0; i < declared.args().size(); i++) {
                    visit(declared.args().get(i).type(), direction, operation);
                }
            }
            Set<String> seen = direction == Direction.RESPONSE ? answered : taken;
            if (described.isPresent() && seen.add(declared.binaryName())) {
                inside(described.get(), direction, operation);
            }
        }

        private void inside(DtoType type, Direction direction, Operation operation) {
            found.add(new Reached(type, direction, operation));
            if (type.opaque()) {
                type.valueType().ifPresent(value -> visit(value.type(), direction, operation));
                return;
            }
            List<TypeRef> elements = type.superTypes().isEmpty() ? List.of() : Containers.elements(types, type);
            if (!elements.isEmpty()) {
                elements.forEach(element -> visit(element, direction, operation));
                return;
            }
            for (Property property : type.properties()) {
                if (travels(property, direction)) {
                    visit(property.type().type(), direction, operation);
                }
            }
            type.additional().ifPresent(value -> visit(value.type(), direction, operation));
            for (DtoType.Subtype subtype : type.subtypes()) {
                visit(subtype.type(), direction, operation);
            }
        }
    }
}
