package dev.edict.processor.report;

import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides how loud a finding is. */
record SeverityPolicy(Profile profile, SeverityOverrides overrides, Ratchet ratchet) {

    Severity of(Finding finding) {
        Severity severity = asked(finding.rule(), finding.audience()).atMost(finding.limit());
        boolean published = finding.rule().breaking() && ratchet.knows(finding.subject());
        return published ? severity.atMost(Severity.WARN) : severity;
    }

    /** What made it as loud as it is, in the order in which it is decided. */
    List<String> reasons(Finding finding) {
        RuleInfo rule = finding.rule();
        Severity own = finding.audience().map(rule::severityFor).orElse(rule.severity());
        Severity asked = asked(rule, finding.audience());
        List<String> reasons = new ArrayList<>();
        reasons.add("the rule is " + name(own)
                + finding.audience()
                        .filter(a -> rule.audiences().containsKey(a))
                        .map(a -> " for " + a)
                        .orElse(""));
        Optional<SeverityOverrides.Entry> entry = overrides
                .last(rule.id(), finding.audience())
                .filter(e -> e.severity().isPresent());
        if (profile != Profile.OFF && entry.isPresent()) {
            reasons.add("edict.rules has " + entry.get());
        } else if (asked != own) {
            reasons.add("the profile " + profile.name().toLowerCase(Locale.ROOT) + " makes it " + name(asked));
        }
        Severity limited = asked.atMost(finding.limit());
        if (limited != asked) {
            reasons.add("what it found is not certain, which is never more than " + name(finding.limit()));
        }
        if (of(finding) != limited) {
            reasons.add(
                    "mending it would break clients of what the ratchet knows as published, which is never more than "
                            + name(Severity.WARN));
        }
        return reasons;
    }

    static String name(Severity severity) {
        return switch (severity) {
            case ERROR -> "an error";
            case WARN -> "a warning";
            case INFO -> "a note";
            case OFF -> "off";
        };
    }

    /** Why the rule cannot speak in this build, whoever calls. */
    String whyOff(RuleInfo rule) {
        if (profile == Profile.OFF) {
            return "edict.profile is off";
        }
        return overrides
                .last(rule.id(), Optional.empty())
                .filter(e -> e.severity().isPresent())
                .map(e -> "edict.rules has " + e)
                .orElse("it is off in the profile " + profile.name().toLowerCase(Locale.ROOT)
                        + (rule.strict() == Severity.OFF ? "" : " and speaks in strict"));
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
