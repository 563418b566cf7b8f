package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.HeaderLine;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Says once of each header that an operation sets and a repeat will lack: whoever needs it there cannot see that in a first answer. */
final class UnrecordedHeaders {

    private static final Logger LOG = System.getLogger(UnrecordedHeaders.class.getName());

    /** Names can be made up by whoever writes headers; nobody reads more of these lines. */
    private static final int MOST_TOLD = 100;

    /** What caches are told of an answer; of a replay they are told otherwise. */
    private static final Set<String> FOR_CACHES = Set.of("cache-control", "expires", "pragma", "vary");

    private final RecordedHeaders recorded;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    UnrecordedHeaders(RecordedHeaders recorded) {
        this.recorded = recorded;
    }

    /**
     * @param operation as logs name it
     * @param names of the headers that it has set itself, before any filter
     */
    void tell(String operation, Collection<String> names) {
        for (String name : names) {
            if (!recorded.take(name)
                    && !isPassing(name)
                    && told.size() < MOST_TOLD
                    && told.add(operation + " " + name)) {
                LOG.log(
                        Level.INFO,
                        "{0} answers with {1}, which is not recorded: a replay comes without it. Where clients need it there, name it"
                                + " with EdictConfig.builder().storedHeader(\"{1}\")",
                        operation,
                        name);
            }
        }
    }

    private static boolean isPassing(String name) {
        return HeaderLine.isOfOneExchange(name) || FOR_CACHES.contains(name.toLowerCase(Locale.ROOT));
    }
}
