package dev.edict.processor.rule;

import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.report.Profile;
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

            Each profile has its severity; where callers make a difference they are named. *New* means that the fix would break clients
            of an operation that is already published, so that it is an error only for operations that neither the contract nor the ratchet
            file knows, else a warning. A rule's heuristic tier is a warning whatever is said here; its page tells. In the profile `off` no
            rule speaks. *Fix* marks rules whose findings can bring the edits that mend them.
            """;

    private RuleIndex() {}

    static String write(List<RuleInfo> rules) {
        Map<Theme, List<RuleInfo>> themes =
                rules.stream().collect(Collectors.groupingBy(RuleInfo::theme, TreeMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n| theme | rules |\n|---|---|\n");
        themes.forEach((theme, infos) -> page.append("| [%s](#%s) | %s |\n"
                .formatted(
                        title(theme),
                        title(theme).toLowerCase(Locale.ROOT),
                        infos.stream().map(info -> link(info.id())).collect(Collectors.joining(", ")))));
        themes.forEach((theme, infos) -> {
            page.append("\n## ").append(title(theme)).append("\n\n");
            page.append("| rule | `adopt` | `recommended` | `strict` | speaks of | fix | in one sentence | source |\n"
                    + "|---|---|---|---|---|---|---|---|\n");
            infos.forEach(info -> page.append(row(info)));
        });
        return page.toString();
    }

    private static String row(RuleInfo info) {
        List<String> cells = List.of(
                link(info.id()),
                severity(info, Profile.ADOPT),
                severity(info, Profile.RECOMMENDED) + (info.breaking() ? "; *new*" : ""),
                severity(info, Profile.STRICT),
                info.scope() == Scope.EVERY_PATH_CLASS ? "every `@Path` class" : "`@ApiResource` classes",
                info.fixes() ? "yes" : "",
                info.summary() + stands(info),
                info.source());
        return cells.stream().map(RuleIndex::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String link(String id) {
        return "[" + id + "](" + id + ".md)";
    }

    private static String severity(RuleInfo info, Profile profile) {
        Severity usual = profile.severity(info, info.severity());
        Map<Severity, List<Audience>> exceptions = new TreeMap<>();
        for (Audience audience : Audience.values()) {
            Severity severity = profile.severity(info, info.severityFor(audience));
            if (severity != usual) {
                exceptions.computeIfAbsent(severity, s -> new ArrayList<>()).add(audience);
            }
        }
        StringBuilder text = new StringBuilder(word(usual));
        exceptions.forEach((severity, audiences) -> text.append(", ")
                .append(word(severity))
                .append(" for ")
                .append(audiences.stream().map(Audience::name).collect(Collectors.joining(" and "))));
        return text.toString();
    }

    private static String stands(RuleInfo info) {
        return info.supersedes().isEmpty()
                ? ""
                : new TreeSet<>(info.supersedes())
                        .stream().map(RuleIndex::link).collect(Collectors.joining(", ", " Stands for ", "."));
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
