package dev.edict.contract.page;

import static dev.edict.contract.page.Cells.code;
import static dev.edict.contract.page.Cells.pill;
import static dev.edict.contract.page.Cells.span;

import dev.edict.contract.html.Element;
import dev.edict.contract.html.Node;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an operation takes and what it answers when all goes well, in short: the viewer shows schemas whole. */
final class Exchange {

    private final JsonObject operation;
    private final Facts facts;

    Exchange(Described operation, Facts facts) {
        this.operation = operation.object();
        this.facts = facts;
    }

    Optional<Element> sent() {
        Cells table = new Cells("What is sent", "Name", "Where", "Type", "Meaning");
        for (JsonObject written : Facts.objects(operation, "parameters")) {
            JsonObject parameter = facts.resolved(written);
            Element name = span(code(parameter.text("name").orElse("")));
            if (isTrue(parameter, "required")) {
                name.text(" ").add(pill("plain", "required"));
            }
            if (isTrue(parameter, "deprecated")) {
                name.text(" ").add(pill("warn", "deprecated"));
            }
            table.row(name, Cells.words(parameter.text("in").orElse("")), type(parameter), described(parameter));
        }
        operation.object("requestBody").map(facts::resolved).ifPresent(body -> {
            Element name = span(Cells.words("body"));
            if (isTrue(body, "required")) {
                name.text(" ").add(pill("plain", "required"));
            }
            table.row(name, mediaTypes(body), contents(body), described(body));
        });
        return table.isEmpty() ? Optional.empty() : Optional.of(table.table());
    }

    Optional<Element> answered() {
        Cells table = new Cells("What is answered", "Status", "Type", "Headers", "Meaning");
        operation.object("responses").orElse(JsonObject.EMPTY).forEach((status, written) -> {
            if (written instanceof JsonObject object && isNoError(status)) {
                JsonObject response = facts.resolved(object);
                table.row(code(status), contents(response), headers(response), described(response));
            }
        });
        return table.isEmpty() ? Optional.empty() : Optional.of(table.table());
    }

    private static boolean isNoError(String status) {
        return !status.startsWith("4") && !status.startsWith("5") && !status.startsWith("x-");
    }

    private static Element headers(JsonObject response) {
        List<Element> names = response.object("headers").orElse(JsonObject.EMPTY).members().keySet().stream()
                .map(Cells::code)
                .toList();
        return names.isEmpty() ? none() : span().addAll(Cells.joined(names, ", "));
    }

    private static Element none() {
        return Element.of("span", "none").text("–");
    }

    private static boolean isTrue(JsonObject object, String name) {
        return object.get(name) instanceof JsonValue.Bool bool && bool.value();
    }

    private static Element described(JsonObject object) {
        List<Node> words = object.text("description").map(Prose::of).orElse(List.of());
        return words.isEmpty() ? none() : Element.of("div").addAll(words);
    }

    private static Element mediaTypes(JsonObject body) {
        List<Element> types = body.object("content").orElse(JsonObject.EMPTY).members().keySet().stream()
                .map(Cells::code)
                .toList();
        return types.isEmpty() ? none() : span().addAll(Cells.joined(types, ", "));
    }

    private static Element contents(JsonObject owner) {
        List<String> types = new ArrayList<>();
        owner.object("content").orElse(JsonObject.EMPTY).members().values().forEach(media -> {
            if (media instanceof JsonObject object) {
                object.object("schema")
                        .map(SchemaName::of)
                        .filter(name -> !types.contains(name))
                        .ifPresent(types::add);
            }
        });
        return types.isEmpty()
                ? none()
                : span().addAll(Cells.joined(types.stream().map(Cells::code).toList(), ", "));
    }

    private static Element type(JsonObject parameter) {
        return parameter
                .object("schema")
                .map(schema -> span(code(SchemaName.of(schema))))
                .orElseGet(() -> contents(parameter));
    }
}
