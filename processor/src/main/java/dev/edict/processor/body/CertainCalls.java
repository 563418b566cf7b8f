package dev.edict.processor.body;

import dev.edict.processor.body.Answer.Use;
import dev.edict.processor.body.Dispatcher.Targets;
import java.util.Map;
import java.util.Optional;

/** What bodies are certain to run when they run: where each of their calls leads. */
final class CertainCalls {
    /** What the names of lambdas begin with. */
    static final String LAMBDA = "lambda$";

    private final Map<MethodKey, MethodFacts> methods;
    private final Dispatcher dispatcher;

    CertainCalls(Map<MethodKey, MethodFacts> methods, Dispatcher dispatcher) {
        this.methods = methods;
        this.dispatcher = dispatcher;
    }

    /** A method's body, if it is compiled here. */
    Optional<MethodFacts> of(MethodKey method) {
        return Optional.ofNullable(methods.get(method));
    }

    /** The one body that a call is sure to run. */
    Optional<MethodFacts> follow(Call call) {
        if (call.dispatch() == Dispatch.DEFERRED) {
            return Optional.empty();
        }
        Targets targets = dispatcher.targets(call);
        return targets.closed() && targets.bodies().size() == 1
                ? of(targets.bodies().get(0))
                : Optional.empty();
    }

    /** Lambdas hold each other only as their source does; one that runs later builds an answer that is sent later. */
    Optional<MethodFacts> lambda(Call call) {
        return call.target().name().startsWith(LAMBDA)
                ? of(call.target()).filter(called -> called.kind() == MethodFacts.Kind.LAMBDA)
                : Optional.empty();
    }

    /** The method whose result the body returns that makes a call. */
    Optional<MethodFacts> returned(Call call) {
        return call.use() == Use.RETURNED
                ? follow(call).filter(next -> next.kind() == MethodFacts.Kind.METHOD)
                : Optional.empty();
    }
}
