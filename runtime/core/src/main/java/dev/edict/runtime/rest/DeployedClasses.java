package dev.edict.runtime.rest;

import java.util.List;
import java.util.function.Function;

/** Which classes of an application a runtime shows as another one, where it can be asked. */
final class DeployedClasses {

    /** By its name, for it cannot be loaded without RESTEasy. */
    private static final String ON_RESTEASY = "dev.edict.runtime.rest.resteasy.ClassesBehind";

    private DeployedClasses() {}

    /** Of the application that this thread starts; none where nobody knows. */
    @SuppressWarnings("unchecked")
    static Function<Class<?>, List<Class<?>>> known() {
        if (TestedRuntime.isResteasy()) {
            try {
                return (Function<Class<?>, List<Class<?>>>)
                        Class.forName(ON_RESTEASY).getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the classes of edict-runtime are not complete", e);
            }
        }
        return shown -> List.of();
    }
}
