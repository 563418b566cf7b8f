package dev.edict.processor.report;

import dev.edict.processor.rule.RuleInfo;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Everything that a compilation has to say, for the files that tell it.
 *
 * @param verdicts every finding, also what is waived or frozen and what a compiler's limit keeps from the screen
 * @param printed what was printed: without those, and each open decision of a whole service once
 * @param stale ratchet entries that match nothing any more
 * @param operations signatures of every operation that was checked
 * @param reach how many operations lead to what is no operation itself, by signature
 * @param rules everything that could have been reported
 * @param whole whether the compilation saw the whole module
 * @param bodies whether method bodies were looked into
 */
record Report(
        List<Verdict> verdicts,
        List<Verdict> printed,
        SortedSet<Ratchet.Entry> stale,
        SortedSet<String> operations,
        Map<String, Integer> reach,
        List<RuleInfo> rules,
        boolean whole,
        boolean bodies) {
    Report {
        verdicts = List.copyOf(verdicts);
        printed = List.copyOf(printed);
        rules = List.copyOf(rules);
        reach = Map.copyOf(reach);
    }

    List<Verdict> reported() {
        return verdicts.stream().filter(Verdict::isReported).toList();
    }

    Totals totals() {
        return Totals.of(reported(), verdicts);
    }

    /** How many operations a finding is about. */
    int operationsOf(Verdict verdict) {
        return Math.max(1, reach.getOrDefault(verdict.finding().subject(), 1));
    }
}
