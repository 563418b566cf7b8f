package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.Scope;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.Set;

/** Says once of each record that its outcome is unknown: somebody has to look, and clients go on asking. */
final class UnknownOutcomeLog {

    private static final Logger LOG = System.getLogger(UnknownOutcomeLog.class.getName());

    /** The latest; who asks for an older one again is told of again. */
    private static final int REMEMBERED = 1_000;

    private final Set<String> told = new LinkedHashSet<>();

    void tell(String operation, Scope scope) {
        if (isNew(scope.hex())) {
            LOG.log(
                    Level.WARNING,
                    "Nobody knows whether {0} took effect under record {1}; its repeats are refused until somebody resolves it"
                            + " (edict-outcomes.jar list)",
                    operation,
                    scope);
        }
    }

    private synchronized boolean isNew(String scope) {
        if (told.size() == REMEMBERED && !told.contains(scope)) {
            told.remove(told.iterator().next());
        }
        return told.add(scope);
    }
}
