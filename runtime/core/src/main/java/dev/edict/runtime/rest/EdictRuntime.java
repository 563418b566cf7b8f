package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.IdempotencyEngine;
import jakarta.ws.rs.core.Configuration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the providers of one application share. It travels as a property of the application's configuration: nothing is
 * static, so that applications in one process stay apart.
 *
 * @param config how the service operates
 * @param engine drives the keys
 * @param bindings the generated bindings
 * @param errorBase resolves relative problem types; null leaves them relative
 */
public record EdictRuntime(
        EdictConfig config,
        IdempotencyEngine engine,
        List<ResourceBinding> bindings,
        @Nullable URI errorBase) {

    private static final Logger LOG = System.getLogger(EdictRuntime.class.getName());

    static final String PROPERTY = "dev.edict.runtime";

    /** The name of the property by which a runtime that wraps applications hands over what it wraps. */
    public static final String APPLICATION = "dev.edict.application";

    /** That of an application. */
    public static EdictRuntime of(Configuration configuration) {
        if (configuration.getProperty(PROPERTY) instanceof EdictRuntime runtime) {
            return runtime;
        }
        throw new IllegalStateException("register " + EdictFeature.class.getName() + " before anything that needs it");
    }

    /** Claims nothing more, lets what is in flight end within the configured grace, then stops renewing leases. */
    public void shutDown() {
        try {
            engine.shutDown(config.shutdownGrace());
        } catch (InterruptedException e) {
            engine.close();
            Thread.currentThread().interrupt();
        }
    }

    /** How many operations have a generated binding that protects them, whether this application serves them or not. */
    long bound() {
        return rooted().count()
                + bindings.stream().mapToLong(ResourceBinding::located).sum();
    }

    /** What start-up says: "7 of 7 operations protected, store in-memory". */
    public String summary() {
        long active = rooted().filter(OperationBinding::isActive).count();
        long located = bound() - rooted().count();
        return active + " of " + rooted().count() + " operations protected"
                + (located == 0 ? "" : ", and " + located + " behind sub-resource locators when they are reached")
                + ", store " + engine.capabilities().name();
    }

    /** The protected operations that the application does not serve. */
    public List<String> inactive() {
        return rooted().filter(operation -> !operation.isActive())
                .map(OperationBinding::toString)
                .toList();
    }

    /** Says what is protected, and warns of operations that this application does not serve. */
    public void announce() {
        LOG.log(Level.INFO, summary());
        inactive().forEach(operation -> LOG.log(Level.WARNING, "Not served by this application: {0}", operation));
    }

    private Stream<OperationBinding> rooted() {
        return bindings.stream().flatMap(ResourceBinding::rooted);
    }
}
