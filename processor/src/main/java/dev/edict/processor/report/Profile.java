package dev.edict.processor.report;

import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** How strict a whole build is. */
public enum Profile {
    /** No rule speaks; documents and wrappers are still written. */
    OFF,
    /** Nothing but broken wiring is an error: for a service that is about to start with Edict. */
    ADOPT,
    RECOMMENDED,
    /** What warns elsewhere is an error, heuristics excepted; some of what is off elsewhere is told. */
    STRICT;

    /**
     * How loud a rule is in this profile.
     *
     * @param recommended how loud it is in {@link #RECOMMENDED}, for whoever calls
     */
    public Severity severity(RuleInfo rule, Severity recommended) {
        if (this == OFF) {
            return Severity.OFF;
        }
        if (this == ADOPT && !isWiring(rule)) {
            return recommended.atMost(Severity.WARN);
        }
        if (this == STRICT) {
            return switch (recommended) {
                case OFF -> rule.strict();
                case WARN -> Severity.ERROR;
                default -> recommended;
            };
        }
        return recommended;
    }

    /** Wiring that Jakarta REST cannot deploy, or deploys as something else than what is written. */
    private static boolean isWiring(RuleInfo rule) {
        return rule.theme() == Theme.WIRING && rule.scope() == RuleInfo.Scope.EVERY_PATH_CLASS;
    }
}
