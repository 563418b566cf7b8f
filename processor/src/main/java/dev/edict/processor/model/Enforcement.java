package dev.edict.processor.model;

/** Whether code can be generated that keeps what a resource promises. */
public enum Enforcement {
    /** It can: a wrapper is written when there is something to keep. */
    GENERATED,
    /** The resource speaks {@code javax.ws.rs}; the runtime implements the interfaces of {@code jakarta.ws.rs}. */
    OTHER_NAMESPACE,
    /** The runtime is not on the class path, so that a wrapper would not compile. */
    NO_RUNTIME;

    /** What {@code @Generated} on generated code says. */
    public static final String GENERATOR = "dev.edict.processor.EdictProcessor";

    /** The type by which the runtime is recognised. */
    private static final String RUNTIME = "dev.edict.runtime.rest.ResourceBinding";

    public static Enforcement of(ApiResource api) {
        boolean jakarta =
                api.annotations().all().stream().noneMatch(a -> a.type().startsWith("javax.ws.rs."))
                        && api.operations().stream()
                                .flatMap(o -> o.designators().stream())
                                .noneMatch(d -> d.type().startsWith("javax.ws.rs."));
        if (!jakarta) {
            return OTHER_NAMESPACE;
        }
        return api.types().isSubtype(RUNTIME, "java.lang.Object") ? GENERATED : NO_RUNTIME;
    }

    /** Whether nothing less than code can keep an operation's promise: one execution a key, or an event. */
    public static boolean isNeeded(Operation operation) {
        return operation.repeat().policy().filter(p -> p.by() == Repeat.By.KEY).isPresent()
                || operation.webhook().isPresent();
    }
}
