package dev.edict.processor.report;

import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a person reads first: what to do, how much there is, and what hurts most. Markdown that is as readable on a screen, which it
 * fits.
 */
final class Summary {
    static final String NAME = "edict-summary.md";

    private static final int WORST = 10;
    private static final int WIDTH = 118;

    private final Report report;
    private final Printer printer;
    private final StringBuilder text = new StringBuilder();

    private Summary(Report report, Printer printer) {
        this.report = report;
        this.printer = printer;
    }

    static String of(Report report, Printer printer) {
        return new Summary(report, printer).write();
    }

    private String write() {
        Totals totals = report.totals();
        line("# Edict: " + totals.counts() + " in "
                + Totals.plural(report.operations().size(), "operation"));
        if (totals.waived() + totals.ratcheted() > 0) {
            line("");
            line("Not counted: " + totals.waived() + " waived, " + totals.ratcheted() + " in the ratchet.");
        }
        List<String> steps = FirstSteps.of(report);
        if (!steps.isEmpty()) {
            section("What to do first");
            for (int i = 0; i < steps.size(); i++) {
                line((i + 1) + ". " + steps.get(i));
            }
        }
        if (!report.reported().isEmpty()) {
            section("By theme");
            themes();
            worst();
        }
        return text.toString();
    }

    private void themes() {
        Map<Theme, List<Verdict>> themes = report.reported().stream()
                .collect(Collectors.groupingBy(v -> v.finding().rule().theme(), TreeMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("theme", "errors", "warnings", "notes"));
        themes.forEach((theme, found) -> rows.add(List.of(
                theme.name().toLowerCase(Locale.ROOT),
                count(found, Severity.ERROR),
                count(found, Severity.WARN),
                count(found, Severity.INFO))));
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            line(String.format(Locale.ROOT, "| %-10s | %8s | %8s | %8s |", row.toArray()));
            if (i == 0) {
                line("|------------|---------:|---------:|---------:|");
            }
        }
    }

    private void worst() {
        List<Hurt> all = Hurt.in(report);
        section(all.size() > WORST ? "The ten that hurt most, of " + all.size() : "What hurts most");
        line(Hurt.MEANING);
        line("");
        for (int i = 0; i < Math.min(WORST, all.size()); i++) {
            line((i + 1) + ". " + described(all.get(i)));
        }
    }

    private String described(Hurt hurt) {
        Verdict worst = hurt.worst();
        String place = printer.position(worst.finding().where())
                .map(p -> p.path().substring(p.path().lastIndexOf('/') + 1) + ":" + p.line())
                .orElseGet(() -> worst.finding().where().signature());
        String kind = SarifRules.level(hurt.severity())
                + hurt.audience().map(a -> " " + a).orElse("");
        String numbers = hurt.findings() == hurt.operations()
                ? Integer.toString(hurt.findings())
                : hurt.findings() + " in " + Totals.plural(hurt.operations(), "operation");
        String end = " (" + (hurt.findings() > 1 ? "first " : "") + place + ")";
        return cut(
                        kind + " " + hurt.rule().id() + ", " + numbers + ": "
                                + hurt.rule().summary(),
                        WIDTH - end.length())
                + end;
    }

    private static String cut(String text, int length) {
        return text.length() <= length
                ? text
                : text.substring(0, Math.max(0, length - 1)).stripTrailing() + "…";
    }

    private static String count(List<Verdict> verdicts, Severity severity) {
        return Long.toString(
                verdicts.stream().filter(v -> v.severity() == severity).count());
    }

    private void section(String title) {
        line("");
        line("## " + title);
        line("");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
