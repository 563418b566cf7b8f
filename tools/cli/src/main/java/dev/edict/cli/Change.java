package dev.edict.cli;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Text that takes the place of what stands in a source.
 *
 * @param start offset of the first character that goes
 * @param end offset after the last; {@code start} where nothing goes
 */
record Change(int start, int end, String text) implements Comparable<Change> {

    /**
     * What reported findings propose, by file, each place once. A fix whose places are not all known is left alone.
     *
     * @param rules whose proposals are asked for; of all when empty
     */
    static Map<Path, List<Change>> proposed(Collection<JsonObject> findings, Set<String> rules) {
        Map<Path, Set<Change>> changes = new TreeMap<>();
        for (JsonObject finding : findings) {
            boolean asked = finding.text("status").orElse("").equals("reported")
                    && (rules.isEmpty() || rules.contains(finding.text("rule").orElse("")));
            if (asked && finding.get("fix") instanceof JsonArray edits && areAllPlaced(edits)) {
                edits.forEach(edit -> {
                    JsonObject position = ((JsonObject) edit).object("position").orElseThrow();
                    changes.computeIfAbsent(
                                    Path.of(URI.create(position.text("file").orElseThrow())), f -> new TreeSet<>())
                            .add(of((JsonObject) edit, position));
                });
            }
        }
        Map<Path, List<Change>> sorted = new TreeMap<>();
        changes.forEach((file, all) -> sorted.put(file, List.copyOf(all)));
        return sorted;
    }

    private static boolean areAllPlaced(JsonArray edits) {
        for (JsonValue edit : edits) {
            Optional<String> file = ((JsonObject) edit).object("position").flatMap(p -> p.text("file"));
            if (file.filter(f -> f.startsWith("file:")).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static Change of(JsonObject edit, JsonObject position) {
        int start = number(position, "start");
        boolean replaces = edit.text("action").orElseThrow().equals("replace");
        return new Change(
                start,
                replaces ? number(position, "end") : start,
                edit.text("text").orElseThrow());
    }

    private static int number(JsonObject owner, String member) {
        return owner.get(member) instanceof JsonValue.Number number
                ? number.value().intValueExact()
                : 0;
    }

    @Override
    public int compareTo(Change other) {
        int order = Integer.compare(start, other.start);
        order = order != 0 ? order : Integer.compare(end, other.end);
        return order != 0 ? order : text.compareTo(other.text);
    }
}
