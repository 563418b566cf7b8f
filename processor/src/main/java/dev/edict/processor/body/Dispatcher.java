package dev.edict.processor.body;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which bodies of the compilation a call may run. */
final class Dispatcher {

    /**
     * @param bodies those that are known
     * @param closed whether there are no others: the class or interface that is dispatched on is declared in this
     *     compilation, and what every class below it does is known
     */
    record Targets(List<MethodKey> bodies, boolean closed) {
        static final Targets UNKNOWN = new Targets(List.of(), false);
    }

    private record Dispatched(String receiver, MethodKey method) {

        /** As a record's own, which each machine has to put together first. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Dispatched that && receiver.equals(that.receiver) && method.equals(that.method);
        }

        @Override
        public int hashCode() {
            return receiver.hashCode() * 31 + method.hashCode();
        }
    }

    private final Collected collected;
    private final boolean partial;
    private final Map<String, List<TypeFacts>> below = new HashMap<>();
    private final Map<MethodKey, Targets> exact = new HashMap<>();
    private final Map<Dispatched, Targets> known = new HashMap<>();
    private final Map<Dispatched, Targets> inherited = new HashMap<>();
    private final Map<Targets, Targets> all = new HashMap<>();

    Dispatcher(Collected collected, boolean partial) {
        this.collected = collected;
        this.partial = partial;
        for (TypeFacts type : collected.typesInOrder()) {
            for (String above : type.superTypes()) {
                below.computeIfAbsent(above, a -> new ArrayList<>()).add(type);
            }
        }
    }

    /** One object for equal ones. */
    Targets targets(Call call) {
        if (call.dispatch() != Dispatch.VIRTUAL) {
            return exact(call);
        }
        if (!collected.types.containsKey(call.receiver())) {
            return Targets.UNKNOWN;
        }
        Dispatched dispatched = new Dispatched(call.receiver(), call.target());
        Targets targets = known.get(dispatched);
        if (targets == null) {
            targets = one(resolve(call.receiver(), call.target()));
            known.put(dispatched, targets);
        }
        return targets;
    }

    private Targets exact(Call call) {
        Targets targets = exact.get(call.target());
        if (targets != null) {
            return targets;
        }
        if (!collected.methods.containsKey(call.target())) {
            return inherited(call);
        }
        targets = one(new Targets(List.of(call.target()), true));
        exact.put(call.target(), targets);
        return targets;
    }

    private Targets one(Targets targets) {
        Targets same = all.putIfAbsent(targets, targets);
        return same == null ? targets : same;
    }

    /** A final class may inherit the body that an abstract method is called by. */
    private Targets inherited(Call call) {
        TypeFacts receiver = collected.types.get(call.receiver());
        if (receiver == null || !receiver.instantiable()) {
            return Targets.UNKNOWN;
        }
        Dispatched dispatched = new Dispatched(call.receiver(), call.target());
        Targets targets = inherited.get(dispatched);
        if (targets == null) {
            targets = body(receiver, call.target())
                    .map(body -> one(new Targets(List.of(body), true)))
                    .orElse(Targets.UNKNOWN);
            inherited.put(dispatched, targets);
        }
        return targets;
    }

    private Targets resolve(String receiver, MethodKey method) {
        Set<MethodKey> bodies = new TreeSet<>();
        boolean closed = !partial;
        for (TypeFacts type : below.getOrDefault(receiver, List.of())) {
            if (type.instantiable()) {
                Optional<MethodKey> body = body(type, method);
                body.ifPresent(bodies::add);
                closed &= body.isPresent();
            }
            if (!hasBody(method)) {
                bodies.addAll(collected.lambdas.getOrDefault(type.name(), List.of()));
            }
        }
        return new Targets(List.copyOf(bodies), closed && !bodies.isEmpty());
    }

    /**
     * The body that runs when the method is called on an object of exactly the given class (JVMS 5.4.6). A class may implement an
     * interface's method by one that it inherits from a class that does not know the interface.
     */
    private Optional<MethodKey> body(TypeFacts type, MethodKey method) {
        TypeFacts at = type;
        while (at != null) {
            for (TypeFacts.Method declared : at.methods()) {
                if (declared.key().name().equals(method.name())
                        && (declared.key().descriptor().equals(method.descriptor()) || declared.answers(method))) {
                    return declared.hasBody() ? Optional.of(declared.key()) : Optional.empty();
                }
            }
            if (at.superclass().isPresent()
                    && !collected.types.containsKey(at.superclass().get())) {
                return Optional.empty();
            }
            at = at.superclass().map(collected.types::get).orElse(null);
        }
        return ofInterface(type, method);
    }

    /** The most specific default method; none when that is not told apart. */
    private Optional<MethodKey> ofInterface(TypeFacts type, MethodKey method) {
        Collection<TypeFacts.Method> defaults = new LinkedHashSet<>();
        for (String above : type.superTypes()) {
            TypeFacts facts = collected.types.get(above);
            if (facts != null) {
                facts.methods().stream()
                        .filter(m -> m.hasBody() && m.answers(method))
                        .forEach(defaults::add);
            }
        }
        return defaults.stream()
                .filter(m -> defaults.stream()
                        .noneMatch(
                                other -> !other.equals(m) && other.overrides().contains(m.key())))
                .map(TypeFacts.Method::key)
                .reduce((one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    private boolean hasBody(MethodKey method) {
        return collected.methods.containsKey(method);
    }
}
