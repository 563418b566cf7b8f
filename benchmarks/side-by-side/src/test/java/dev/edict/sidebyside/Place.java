package dev.edict.sidebyside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A place in a document, found by a path that follows references: members by name, any member by {@code *}, elements by index or by a
 * member of theirs, {@code [name=q]}.
 */
record Place(String pointer, JsonNode node) {

    static Optional<Place> find(JsonNode document, String path) {
        Optional<Place> place = Optional.of(new Place("", document));
        for (String step : path.split("/")) {
            if (!step.isEmpty()) {
                String name = step.replace("~1", "/");
                place = place.flatMap(at -> at.referred(document)).flatMap(at -> at.step(name));
            }
        }
        return place.flatMap(at -> at.referred(document));
    }

    private Optional<Place> referred(JsonNode document) {
        Place at = this;
        for (int hops = 0; at.node.has("$ref") && at.node.get("$ref").isTextual() && hops < 9; hops++) {
            String target = at.node.get("$ref").asText();
            JsonNode referred = document.at(target.substring(1));
            if (!target.startsWith("#/") || referred.isMissingNode()) {
                return Optional.empty();
            }
            if (at.node.size() > 1) {
                return Optional.of(at);
            }
            at = new Place(target.substring(1), referred);
        }
        return Optional.of(at);
    }

    private Optional<Place> step(String name) {
        if (name.startsWith("[")) {
            return element(name.substring(1, name.length() - 1));
        }
        if (name.equals("*")) {
            Iterator<String> names = node.fieldNames();
            return names.hasNext() ? member(names.next()) : Optional.empty();
        }
        return member(name);
    }

    private Optional<Place> member(String name) {
        JsonNode member = node.get(name);
        return member == null
                ? Optional.empty()
                : Optional.of(new Place(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), member));
    }

    private Optional<Place> element(String selector) {
        int equals = selector.indexOf('=');
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            boolean isIt = equals < 0
                    ? selector.equals(String.valueOf(i))
                    : node.get(i).path(selector.substring(0, equals)).asText().equals(selector.substring(equals + 1));
            if (isIt) {
                return Optional.of(new Place(pointer + "/" + i, node.get(i)));
            }
        }
        return Optional.empty();
    }

    static List<String> variables(String path) {
        List<String> names = new ArrayList<>();
        for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', open + 1)) {
            names.add(path.substring(open + 1, path.indexOf('}', open)));
        }
        return names;
    }
}
