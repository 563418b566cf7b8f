package dev.edict.processor.report;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code edict-report.json}: every finding, also what is waived or frozen and what a compiler's limit keeps from the screen.
 * It holds all that a ratchet file is made of.
 *
 * @param stale ratchet entries that match nothing any more
 * @param operations signatures of every operation that was checked
 * @param whole whether the compilation saw the whole module
 * @param bodies whether method bodies were looked into
 */
record ReportFile(
        List<Verdict> verdicts,
        Collection<Ratchet.Entry> stale,
        Collection<String> operations,
        boolean whole,
        boolean bodies) {
    static final String NAME = "edict-report.json";

    private static final int FORMAT = 1;

    void write(Path folder, Printer printer) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(NAME), json(printer).toJson());
    }

    private JsonObject json(Printer printer) {
        Totals totals = Totals.of(verdicts.stream().filter(Verdict::isReported).toList(), verdicts);
        JsonObject.Builder rules = JsonObject.builder();
        totals.byRule().forEach(rules::put);
        return JsonObject.builder()
                .put("format", FORMAT)
                .put("whole", whole)
                .put("bodies", bodies)
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
                .put("findings", array(verdicts.stream().map(v -> finding(v, printer))))
                .put("stale", array(stale.stream().map(ReportFile::entry)))
                .put("operations", JsonArray.ofTexts(operations))
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
