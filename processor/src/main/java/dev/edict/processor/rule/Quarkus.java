package dev.edict.processor.rule;

import dev.edict.processor.model.TypeGraph;

/** Whether the resources are served by Quarkus REST, which takes its providers from an index and passes over features of others. */
public final class Quarkus {
    private static final String REST = "org.jboss.resteasy.reactive.server.ServerExceptionMapper";
    private static final String EDICT = "dev.edict.runtime.quarkus.EdictProviders";

    private Quarkus() {}

    public static boolean serves(TypeGraph types) {
        return types.isKnown(REST);
    }

    public static boolean isWithoutEdict(TypeGraph types) {
        return serves(types) && !types.isKnown(EDICT);
    }
}
