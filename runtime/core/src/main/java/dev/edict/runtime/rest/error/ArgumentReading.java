package dev.edict.runtime.rest.error;

import java.util.Arrays;
import java.util.Set;

/**
 * Knows a failure of a runtime that reads what a resource method is called with: the method was not entered, as when a query parameter
 * is no number. Jakarta REST has a 404 for it, which the method can answer as well; where the exception was made tells the two apart.
 */
final class ArgumentReading {

    /** Where a runtime reads arguments and injects parameters into an instance, as class and method; neither calls a resource method. */
    private static final Set<String> PLACES = Set.of(
            "org.jboss.resteasy.core.MethodInjectorImpl.injectArguments",
            "org.apache.cxf.jaxrs.utils.JAXRSUtils.processParameters",
            "org.apache.cxf.jaxrs.utils.JAXRSUtils.injectParameters",
            "org.jboss.resteasy.reactive.server.handlers.ParameterHandler.handle",
            "org.jboss.resteasy.reactive.server.handlers.PerRequestInstanceHandler.handle");

    private ArgumentReading() {}

    /** Whether the failure was made there. A runtime of which nothing is known, and a failure without a trace, prove nothing. */
    static boolean hasFailed(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> PLACES.contains(frame.getClassName() + "." + frame.getMethodName()));
    }
}
