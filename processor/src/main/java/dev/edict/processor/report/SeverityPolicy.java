package dev.edict.processor.report;

import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import java.util.Optional;

/** Decides how loud a finding is. */
record SeverityPolicy(Profile profile, SeverityOverrides overrides, Ratchet ratchet) {

    Severity of(Finding finding) {
        Severity severity = asked(finding.rule(), finding.audience()).atMost(finding.limit());
        boolean published = finding.rule().breaking() && ratchet.knows(finding.subject());
        return published ? severity.atMost(Severity.WARN) : severity;
    }

    /** Whether the rule can speak at all in this build, whoever calls. */
    boolean isOff(RuleInfo rule) {
        if (asked(rule, Optional.empty()) != Severity.OFF) {
            return false;
        }
        for (Audience audience : Audience.values()) {
            if (asked(rule, Optional.of(audience)) != Severity.OFF) {
                return false;
            }
        }
        return true;
    }

    private Severity asked(RuleInfo rule, Optional<Audience> audience) {
        if (profile == Profile.OFF) {
            return Severity.OFF;
        }
        return overrides
                .of(rule.id(), audience)
                .orElseGet(() ->
                        profile.severity(rule, audience.map(rule::severityFor).orElse(rule.severity())));
    }
}
