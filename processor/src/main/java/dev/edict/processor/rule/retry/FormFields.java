package dev.edict.processor.rule.retry;

import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a form that an operation reads one by one. */
final class FormFields {
    private FormFields() {}

    /** Their names, in the order of the alphabet. */
    static Set<String> of(Operation operation) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.source() == Parameter.Source.FORM) {
                names.add(parameter.name());
            }
        }
        return names;
    }

    /** Whether a pointer names one of them, or what else is read from the body is not told. */
    static boolean mayHave(Operation operation, String pointer) {
        Set<String> names = of(operation);
        if (names.isEmpty() || pointer.isEmpty() || readsMore(operation)) {
            return true;
        }
        return names.contains(
                pointer.substring(1).split("/", 2)[0].replace("~1", "/").replace("~0", "~"));
    }

    private static boolean readsMore(Operation operation) {
        return operation.contextual()
                || !operation.entities().isEmpty()
                || operation.parameters().stream().anyMatch(p -> p.source() == Parameter.Source.UNKNOWN)
                || !List.of("application/x-www-form-urlencoded").equals(operation.consumes());
    }
}
