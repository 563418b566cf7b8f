package dev.edict.runtime.rest;

import jakarta.ws.rs.ext.RuntimeDelegate;
import java.util.List;

/** The Jakarta REST runtimes of which the suites show that they run each filter that is bound to a resource method. */
final class TestedRuntime {

    private static final String CXF = "org.apache.cxf.";

    private static final String RESTEASY = "org.jboss.resteasy.";

    private static final String QUARKUS = RESTEASY + "reactive.";

    /** Quarkus REST is among the second. */
    private static final List<String> PACKAGES = List.of("org.glassfish.jersey.", RESTEASY, CXF);

    private TestedRuntime() {}

    /** Whether it is one of them that serves. */
    static boolean serves() {
        return PACKAGES.stream().anyMatch(TestedRuntime::isOf);
    }

    /** Whether it is CXF. */
    static boolean isCxf() {
        return isOf(CXF);
    }

    /** Whether it is RESTEasy Classic. */
    static boolean isResteasy() {
        return isOf(RESTEASY) && !isQuarkus();
    }

    /** Whether it is Quarkus REST. */
    static boolean isQuarkus() {
        return isOf(QUARKUS);
    }

    private static boolean isOf(String packages) {
        return RuntimeDelegate.getInstance().getClass().getName().startsWith(packages);
    }
}
