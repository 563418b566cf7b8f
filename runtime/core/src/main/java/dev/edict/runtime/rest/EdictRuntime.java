package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.IdempotencyEngine;
import jakarta.ws.rs.core.Configuration;
import java.util.List;

/**
 * What the providers of one application share. It travels as a property of the application's configuration: nothing is
 * static, so that applications in one process stay apart.
 *
 * @param config how the service operates
 * @param engine drives the keys
 * @param bindings the generated bindings
 */
public record EdictRuntime(EdictConfig config, IdempotencyEngine engine, List<ResourceBinding> bindings) {

    static final String PROPERTY = "dev.edict.runtime";

    /** The name of the property that says that a runtime announces the entry into a resource method. */
    public static final String ENTRY_ANNOUNCED = "dev.edict.entry-announced";

    /** That of an application. */
    public static EdictRuntime of(Configuration configuration) {
        if (configuration.getProperty(PROPERTY) instanceof EdictRuntime runtime) {
            return runtime;
        }
        throw new IllegalStateException("register " + EdictFeature.class.getName() + " before anything that needs it");
    }

    /** What start-up says: "7 of 7 operations protected, store in-memory". */
    public String summary() {
        long declared = bindings.stream().mapToLong(ResourceBinding::declared).sum();
        long active = bindings.stream().mapToLong(ResourceBinding::active).sum();
        return active + " of " + declared + " operations protected, store "
                + engine.capabilities().name();
    }

    /** The protected operations that the application does not serve. */
    public List<String> inactive() {
        return bindings.stream().flatMap(binding -> binding.inactive().stream()).toList();
    }
}
