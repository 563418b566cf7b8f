package dev.edict.processor.rule;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import java.util.List;

/**
 * Which parameters certainly take the request body. To Jakarta REST every parameter without an annotation does
 * (3.3.2.1); Micronaut, which compiles the same annotations, takes them from query and body by name.
 */
public final class EntityParameters {
    private static final String BINDS_BY_NAME = "io.micronaut.http.annotation.Controller";

    private EntityParameters() {}

    public static List<Parameter> certain(ApiResource api, Operation operation) {
        return api.types().isKnown(BINDS_BY_NAME) ? List.of() : operation.entities();
    }
}
