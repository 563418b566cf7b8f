package dev.edict.contract.assemble;

import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The schemas of problem details: that of RFC 9457, and for each type whose members extend it one that is both. The latter are named
 * after the type.
 */
final class ProblemSchemas {

    private static final String SUFFIX = "Problem";
    private static final String SCHEMAS = "#/components/schemas/";

    private final Schemas schemas;
    private final Sampling sampling;
    private final SortedMap<String, JsonObject> extended = new TreeMap<>();

    ProblemSchemas(Schemas schemas) {
        this.schemas = schemas;
        this.sampling = new Sampling(schemas::component);
    }

    /** The schema of an answer that is any of these. */
    JsonObject of(List<ProblemFragment> problems) {
        Set<JsonObject> alternatives = new LinkedHashSet<>();
        for (ProblemFragment problem : problems) {
            TypeUse extensions = problem.extensions();
            alternatives.add(extensions == null ? Shared.PROBLEM_REFERENCE : extended(schemas.schema(extensions)));
        }
        return alternatives.size() == 1
                ? alternatives.iterator().next()
                : JsonObject.of("anyOf", new JsonArray(List.copyOf(alternatives)));
    }

    /** Members that a problem has beside those of RFC 9457, for an example; empty where a value cannot be told that fits. */
    Optional<JsonObject> sample(ProblemFragment problem) {
        TypeUse extensions = problem.extensions();
        return extensions == null
                ? Optional.of(JsonObject.EMPTY)
                : sampling.of(schemas.schema(extensions))
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast);
    }

    private JsonObject extended(JsonObject extensions) {
        JsonObject both = JsonObject.of("allOf", JsonArray.of(Shared.PROBLEM_REFERENCE, extensions));
        String reference = extensions.text("$ref").orElse("");
        if (!reference.startsWith(SCHEMAS)) {
            return both;
        }
        String name = reference.substring(SCHEMAS.length()) + SUFFIX;
        while (schemas.isTaken(name)) {
            name += SUFFIX;
        }
        extended.put(name, both);
        return Shared.reference("schemas", name);
    }

    /** Those with members of their own, by name. */
    Map<String, JsonObject> components() {
        return extended;
    }
}
