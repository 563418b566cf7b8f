package dev.edict.processor.rule;

import java.util.List;

/** What is reported by no rule of its own: it is about the rules themselves. */
public final class Hygiene {
    /** A fault of Edict's must not break anyone's build: it warns. */
    public static final RuleInfo INTERNAL_ERROR = RuleInfo.rule(
                    "internal-error", Kind.CONTRADICTION, Theme.HYGIENE, Severity.WARN)
            .everyPathClass()
            .summary("A rule or a stage of Edict crashed; everything else still ran.")
            .source("Edict")
            .build();

    public static final RuleInfo WAIVER_HYGIENE = RuleInfo.rule(
                    "waiver-hygiene", Kind.CONTRADICTION, Theme.HYGIENE, Severity.ERROR)
            .everyPathClass()
            .summary("A waiver names an existing rule, gives a reason, and silences something.")
            .source("Edict: a waiver carries its reason")
            .build();

    private Hygiene() {}

    static List<RuleInfo> infos() {
        return List.of(INTERNAL_ERROR, WAIVER_HYGIENE);
    }
}
