package dev.edict.runtime.quarkus;

import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import org.jboss.resteasy.reactive.common.model.ResourceExceptionMapper;
import org.jboss.resteasy.reactive.server.core.RuntimeExceptionMapper;

/**
 * The exception mappers that a service brings along, as classes or as methods with {@code @ServerExceptionMapper}: for the same exception
 * they stay the only ones. Quarkus REST does not show them in its configuration, and would let the mapper of a feature replace them.
 */
final class OwnMappers {

    private OwnMappers() {}

    /** Whether Quarkus REST serves anything: an application without resources has no mappers. */
    static boolean areKnown() {
        return RuntimeExceptionMapper.getMappers() != null;
    }

    /** Whether the service maps the same exception as this mapper. */
    static boolean have(ExceptionMapper<?> mapper) {
        return areKnown()
                && Arrays.stream(mapper.getClass().getGenericInterfaces())
                        .filter(ParameterizedType.class::isInstance)
                        .map(ParameterizedType.class::cast)
                        .filter(type -> type.getRawType() == ExceptionMapper.class)
                        .map(type -> RuntimeExceptionMapper.getMappers().get(type.getActualTypeArguments()[0]))
                        .anyMatch(present -> present != null && !isQuarkusOwn(present));
    }

    private static boolean isQuarkusOwn(ResourceExceptionMapper<?> mapper) {
        String name = mapper.getClassName();
        return name != null && (name.startsWith("io.quarkus.") || name.startsWith("org.jboss.resteasy."));
    }
}
