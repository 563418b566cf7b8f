package dev.edict.processor.body;

import java.util.Map;
import java.util.OptionalInt;

/**
 * An HTTP status as it is written.
 *
 * @param constant what it is; empty when it is no constant
 * @param parameter the index of the parameter that says it, of the method around; empty when none does
 */
record Status(OptionalInt constant, OptionalInt parameter) {
    static final Status UNKNOWN = new Status(OptionalInt.empty(), OptionalInt.empty());

    static Status of(OptionalInt constant) {
        return constant.isEmpty() ? UNKNOWN : new Status(constant, OptionalInt.empty());
    }

    boolean isUnknown() {
        return constant.isEmpty() && parameter.isEmpty();
    }

    /** What it is where the method is given some statuses. */
    OptionalInt where(Map<Integer, Integer> given) {
        Integer status = parameter.isPresent() ? given.get(parameter.getAsInt()) : null;
        return status == null ? constant : OptionalInt.of(status);
    }
}
