package dev.edict.processor.rule;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Bodies.Reached;
import dev.edict.processor.body.MethodFacts;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.body.Provider;
import dev.edict.processor.body.Raise;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.Where;
import java.util.List;
import java.util.Optional;

/**
 * A body that a request comes to, and on which way.
 *
 * @param operation the one whose handler leads there; empty where a mapper or filter does
 * @param provider the mapper or filter that does
 * @param service of that operation; of any, for a mapper or filter serves all
 */
public record Served(
        Reached reached,
        Optional<Operation> operation,
        Optional<Provider> provider,
        ApiService service,
        Bodies bodies,
        TypeGraph types) {

    public MethodFacts body() {
        return reached.body();
    }

    /** Whether it is the handler, mapper or filter itself, or a lambda in it, and not something that it calls. */
    public boolean isItself() {
        return reached.isRoot();
    }

    /** The responses that a client gets from it. */
    public List<Answer> answers() {
        List<Answer> built = body().answers();
        if (built.isEmpty()) {
            return built;
        }
        return built.stream()
                .filter(answer -> switch (answer.use()) {
                    case RETURNED -> reached.answers();
                    case THROWN -> reached.caught().isEmpty();
                    case ABORTS, RESUMES -> true;
                    case OTHER -> false;
                })
                .toList();
    }

    /** The exceptions that leave it, and are not caught on the way back. */
    public List<Raise> raises() {
        List<Raise> raises = body().raises();
        if (raises.isEmpty()) {
            return raises;
        }
        return raises.stream()
                .filter(raise -> !raise.isCaught())
                .filter(raise -> raise.superTypes().stream().noneMatch(reached.caught()::contains))
                .toList();
    }

    /** {@code POST /orders}, {@code OrderMapper.toResponse}. */
    public String display() {
        if (isItself() && operation.isPresent()) {
            return operation.get().display();
        }
        MethodKey method = reached.method();
        return method.ownerSimpleName() + "." + method.name();
    }

    /** A finding about the operation, if its own handler is to be mended, else about the method that is. */
    public void report(Findings findings, Where where, Severity limit, String message, Edit... fix) {
        if (isItself() && operation.isPresent()) {
            findings.add(operation.get(), where, limit, message, fix);
        } else {
            findings.add(where, limit, message, fix);
        }
    }
}
