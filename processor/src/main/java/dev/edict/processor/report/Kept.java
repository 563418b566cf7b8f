package dev.edict.processor.report;

import dev.edict.contract.page.RulesKept;
import dev.edict.contract.page.RulesKept.RuleResult;
import dev.edict.contract.page.RulesKept.State;
import dev.edict.contract.page.RulesKept.Waived;
import dev.edict.processor.rule.RuleInfo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Verdicts as the pages of the service tell them. */
final class Kept {

    private Kept() {}

    static RulesKept of(List<Verdict> verdicts, List<RuleInfo> infos, Function<RuleInfo, State> state) {
        Map<String, Map<Verdict.Status, Integer>> numbers = new HashMap<>();
        Set<Waived> waived = new LinkedHashSet<>();
        for (Verdict verdict : verdicts) {
            numbers.computeIfAbsent(verdict.rule(), rule -> new EnumMap<>(Verdict.Status.class))
                    .merge(verdict.status(), 1, Integer::sum);
            if (verdict.status() == Verdict.Status.WAIVED) {
                waived.add(
                        new Waived(verdict.rule(), verdict.finding().subject(), verdict.justification(), verdict.by()));
            }
        }
        List<RuleResult> rules = new ArrayList<>();
        for (RuleInfo info : infos) {
            Map<Verdict.Status, Integer> said = numbers.getOrDefault(info.id(), Map.of());
            rules.add(new RuleResult(
                    info.id(),
                    info.theme().name().toLowerCase(Locale.ROOT),
                    info.summary(),
                    info.page(),
                    state.apply(info),
                    said.getOrDefault(Verdict.Status.REPORTED, 0),
                    said.getOrDefault(Verdict.Status.WAIVED, 0),
                    said.getOrDefault(Verdict.Status.RATCHETED, 0)));
        }
        return new RulesKept(rules, List.copyOf(waived));
    }
}
