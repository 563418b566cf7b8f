package dev.edict.processor.rule.dto;

import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import java.util.Set;

/** Types of which nobody can tell what they hold: anything, maps of anything, trees of JSON. */
public final class Untyped {
    private static final Set<String> TREES = Set.of(
            "java.lang.Object",
            "jakarta.json.JsonValue",
            "jakarta.json.JsonStructure",
            "jakarta.json.JsonObject",
            "jakarta.json.JsonArray",
            "com.fasterxml.jackson.databind.JsonNode",
            "com.fasterxml.jackson.databind.node.ObjectNode",
            "com.fasterxml.jackson.databind.node.ArrayNode",
            "com.fasterxml.jackson.core.TreeNode",
            "tools.jackson.databind.JsonNode",
            "tools.jackson.databind.node.ObjectNode",
            "tools.jackson.databind.node.ArrayNode",
            "com.google.gson.JsonElement",
            "com.google.gson.JsonObject",
            "com.google.gson.JsonArray",
            "io.vertx.core.json.JsonObject",
            "io.vertx.core.json.JsonArray",
            "org.json.JSONObject",
            "org.json.JSONArray",
            "org.json.simple.JSONObject",
            "org.json.simple.JSONArray",
            "net.minidev.json.JSONObject",
            "net.minidev.json.JSONArray",
            "org.codehaus.jettison.json.JSONObject",
            "org.codehaus.jettison.json.JSONArray");

    private Untyped() {}

    public static boolean is(TypeGraph types, TypeRef type) {
        if (type instanceof TypeRef.ArrayOf array) {
            return is(types, array.component().type());
        }
        if (type instanceof TypeRef.Wildcard wildcard) {
            return is(types, wildcard.bound());
        }
        if (!(type instanceof TypeRef.Declared declared)) {
            return false;
        }
        if (TREES.contains(Namespaces.jakarta(declared.binaryName()))) {
            return true;
        }
        int arguments = declared.args().size();
        if (arguments == 0) {
            return isRaw(types, declared);
        }
        if (isOfAnything(types, declared)) {
            return true;
        }
        // The keys of a map are names, whatever their type.
        return declared.binaryName().startsWith("java.util.")
                && is(types, declared.args().get(arguments - 1).type());
    }

    /** {@code Result<?>} says as much as {@code Result} does. */
    private static boolean isOfAnything(TypeGraph types, TypeRef.Declared declared) {
        for (int i = 0; i < declared.args().size(); i++) {
            if (!(declared.args().get(i).type() instanceof TypeRef.Wildcard wildcard && wildcard.isUnbounded())) {
                return false;
            }
        }
        return isOpen(types, declared);
    }

    private static boolean isRaw(TypeGraph types, TypeRef.Declared declared) {
        String name = declared.binaryName();
        if (name.startsWith("java.util.")) {
            return types.isSubtype(name, "java.util.Map") && !name.equals("java.util.Properties")
                    || types.isSubtype(name, "java.util.Collection")
                    || name.equals("java.util.Optional");
        }
        return isOpen(types, declared);
    }

    /** Whether it depends on type arguments what the members are. */
    private static boolean isOpen(TypeGraph types, TypeRef.Declared declared) {
        DtoType described = types.find(declared.binaryName()).orElse(null);
        return described != null
                && !described.typeParameters().isEmpty()
                && !described.opaque()
                && described.properties().stream()
                        .anyMatch(p -> PayloadTypes.hasVariable(p.type().type()));
    }
}
