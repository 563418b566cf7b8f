package dev.edict.contract.assemble;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A validator of JSON Schema that shares no code with the first one. It looks at the documents as they are in memory. */
final class SecondOpinion {

    private final Validator validator =
            new ValidatorFactory().withJsonNodeFactory(new Nodes()).createValidator();

    /** The name under which a schema is asked for. */
    URI schema(String text) {
        return validator.registerSchema(text);
    }

    List<String> errors(URI schema, JsonValue json) {
        Validator.Result result = validator.validate(schema, (Object) json);
        List<String> errors = new ArrayList<>();
        if (!result.isValid()) {
            result.getErrors()
                    .forEach(error -> errors.add(error.getInstanceLocation() + ": " + error.getError() + " ("
                            + error.getSchemaLocation() + ")"));
        }
        return errors;
    }

    private static final class Nodes implements JsonNodeFactory {

        @Override
        public JsonNode wrap(Object node) {
            return node instanceof Node known ? known : new Node((JsonValue) node, "");
        }

        @Override
        public JsonNode create(String text) {
            return new Node(JsonReader.read(text, "schema"), "");
        }
    }

    /**
     * A value in its document.
     *
     * @param pointer where (RFC 6901)
     */
    private record Node(JsonValue value, String getJsonPointer) implements JsonNode {

        @Override
        public SimpleType getNodeType() {
            if (value instanceof JsonObject) {
                return SimpleType.OBJECT;
            }
            if (value instanceof JsonArray) {
                return SimpleType.ARRAY;
            }
            if (value instanceof JsonValue.Text) {
                return SimpleType.STRING;
            }
            if (value instanceof JsonValue.Number number) {
                return number.value().stripTrailingZeros().scale() <= 0 ? SimpleType.INTEGER : SimpleType.NUMBER;
            }
            return value instanceof JsonValue.Bool ? SimpleType.BOOLEAN : SimpleType.NULL;
        }

        @Override
        public boolean asBoolean() {
            return ((JsonValue.Bool) value).value();
        }

        /** Messages ask numbers and truths for it too. */
        @Override
        public String asString() {
            return value instanceof JsonValue.Text text
                    ? text.value()
                    : value.toJson().strip();
        }

        @Override
        public BigInteger asInteger() {
            return asNumber().toBigIntegerExact();
        }

        @Override
        public BigDecimal asNumber() {
            return ((JsonValue.Number) value).value();
        }

        @Override
        public List<JsonNode> asArray() {
            List<JsonNode> items = new ArrayList<>();
            for (JsonValue item : ((JsonArray) value).values()) {
                items.add(new Node(item, getJsonPointer + "/" + items.size()));
            }
            return items;
        }

        @Override
        public Map<String, JsonNode> asObject() {
            Map<String, JsonNode> members = new LinkedHashMap<>();
            ((JsonObject) value)
                    .members()
                    .forEach((name, member) -> members.put(
                            name, new Node(member, getJsonPointer + "/" + JsonNode.encodeJsonPointer(name))));
            return members;
        }
    }
}
