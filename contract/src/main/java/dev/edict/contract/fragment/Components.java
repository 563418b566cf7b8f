package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonObject;
import java.util.Map;

/**
 * What an author declares once under a name, for annotations and clients to refer to.
 *
 * @param examples Example Objects
 * @param links Link Objects
 * @param members of the Components Object that have no place of their own here: extensions
 */
public record Components(
        Map<String, TypeUse> schemas,
        Map<String, ResponseFragment> responses,
        Map<String, ParameterFragment> parameters,
        Map<String, JsonObject> examples,
        Map<String, RequestFragment> requestBodies,
        Map<String, HeaderFragment> headers,
        Map<String, JsonObject> links,
        Map<String, CallbackFragment> callbacks,
        Map<String, PathItemFragment> pathItems,
        JsonObject members) {

    public static final Components NONE = new Components(
            Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), JsonObject.EMPTY);

    public Components {
        schemas = Ordered.copyOf(schemas);
        responses = Ordered.copyOf(responses);
        parameters = Ordered.copyOf(parameters);
        examples = Ordered.copyOf(examples);
        requestBodies = Ordered.copyOf(requestBodies);
        headers = Ordered.copyOf(headers);
        links = Ordered.copyOf(links);
        callbacks = Ordered.copyOf(callbacks);
        pathItems = Ordered.copyOf(pathItems);
    }
}
