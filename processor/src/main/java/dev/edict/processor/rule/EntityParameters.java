package dev.edict.processor.rule;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import java.util.List;

/**
 * Which parameters certainly take the request body. To Jakarta REST every parameter without an annotation does
 * (3.3.2.1); two runtimes read some of them from elsewhere.
 */
public final class EntityParameters {
    private static final String BINDS_PATH_BY_NAME = "org.jboss.resteasy.reactive.RestPath";
    private static final String BINDS_ALL_BY_NAME = "io.micronaut.http.annotation.Controller";

    private EntityParameters() {}

    public static List<Parameter> certain(ApiResource api, Operation operation) {
        if (api.types().find(BINDS_ALL_BY_NAME).isPresent()) {
            return List.of();
        }
        return operation.entities().stream()
                .filter(entity -> !isPathParameter(api, operation, entity))
                .toList();
    }

    /** RESTEasy Reactive takes a parameter that is named like a template variable from the path. */
    public static boolean isPathParameter(ApiResource api, Operation operation, Parameter entity) {
        return operation.template().variable(entity.javaName()).isPresent()
                && api.types().find(BINDS_PATH_BY_NAME).isPresent();
    }
}
