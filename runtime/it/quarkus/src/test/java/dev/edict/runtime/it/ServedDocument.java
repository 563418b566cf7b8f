package dev.edict.runtime.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The document that Quarkus serves, and the one that the compiler wrote for it. */
final class ServedDocument {

    private static final JsonMapper JSON = new JsonMapper();

    private ServedDocument() {}

    static JsonNode served(URI base) throws Exception {
        return JSON.readTree(
                new Client(base).get(base.resolve("q/openapi?format=json")).body());
    }

    static JsonNode written() throws Exception {
        try (InputStream file =
                Objects.requireNonNull(ServedDocument.class.getResourceAsStream("/META-INF/openapi.json"))) {
            return JSON.readTree(file);
        }
    }

    /** The identifiers of its operations, as often as they occur. */
    static List<String> operations(JsonNode document) {
        List<String> identifiers = new ArrayList<>();
        document.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        identifiers.add(operation.get("operationId").asText());
                    }
                }));
        return identifiers;
    }

    /** The statuses of the one operation that takes {@code POST} at a path. */
    static List<String> statuses(JsonNode document, String path) {
        List<String> statuses = new ArrayList<>();
        document.at("/paths").get(path).at("/post/responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }
}
