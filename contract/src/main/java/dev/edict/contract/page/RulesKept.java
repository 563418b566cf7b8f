package dev.edict.contract.page;

import java.util.List;

/**
 * What a build's rules have said.
 *
 * @param rules all of the build, in the order of their reference
 * @param waived findings that somebody has decided to live with
 */
public record RulesKept(List<RuleResult> rules, List<Waived> waived) {

    public RulesKept {
        rules = List.copyOf(rules);
        waived = List.copyOf(waived);
    }

    /**
     * One rule.
     *
     * @param theme the chapter of the reference
     * @param page where people read more; empty for nowhere
     * @param open findings that stand
     * @param ratcheted findings that the service started with
     */
    public record RuleResult(
            String id, String theme, String summary, String page, State state, int open, int waived, int ratcheted) {}

    /** Whether a rule could speak. */
    public enum State {
        HEARD,
        OFF,
        /** It follows calls, and the compiler showed no method bodies or was told not to. */
        BLIND
    }

    /**
     * A finding that somebody has decided to live with.
     *
     * @param subject signature of what it is about
     * @param at signature of what carries the waiver
     */
    public record Waived(String rule, String subject, String reason, String at) {}
}
