package dev.edict.processor.rule.dto;

import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an operation deserialises. A parameter of path, query, header or cookie is made by a converter from one string
 * (Jakarta REST 3.2), be its type an entity or not: nothing of it can be set by members.
 */
final class RequestPayload {
    private RequestPayload() {}

    /** The body, and the parts of a multipart body that are themselves documents. */
    static List<Parameter> of(Operation operation) {
        return Stream.concat(
                        operation.entities().stream(),
                        operation.parameters().stream().filter(RequestPayload::isDocumentPart))
                .toList();
    }

    private static boolean isDocumentPart(Parameter parameter) {
        return parameter.annotations().has("org.glassfish.jersey.media.multipart.FormDataParam")
                || parameter.annotations().has("org.jboss.resteasy.reactive.PartType")
                || parameter.annotations().has("org.jboss.resteasy.annotations.providers.multipart.PartType");
    }
}
