package dev.edict.processor.body;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What dispatch needs to know of a class or interface of the compilation.
 *
 * @param instantiable whether objects of exactly this class exist: not abstract, no interface
 * @param superclass empty for interfaces and for classes that extend {@link Object}
 * @param superTypes binary names of itself and of everything above it
 * @param mapperOf the exception that it maps, if it is an {@code ExceptionMapper}
 */
record TypeFacts(
        String name,
        boolean instantiable,
        Optional<String> superclass,
        Set<String> superTypes,
        List<Method> methods,
        Optional<String> mapperOf) {

    /**
     * @param overrides the methods of supertypes that it overrides or implements, generics considered
     */
    record Method(MethodKey key, boolean hasBody, Set<MethodKey> overrides) {
        boolean answers(MethodKey call) {
            return key.equals(call) || overrides.contains(call);
        }
    }
}
