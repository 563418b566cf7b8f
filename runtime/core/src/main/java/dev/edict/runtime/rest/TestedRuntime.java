package dev.edict.runtime.rest;

import jakarta.ws.rs.ext.RuntimeDelegate;
import java.util.List;

/** The Jakarta REST runtimes of which the suites show that they run each filter that is bound to a resource method. */
final class TestedRuntime {

    /** Quarkus REST is among the second. */
    private static final List<String> PACKAGES =
            List.of("org.glassfish.jersey.", "org.jboss.resteasy.", "org.apache.cxf.");

    private TestedRuntime() {}

    /** Whether it is one of them that serves. */
    static boolean serves() {
        String delegate = RuntimeDelegate.getInstance().getClass().getName();
        return PACKAGES.stream().anyMatch(delegate::startsWith);
    }
}
