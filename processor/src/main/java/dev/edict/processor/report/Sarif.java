package dev.edict.processor.report;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS Standard), which code hosts and editors show beside the
 * code.
 */
final class Sarif {
    static final String NAME = "edict.sarif";

    private static final String VERSION = "2.1.0";
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private final Report report;
    private final Printer printer;
    private final SourceBase base;
    private final Map<String, Integer> ruleIndexes = new HashMap<>();

    private Sarif(Report report, Printer printer) {
        this.report = report;
        this.printer = printer;
        base = SourceBase.of(report.verdicts().stream()
                .flatMap(v -> printer.position(v.finding().where()).stream())
                .toList());
        for (int i = 0; i < report.rules().size(); i++) {
            ruleIndexes.put(report.rules().get(i).id(), i);
        }
    }

    static JsonObject of(Report report, Printer printer) {
        return new Sarif(report, printer).log();
    }

    private JsonObject log() {
        JsonObject.Builder run = JsonObject.builder()
                .put("tool", JsonObject.of("driver", SarifRules.driver(report.rules())))
                .put("columnKind", "utf16CodeUnits")
                .put(
                        "invocations",
                        JsonArray.of(JsonObject.builder()
                                .put("executionSuccessful", true)
                                .build()));
        base.uri()
                .ifPresent(uri -> run.put(
                        "originalUriBaseIds",
                        JsonObject.of(
                                SourceBase.ID,
                                JsonObject.builder().put("uri", uri).build())));
        List<JsonValue> results = new ArrayList<>();
        report.verdicts().forEach(v -> results.add(result(v)));
        run.put("results", new JsonArray(results));
        return JsonObject.builder()
                .put("$schema", SCHEMA)
                .put("version", VERSION)
                .put("runs", JsonArray.of(run.build()))
                .build();
    }

    private JsonObject result(Verdict verdict) {
        Finding finding = verdict.finding();
        JsonObject.Builder result = JsonObject.builder().put("ruleId", verdict.rule());
        Optional.ofNullable(ruleIndexes.get(verdict.rule())).ifPresent(index -> result.put("ruleIndex", index));
        return result.put("level", SarifRules.level(verdict.severity()))
                .put("message", SarifRules.text(finding.message()))
                .put("locations", JsonArray.of(location(finding)))
                .put(
                        "partialFingerprints",
                        JsonObject.builder()
                                .put("edict/v1", Fingerprint.of(finding))
                                .build())
                .putUnlessEmpty("fixes", fixes(finding))
                .put("suppressions", suppressions(verdict))
                .build();
    }

    private JsonObject location(Finding finding) {
        JsonObject.Builder location = JsonObject.builder();
        printer.position(finding.where()).ifPresent(position -> {
            JsonObject.Builder physical = JsonObject.builder().put("artifactLocation", base.artifact(position));
            printer.marked(finding.where()).ifPresent(region -> physical.put("region", region(region)));
            location.put("physicalLocation", physical.build());
        });
        return location.put(
                        "logicalLocations",
                        JsonArray.of(JsonObject.builder()
                                .put("fullyQualifiedName", finding.where().signature())
                                .build()))
                .build();
    }

    /** One fix of as many changes as it takes; none where the compiler does not tell where they belong. */
    private JsonArray fixes(Finding finding) {
        Map<JsonObject, List<JsonValue>> changes = new LinkedHashMap<>();
        for (Edit edit : finding.fix()) {
            Optional<Position> position = printer.position(edit.where());
            Optional<Region> region = printer.whole(edit.where());
            if (position.isEmpty() || region.isEmpty()) {
                return new JsonArray(List.of());
            }
            changes.computeIfAbsent(base.artifact(position.get()), file -> new ArrayList<>())
                    .add(JsonObject.builder()
                            .put("deletedRegion", region(deleted(edit, region.get())))
                            .put("insertedContent", SarifRules.text(edit.text()))
                            .build());
        }
        List<JsonValue> files = new ArrayList<>();
        changes.forEach((file, replacements) -> files.add(JsonObject.builder()
                .put("artifactLocation", file)
                .put("replacements", new JsonArray(replacements))
                .build()));
        return files.isEmpty()
                ? new JsonArray(List.of())
                : JsonArray.of(JsonObject.builder()
                        .put(
                                "description",
                                SarifRules.text("What " + finding.rule().id() + " proposes."))
                        .put("artifactChanges", new JsonArray(files))
                        .build());
    }

    private static Region deleted(Edit edit, Region whole) {
        return switch (edit.action()) {
            case REPLACE -> whole;
            case INSERT_BEFORE ->
                new Region(whole.startLine(), whole.startColumn(), whole.startLine(), whole.startColumn());
        };
    }

    private static JsonObject region(Region region) {
        return JsonObject.builder()
                .put("startLine", region.startLine())
                .put("startColumn", region.startColumn())
                .put("endLine", region.endLine())
                .put("endColumn", region.endColumn())
                .build();
    }

    /** An empty list says that nothing suppresses a result; an absent one would say that nobody knows (SARIF 3.27.23). */
    private static JsonArray suppressions(Verdict verdict) {
        return switch (verdict.status()) {
            case REPORTED -> new JsonArray(List.of());
            case WAIVED -> JsonArray.of(suppression("inSource", verdict));
            case RATCHETED -> JsonArray.of(suppression("external", verdict));
        };
    }

    private static JsonObject suppression(String kind, Verdict verdict) {
        return JsonObject.builder()
                .put("kind", kind)
                .put("status", "accepted")
                .put("justification", verdict.justification())
                .build();
    }
}
