package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A valid document, its parts by name, and what was found on the way. */
record Assembled(JsonObject document, List<ContractFinding> findings) {

    static Assembled of(Fragment... fragments) {
        Assembly assembly = new Assembler().assemble(List.of(fragments));
        ValidDocument.assertValid(assembly.document());
        return new Assembled(assembly.document().json(), assembly.findings());
    }

    JsonObject operation(String path, String method) {
        return document.object("paths")
                .orElseThrow()
                .object(path)
                .orElseThrow()
                .object(method)
                .orElseThrow();
    }

    static JsonObject response(JsonObject operation, String status) {
        return operation.object("responses").orElseThrow().object(status).orElseThrow();
    }

    static JsonObject parameter(JsonObject operation, String name) {
        return parameters(operation).stream()
                .filter(parameter -> parameter.text("name").filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    static List<String> names(JsonObject operation) {
        return parameters(operation).stream()
                .map(parameter -> parameter.text("name").orElse("$ref"))
                .toList();
    }

    static List<JsonObject> parameters(JsonObject operation) {
        List<JsonObject> parameters = new ArrayList<>();
        ((JsonArray) operation.members().get("parameters")).forEach(value -> parameters.add((JsonObject) value));
        return parameters;
    }
}
