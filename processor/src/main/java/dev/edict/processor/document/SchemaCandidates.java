package dev.edict.processor.document;

import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Enforcement;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.List;

/** Which types are worth a fragment of their own, before it is known who uses them. */
final class SchemaCandidates {

    /** What these stand on is a component of the program and nothing that is sent. */
    private static final List<String> COMPONENTS = List.of(
            "jakarta.ws.rs.Path",
            "jakarta.ws.rs.ApplicationPath",
            "jakarta.ws.rs.ext.Provider",
            "jakarta.enterprise.context.ApplicationScoped",
            "jakarta.enterprise.context.RequestScoped",
            "jakarta.enterprise.context.Dependent",
            "jakarta.inject.Singleton",
            "jakarta.ejb.Stateless",
            "jakarta.ejb.Singleton",
            "org.springframework.stereotype.Component",
            "org.springframework.stereotype.Service",
            "org.springframework.context.annotation.Configuration");

    private static final String GENERATED = "javax.annotation.processing.Generated";

    private SchemaCandidates() {}

    static boolean mayBeSchema(DtoType type, TypeGraph graph) {
        return !type.annotations().has(COMPONENTS.toArray(String[]::new))
                && !isWrapper(type)
                && !isException(type)
                && !graph.isSubtype(type.binaryName(), "jakarta.ws.rs.core.Application")
                && !graph.isSubtype(type.binaryName(), "javax.ws.rs.core.Application");
    }

    /** A service has many, and sends hardly one of them as it is: who does so describes it. */
    static boolean isException(DtoType type) {
        for (TypeRef above : type.superTypes()) {
            if (above.is("java.lang.Throwable")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWrapper(DtoType type) {
        return type.annotations()
                .find(GENERATED)
                .filter(generated -> generated.strings("value").contains(Enforcement.GENERATOR))
                .isPresent();
    }
}
