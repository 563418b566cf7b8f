package dev.edict.processor.report;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What SARIF says of the tool and its rules (sections 3.19 and 3.49). */
final class SarifRules {
    private static final String HOME = "https://edict.dev/";

    private SarifRules() {}

    static JsonObject driver(List<RuleInfo> rules) {
        List<JsonValue> described = new ArrayList<>();
        rules.forEach(rule -> described.add(rule(rule)));
        return JsonObject.builder()
                .put("name", "Edict")
                .put("informationUri", HOME)
                .putIfPresent("version", SarifRules.class.getPackage().getImplementationVersion())
                .put("rules", new JsonArray(described))
                .build();
    }

    private static JsonObject rule(RuleInfo rule) {
        String page = rule.page();
        String waive = "@Waive(value = \"" + rule.id() + "\", reason = \"…\")";
        return JsonObject.builder()
                .put("id", rule.id())
                .put("name", name(rule.id()))
                .put("shortDescription", text(rule.summary()))
                .put(
                        "help",
                        JsonObject.builder()
                                .put(
                                        "text",
                                        rule.summary() + "\nSource: " + rule.source() + ".\nWhere it is wrong: " + waive
                                                + "."
                                                + (page.isEmpty() ? "" : "\n" + page))
                                .put(
                                        "markdown",
                                        "**" + rule.summary() + "**\n\nSource: " + rule.source()
                                                + ".\n\nWhere it is wrong: `" + waive + "`."
                                                + (page.isEmpty() ? "" : "\n\n[More about it](" + page + ")"))
                                .build())
                .putIfPresent("helpUri", page)
                .put(
                        "defaultConfiguration",
                        JsonObject.builder()
                                .put("enabled", rule.severity() != Severity.OFF)
                                .put("level", level(rule.severity()))
                                .build())
                .put(
                        "properties",
                        JsonObject.builder()
                                .put("tags", JsonArray.ofTexts(List.of(lower(rule.theme()), lower(rule.kind()))))
                                .put("source", rule.source())
                                .build())
                .build();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARN -> "warning";
            case INFO -> "note";
            case OFF -> "none";
        };
    }

    static JsonObject text(String text) {
        return JsonObject.builder().put("text", text).build();
    }

    /** {@code GetMutates}, for people who read it in a list. */
    private static String name(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
