package dev.edict.processor.report;

import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one rule found at one severity for one audience, and how much it hurts: an error before a warning, callers outside the house before
 * those inside, and then the number of operations.
 *
 * @param worst the finding that most operations lead to
 */
record Hurt(RuleInfo rule, Severity severity, Optional<Audience> audience, int findings, int operations, Verdict worst)
        implements Comparable<Hurt> {
    static final String MEANING =
            "Errors come first, then what concerns callers outside the house, then what most operations share.";

    private static final Comparator<Hurt> ORDER = Comparator.comparing(Hurt::severity)
            .reversed()
            .thenComparing(h -> h.audience().map(Enum::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(Hurt::operations, Comparator.reverseOrder())
            .thenComparing(h -> h.rule().id());

    /** The worst first. */
    static List<Hurt> in(Report report) {
        Map<List<Object>, List<Verdict>> groups = new LinkedHashMap<>();
        for (Verdict verdict : report.reported()) {
            groups.computeIfAbsent(
                            List.of(
                                    verdict.rule(),
                                    verdict.severity(),
                                    verdict.finding().audience()),
                            key -> new ArrayList<>())
                    .add(verdict);
        }
        return groups.values().stream().map(group -> of(group, report)).sorted().toList();
    }

    private static Hurt of(List<Verdict> group, Report report) {
        Verdict worst = group.get(0);
        int operations = 0;
        for (Verdict verdict : group) {
            operations += report.operationsOf(verdict);
            worst = report.operationsOf(verdict) > report.operationsOf(worst) ? verdict : worst;
        }
        return new Hurt(
                worst.finding().rule(), worst.severity(), worst.finding().audience(), group.size(), operations, worst);
    }

    @Override
    public int compareTo(Hurt other) {
        return ORDER.compare(this, other);
    }
}
