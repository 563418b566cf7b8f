package dev.edict.processor.body;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The summary of one body, of a method, a constructor or a lambda. Values only: symbols do not outlive attribution.
 *
 * @param delegation the constructor that this constructor calls first
 */
public record MethodFacts(
        MethodKey key,
        Kind kind,
        TreeWhere where,
        List<Call> calls,
        List<Raise> raises,
        List<Answer> answers,
        Optional<Delegation> delegation,
        Details details) {
    public MethodFacts {
        calls = List.copyOf(calls);
        raises = List.copyOf(raises);
        answers = List.copyOf(answers);
    }

    MethodFacts withCalls(List<Call> others) {
        return new MethodFacts(key, kind, where, others, raises, answers, delegation, details);
    }

    public enum Kind {
        METHOD,
        CONSTRUCTOR,
        LAMBDA
    }

    /**
     * {@code this(…)} or {@code super(…)}.
     *
     * @param status the HTTP status among its constant arguments, for exceptions that carry one
     * @param parameter the index of the parameter that is that status
     * @param arguments the statuses among its arguments, whatever they are to it
     */
    public record Delegation(MethodKey to, OptionalInt status, OptionalInt parameter, Arguments arguments) {}
}
