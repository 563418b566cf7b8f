package dev.edict.processor.rule;

import java.util.List;

/** Features of libraries that are known to register no resource of the service and not to look at who calls; of others nobody knows. */
public final class PlainFeatures {
    private static final List<String> PREFIXES = List.of(
            "dev.edict.runtime.",
            "org.glassfish.jersey.jackson.",
            "org.glassfish.jersey.media.",
            "org.glassfish.jersey.logging.",
            "org.glassfish.jersey.jsonp.",
            "org.glassfish.jersey.jsonb.",
            "org.glassfish.jersey.server.validation.",
            "org.glassfish.jersey.server.wadl.",
            "org.glassfish.jersey.message.",
            "com.fasterxml.jackson.",
            "tools.jackson.",
            "io.swagger.",
            "java.");

    private PlainFeatures() {}

    /** Whether a type is one of them, by binary name. */
    public static boolean include(String type) {
        for (String prefix : PREFIXES) {
            if (type.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
