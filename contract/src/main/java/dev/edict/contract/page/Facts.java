package dev.edict.contract.page;

import dev.edict.contract.assemble.Assembly;
import dev.edict.contract.assemble.DocumentedOperation;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that the pages tell, in the order of the document. */
final class Facts {

    private final JsonObject document;
    private final Reader reader;
    private final List<Described> operations = new ArrayList<>();
    private final Anchors anchors = new Anchors();

    Facts(JsonObject document, List<DocumentedOperation> documented, Reader reader) {
        this.document = document;
        this.reader = reader;
        Map<String, DocumentedOperation> byPlace = new HashMap<>();
        documented.forEach(operation -> byPlace.put(operation.method() + " " + operation.path(), operation));
        document.object("paths").orElse(JsonObject.EMPTY).forEach((path, item) -> {
            if (item instanceof JsonObject methods) {
                methods.forEach((method, operation) -> {
                    DocumentedOperation known = byPlace.get(method + " " + path);
                    if (known != null && operation instanceof JsonObject object) {
                        operations.add(described(known, object));
                    }
                });
            }
        });
    }

    static Facts of(Assembly assembly, Reader reader) {
        return new Facts(assembly.document().json(), assembly.operations().get(), reader);
    }

    private Described described(DocumentedOperation documented, JsonObject object) {
        String id = object.text("operationId").orElseGet(() -> documented.method() + documented.path());
        return new Described(anchors.of(id), documented, object, firstTag(object));
    }

    private static String firstTag(JsonObject object) {
        return object.get("tags") instanceof JsonArray tags && !tags.isEmpty()
                ? text(tags.values().get(0))
                : "";
    }

    private static String text(JsonValue value) {
        return value instanceof JsonValue.Text text ? text.value() : "";
    }

    Reader reader() {
        return reader;
    }

    JsonObject document() {
        return document;
    }

    private JsonObject info() {
        return document.object("info").orElse(JsonObject.EMPTY);
    }

    String title() {
        return info().text("title").orElse("API");
    }

    String version() {
        return info().text("version").orElse("");
    }

    String description() {
        return info().text("description").orElse("");
    }

    List<String> servers() {
        return objects(document, "servers").stream()
                .map(server -> server.text("url").orElse(""))
                .toList();
    }

    List<Described> operations() {
        return operations;
    }

    /** By tag, in the order of the document's tags; those without one come last, under an empty name. */
    Map<String, List<Described>> byTag() {
        Map<String, List<Described>> groups = new LinkedHashMap<>();
        objects(document, "tags").forEach(tag -> groups.put(tag.text("name").orElse(""), new ArrayList<>()));
        operations.forEach(operation -> groups.computeIfAbsent(operation.tag(), tag -> new ArrayList<>())
                .add(operation));
        groups.values().removeIf(List::isEmpty);
        List<Described> untagged = groups.remove("");
        if (untagged != null) {
            groups.put("", untagged);
        }
        return groups;
    }

    /** Descriptions of tags that have one, by name. */
    Map<String, String> descriptionsOfTags() {
        Map<String, String> descriptions = new HashMap<>();
        objects(document, "tags")
                .forEach(tag -> tag.text("description")
                        .ifPresent(text -> descriptions.put(tag.text("name").orElse(""), text)));
        return descriptions;
    }

    JsonObject component(String kind, String name) {
        return components(kind).object(name).orElse(JsonObject.EMPTY);
    }

    JsonObject components(String kind) {
        return document.object("components")
                .orElse(JsonObject.EMPTY)
                .object(kind)
                .orElse(JsonObject.EMPTY);
    }

    /** What the object says, or the component that it refers to. */
    JsonObject resolved(JsonObject object) {
        String[] steps = object.text("$ref").orElse("").split("/", -1);
        return steps.length == 4 && steps[0].equals("#") && steps[1].equals("components")
                ? component(steps[2], steps[3])
                : object;
    }

    static List<JsonObject> objects(JsonObject owner, String name) {
        return owner.get(name) instanceof JsonArray array
                ? array.values().stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }
}
