package dev.edict.runtime.rest.error;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The exceptions for which the service has registered mappers of its own. */
final class MapperTypes {

    private final Set<String> taken;

    MapperTypes(Configuration configuration) {
        taken = Stream.concat(
                        configuration.getClasses().stream(),
                        configuration.getInstances().stream().map(Object::getClass))
                .filter(ExceptionMapper.class::isAssignableFrom)
                .filter(type -> !type.getName().startsWith("org.glassfish.jersey."))
                .flatMap(MapperTypes::mapped)
                .collect(Collectors.toUnmodifiableSet());
    }

    void registerUnlessTaken(FeatureContext context, ExceptionMapper<?> mapper) {
        if (mapped(mapper.getClass()).noneMatch(taken::contains)) {
            context.register(mapper);
        }
    }

    private static Stream<String> mapped(Class<?> mapper) {
        Stream<Type> own = Stream.of(mapper.getGenericInterfaces());
        Stream<String> direct = own.filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == ExceptionMapper.class)
                .map(type -> type.getActualTypeArguments()[0].getTypeName());
        Class<?> parent = mapper.getSuperclass();
        return parent == null ? direct : Stream.concat(direct, mapped(parent));
    }
}
