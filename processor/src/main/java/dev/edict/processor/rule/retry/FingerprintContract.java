package dev.edict.processor.rule.retry;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code fingerprint} points at is in the body of a request. */
final class FingerprintContract {
    private FingerprintContract() {}

    static void check(
            ApiResource api, Operation operation, Repeat.Policy policy, AnnotationUse use, Findings findings) {
        if (policy.body() != Repeat.Body.COMPARED) {
            whole(operation, policy, use, findings);
            return;
        }
        List<String> pointers = policy.fingerprint();
        if (pointers.isEmpty()) {
            return;
        }
        boolean astray = false;
        for (int i = 0; i < pointers.size(); i++) {
            Optional<String> problem = problem(api, operation, pointers.get(i));
            if (problem.isPresent()) {
                astray = true;
                findings.add(
                        operation,
                        use.place("fingerprint", i),
                        operation.display() + ": " + problem.get()
                                + " Two requests would never differ there, so that a reused key replays the answer of another"
                                + " request.");
            } else if (!FormFields.mayHave(operation, pointers.get(i))) {
                findings.add(
                        operation,
                        use.place("fingerprint", i),
                        Severity.WARN,
                        operation.display() + ": '" + pointers.get(i)
                                + "' names no field of the form that the method reads ("
                                + String.join(", ", FormFields.of(operation))
                                + "). Where no client sends it, two requests never differ there, so that a reused key replays the"
                                + " answer of another request. Name a field of the form.");
            }
        }
        if (!astray && takesNoBody(operation)) {
            findings.add(
                    operation,
                    use.place("fingerprint"),
                    Severity.WARN,
                    operation.display()
                            + " takes no body, and its fingerprint points into one: there is nothing to compare."
                            + " Method, path and query always count. Remove fingerprint, or have the method take the body"
                            + " that clients send.");
        }
    }

    /** All of the body counts, or nothing. */
    private static void whole(Operation operation, Repeat.Policy policy, AnnotationUse use, Findings findings) {
        boolean ignored = policy.body() == Repeat.Body.IGNORED;
        if (!policy.fingerprint().isEmpty()) {
            findings.add(
                    operation,
                    use.place("fingerprint"),
                    operation.display()
                            + ": fingerprint says which members of the body count, and body = " + policy.body()
                            + (ignored ? " says that none does." : " that all do. Their spelling counts by neither.")
                            + " Remove one of them.");
        } else if (takesNoBody(operation)) {
            findings.add(
                    operation,
                    use.place("body"),
                    Severity.WARN,
                    operation.display()
                            + " takes no body: there is nothing to " + (ignored ? "ignore" : "compare")
                            + ". Remove body, or have the method take the body that clients send.");
        } else if (!ignored && takesNoJson(operation)) {
            findings.add(
                    operation,
                    use.place("body"),
                    Severity.WARN,
                    operation.display() + " takes " + String.join(", ", operation.consumes())
                            + ", of which nothing has a canonical form: body = CANONICAL_JSON changes nothing, and a repeat"
                            + " that is spelled in another way is answered 422. Remove body, or take application/json or a"
                            + " type that ends in +json; of a form, fingerprint compares fields.");
        }
    }

    /** Not for certain where nothing is declared, or a wildcard. */
    private static boolean takesNoJson(Operation operation) {
        for (String type : operation.consumes()) {
            String name = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (name.equals("application/json") || name.endsWith("+json") || name.contains("*")) {
                return false;
            }
        }
        return !operation.consumes().isEmpty();
    }

    private static Optional<String> problem(ApiResource api, Operation operation, String pointer) {
        List<Parameter> entities = operation.entities();
        Optional<String> problem = entities.size() == 1 && !isMultipart(operation.consumes())
                ? BodyPointer.problem(api.types(), entities.get(0).type(), pointer)
                : BodyPointer.syntaxProblem(pointer);
        return problem.or(() -> PointerEscapes.problem(pointer));
    }

    private static boolean isMultipart(List<String> consumes) {
        for (String type : consumes) {
            if (!type.startsWith("multipart/")) {
                return false;
            }
        }
        return !consumes.isEmpty();
    }

    /** Not for certain where something else of the request may be the body, or lead to it. */
    static boolean takesNoBody(Operation operation) {
        if (!operation.entities().isEmpty() || operation.contextual()) {
            return false;
        }
        for (Parameter parameter : operation.parameters()) {
            switch (parameter.source()) {
                case PATH, QUERY, HEADER, COOKIE, MATRIX -> {}
                default -> {
                    return false;
                }
            }
        }
        return true;
    }
}
