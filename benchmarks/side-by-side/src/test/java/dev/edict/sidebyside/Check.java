package dev.edict.sidebyside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that must hold of a document: {@code has}, {@code no}, {@code eq}, {@code sub} (these members at least), {@code accepts} and
 * {@code rejects} (an instance, by the schema at the place), {@code templates} (variables of paths are their parameters).
 */
record Check(String kind, String path, String value) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Check parse(String line) {
        String[] parts = line.strip().split("\\s+", 3);
        String path = parts.length > 1 ? parts[1] : "";
        return new Check(
                parts[0],
                path.replace("$get", "/paths/~1p/get/responses/*/content/*/schema")
                        .replace("$post", "/paths/~1p/post/requestBody/content/*/schema"),
                parts.length > 2 ? parts[2] : "");
    }

    boolean holds(JsonNode document) {
        Optional<Place> place = Place.find(document, path);
        return switch (kind) {
            case "has" -> place.isPresent();
            case "no" -> place.isEmpty();
            case "eq" -> place.filter(at -> isSame(at.node(), json(value))).isPresent();
            case "sub" -> place.filter(at -> contains(at.node(), json(value))).isPresent();
            case "accepts" -> place.filter(at -> isValid(document, at)).isPresent();
            case "rejects" -> place.filter(at -> !isValid(document, at)).isPresent();
            case "templates" -> areDeclared(document);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    private static boolean contains(JsonNode node, JsonNode members) {
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            JsonNode there = node.get(member.getKey());
            if (there == null || !isSame(there, member.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** The whole document is the schema's resource, so that references lead where they lead. */
    private boolean isValid(JsonNode document, Place at) {
        ObjectNode root = document.deepCopy();
        root.put("$ref", "#" + at.pointer());
        return SCHEMAS.getSchema(root.toString(), InputFormat.JSON)
                .validate(value, InputFormat.JSON)
                .isEmpty();
    }

    private static boolean areDeclared(JsonNode document) {
        for (Map.Entry<String, JsonNode> item : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : item.getValue().properties()) {
                if (operation.getValue().isObject()) {
                    List<JsonNode> parameters = new ArrayList<>();
                    item.getValue().path("parameters").forEach(parameters::add);
                    operation.getValue().path("parameters").forEach(parameters::add);
                    Set<String> declared = new HashSet<>();
                    for (JsonNode parameter : parameters) {
                        if (parameter.path("in").asText().equals("path")) {
                            declared.add(parameter.path("name").asText());
                        }
                    }
                    if (!declared.equals(new HashSet<>(Place.variables(item.getKey())))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
