package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Components;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** References that authors wrote to components. One that leads nowhere is left out: a document with it could not be read. */
final class References {

    private static final String COMPONENTS = "#/components/";

    private final Map<String, Set<String>> declared;
    private final Set<String> operations;
    private final Findings findings;

    /**
     * @param operations the ids of those that the document has
     */
    References(Components components, JsonObject base, Set<String> operations, Findings findings) {
        Map<String, Set<String>> names = new HashMap<>();
        names.put("responses", components.responses().keySet());
        names.put("parameters", components.parameters().keySet());
        names.put("examples", components.examples().keySet());
        names.put("requestBodies", components.requestBodies().keySet());
        names.put("headers", components.headers().keySet());
        names.put("links", components.links().keySet());
        names.put("callbacks", components.callbacks().keySet());
        names.put("pathItems", components.pathItems().keySet());
        names.replaceAll((kind, own) -> {
            Set<String> all = new HashSet<>(own);
            all.addAll(BaseDocument.names(base, kind));
            return all;
        });
        this.declared = names;
        this.operations = operations;
        this.findings = findings;
    }

    /** The members without references that lead nowhere. */
    JsonObject checked(JsonObject members) {
        if (members.isEmpty()) {
            return members;
        }
        if (!resolves(members)) {
            return JsonObject.EMPTY;
        }
        JsonObject.Builder object = JsonObject.builder();
        members.forEach((name, value) -> {
            JsonValue kept = name.startsWith("x-") || !(value instanceof JsonObject several)
                    ? value
                    : name.equals("links") ? linked(each(several)) : each(several);
            if (name.startsWith("x-") || !(value instanceof JsonObject one) || resolves(one)) {
                object.put(name, kept);
            }
        });
        return object.build();
    }

    /** Of named examples, links and headers each stands for itself. */
    private JsonObject each(JsonObject several) {
        JsonObject.Builder object = JsonObject.builder();
        several.forEach((name, value) -> {
            if (!(value instanceof JsonObject one) || resolves(one)) {
                object.put(name, value);
            }
        });
        return object.build();
    }

    /** A link names an operation of the document (OpenAPI 3.1.1, "Link Object"). */
    private JsonObject linked(JsonObject links) {
        JsonObject.Builder object = JsonObject.builder();
        links.forEach((name, value) -> {
            Optional<String> id = value instanceof JsonObject link ? link.text("operationId") : Optional.empty();
            if (id.isEmpty() || operations.contains(id.get())) {
                object.put(name, value);
            } else {
                findings.add(
                        "reference-undeclared",
                        "",
                        "A link leads to the operation '" + id.get()
                                + "', which the document does not have; it leaves the link out. Name an operation by the id that it has there");
            }
        });
        return object.build();
    }

    private boolean resolves(JsonObject object) {
        String target = object.text("$ref").orElse("");
        if (!target.startsWith(COMPONENTS)) {
            return true;
        }
        String[] path = target.substring(COMPONENTS.length()).split("/", 2);
        boolean isDeclared =
                path.length == 2 && declared.getOrDefault(path[0], Set.of()).contains(path[1]);
        if (!isDeclared) {
            report(target, findings);
        }
        return isDeclared;
    }

    static void report(String target, Findings findings) {
        findings.add(
                "reference-undeclared",
                "",
                "An annotation refers to " + target
                        + ", which is declared nowhere; the document leaves the reference out. Declare it in"
                        + " @OpenAPIDefinition(components = @Components(…)) beside @ApiService");
    }
}
