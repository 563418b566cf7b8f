package dev.edict.processor.rule;

import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.rule.RuleInfo.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The first page of the rule reference, written from what the rules say about themselves. */
final class RuleIndex {
    private static final String HEAD = """
            # Rules

            <!-- Written from the rules' metadata: run the tests of the processor with -Dgolden.write=true. -->

            Severities are those of the profile `recommended`. *New* means that the fix would break clients of an operation that is
            already published, so that it is an error only for operations that neither the contract nor the ratchet file knows, else a
            warning. A rule's heuristic tier is a warning whatever is said here; its page tells.
            """;

    private RuleIndex() {}

    static String write(List<RuleInfo> rules) {
        Map<Theme, List<RuleInfo>> themes =
                rules.stream().collect(Collectors.groupingBy(RuleInfo::theme, TreeMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        themes.forEach((theme, infos) -> {
            page.append("\n## ").append(title(theme)).append("\n\n");
            page.append("| rule | severity | speaks of | in one sentence | source |\n|---|---|---|---|---|\n");
            infos.forEach(info -> page.append(row(info)));
        });
        return page.toString();
    }

    private static String row(RuleInfo info) {
        List<String> cells = List.of(
                "[" + info.id() + "](" + info.id() + ".md)",
                severity(info),
                info.scope() == Scope.EVERY_PATH_CLASS ? "every `@Path` class" : "`@ApiResource` classes",
                info.summary() + stands(info),
                info.source());
        return cells.stream().map(RuleIndex::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String severity(RuleInfo info) {
        Map<Severity, List<Audience>> exceptions = new TreeMap<>();
        new TreeMap<>(info.audiences())
                .forEach((audience, severity) -> exceptions
                        .computeIfAbsent(severity, s -> new ArrayList<>())
                        .add(audience));
        StringBuilder text = new StringBuilder(word(info.severity()));
        if (info.strict() != Severity.OFF) {
            text.append("; ").append(word(info.strict())).append(" in `strict`");
        }
        exceptions.forEach((severity, audiences) -> text.append(", ")
                .append(word(severity))
                .append(" for ")
                .append(audiences.stream().map(Audience::name).collect(Collectors.joining(" and "))));
        return text + (info.breaking() ? "; *new*" : "");
    }

    private static String stands(RuleInfo info) {
        return info.supersedes().isEmpty()
                ? ""
                : new TreeSet<>(info.supersedes())
                        .stream()
                                .map(id -> "[" + id + "](" + id + ".md)")
                                .collect(Collectors.joining(", ", " Stands for ", "."));
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARN -> "warning";
            case INFO -> "note";
            case OFF -> "off";
        };
    }

    private static String title(Theme theme) {
        String name = theme.name().toLowerCase(Locale.ROOT);
        return theme == Theme.DTO ? "DTO" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
