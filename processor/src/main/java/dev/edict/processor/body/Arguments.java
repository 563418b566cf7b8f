package dev.edict.processor.body;

import java.util.HashMap;
import java.util.Map;

/**
 * What a call is given, as far as it may be an HTTP status; by its index.
 *
 * @param constants those that the call itself names
 * @param parameters those that its body is given, by the index there
 */
public record Arguments(Map<Integer, Integer> constants, Map<Integer, Integer> parameters) {
    static final Arguments NONE = new Arguments(Map.of(), Map.of());

    public Arguments {
        constants = Map.copyOf(constants);
        parameters = Map.copyOf(parameters);
    }

    /** The statuses among them, once those are known that the body is given. */
    Map<Integer, Integer> statuses(Map<Integer, Integer> given) {
        if (parameters.isEmpty() || given.isEmpty()) {
            return constants;
        }
        Map<Integer, Integer> statuses = new HashMap<>(constants);
        parameters.forEach((index, parameter) -> {
            Integer status = given.get(parameter);
            if (status != null) {
                statuses.put(index, status);
            }
        });
        return Map.copyOf(statuses);
    }
}
