package dev.edict.processor.report;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code edict-report.json}: every finding, also what is waived or frozen and what a compiler's limit keeps from the screen.
 * It holds all that a ratchet file is made of.
 */
final class ReportFile {
    static final String NAME = "edict-report.json";

    private static final int FORMAT = 1;

    private ReportFile() {}

    static JsonObject of(Report report, Printer printer) {
        Totals totals = report.totals();
        JsonObject.Builder rules = JsonObject.builder();
        totals.byRule().forEach(rules::put);
        return JsonObject.builder()
                .put("format", FORMAT)
                .put("whole", report.whole())
                .put("bodies", report.bodies())
                .put(
                        "totals",
                        JsonObject.builder()
                                .put("error", totals.errors())
                                .put("warn", totals.warnings())
                                .put("info", totals.notes())
                                .put("waived", totals.waived())
                                .put("ratcheted", totals.ratcheted())
                                .put("rules", rules.build())
                                .build())
                .put("findings", array(report.verdicts().stream().map(v -> finding(v, printer))))
                .put("stale", array(report.stale().stream().map(ReportFile::entry)))
                .put("operations", JsonArray.ofTexts(report.operations()))
                .build();
    }

    private static JsonObject finding(Verdict verdict, Printer printer) {
        Finding finding = verdict.finding();
        JsonObject.Builder json = JsonObject.builder()
                .put("rule", verdict.rule())
                .put("severity", lower(verdict.severity()))
                .put("status", lower(verdict.status()))
                .put("subject", finding.subject())
                .putIfPresent("detail", Ratchet.Entry.of(finding).detail())
                .put("message", finding.message());
        json.putIfPresent("justification", verdict.justification());
        finding.audience().ifPresent(a -> json.put("audience", lower(a)));
        printer.position(finding.where()).ifPresent(p -> json.put("position", position(p)));
        return json.putUnlessEmpty("fix", array(finding.fix().stream().map(e -> edit(e, printer))))
                .build();
    }

    private static JsonObject edit(Edit edit, Printer printer) {
        JsonObject.Builder json =
                JsonObject.builder().put("action", lower(edit.action())).put("text", edit.text());
        printer.position(edit.where()).ifPresent(p -> json.put("position", position(p)));
        return json.build();
    }

    private static JsonObject position(Position position) {
        return JsonObject.builder()
                .put("path", position.path())
                .put("file", position.file().toString())
                .put("line", position.line())
                .put("column", position.column())
                .put("start", position.start())
                .put("end", position.end())
                .build();
    }

    private static JsonObject entry(Ratchet.Entry entry) {
        return JsonObject.builder()
                .put("rule", entry.rule())
                .put("subject", entry.subject())
                .putIfPresent("detail", entry.detail())
                .build();
    }

    private static JsonArray array(Stream<? extends JsonValue> values) {
        return new JsonArray(List.copyOf(values.toList()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
