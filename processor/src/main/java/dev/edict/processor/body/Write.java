package dev.edict.processor.body;

import java.util.List;
import java.util.Optional;

/**
 * A call that changes what is stored, or sends a message.
 *
 * @param sink how messages name it, {@code EntityManager.merge}
 * @param what simple name of the entity class or the table that is written; empty where that cannot be told
 * @param columns the only columns of it that are set, where a constant statement says so
 * @param through simple name of the service's own type that it is written through: a repository, a mapper
 * @param proven whether the call writes whatever its arguments are
 * @param listed whether the user's own option names it; then it writes whatever its body looks like
 */
public record Write(
        String sink,
        Effect effect,
        Optional<String> what,
        List<String> columns,
        Optional<String> through,
        boolean proven,
        boolean listed) {
    public Write {
        columns = List.copyOf(columns);
    }

    public enum Effect {
        DATABASE,
        MESSAGE
    }
}
