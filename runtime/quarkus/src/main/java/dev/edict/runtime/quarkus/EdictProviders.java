package dev.edict.runtime.quarkus;

import java.util.Set;

/**
 * What a Quarkus application must have among its providers to be served by Edict. They are found by themselves; only an
 * {@link jakarta.ws.rs.core.Application} that lists its classes leaves out what it does not list:
 *
 * <pre>{@code
 * public Set<Class<?>> getClasses() {
 *     Set<Class<?>> classes = new HashSet<>(EdictProviders.classes());
 *     classes.add(OrderResource.class);
 *     return classes;
 * }
 * }</pre>
 */
public final class EdictProviders {

    private EdictProviders() {}

    /** The classes to list. */
    public static Set<Class<?>> classes() {
        return Set.of(
                QuarkusEdictFeature.class,
                KeptDynamicFeatures.class,
                KeptProblemWriter.class,
                KeptMappedProblemWriter.class,
                KeptCursorCodecs.class,
                ProblemAnswers.class,
                LastAnswers.class);
    }
}
