package dev.edict.processor.report;

import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A decision that a whole service leaves open is one finding, not one for every operation. */
final class OpenObligations {
    private OpenObligations() {}

    /**
     * @param service where the one finding stands
     * @param decided rules whose decision is taken somewhere in the service
     */
    static List<Verdict> collapse(List<Verdict> verdicts, Where service, Set<String> decided) {
        Map<String, List<Verdict>> byRule = new LinkedHashMap<>();
        verdicts.forEach(
                v -> byRule.computeIfAbsent(v.rule(), r -> new ArrayList<>()).add(v));
        List<Verdict> collapsed = new ArrayList<>();
        byRule.forEach((rule, all) -> {
            boolean open = all.size() > 1
                    && all.get(0).finding().rule().kind() == Kind.OBLIGATION
                    && all.stream().allMatch(Verdict::isReported)
                    && !decided.contains(rule);
            collapsed.addAll(open ? List.of(asOne(all, service)) : all);
        });
        return collapsed;
    }

    private static Verdict asOne(List<Verdict> open, Where service) {
        Finding first = open.get(0).finding();
        Severity loudest = open.stream()
                .map(Verdict::severity)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String message = "The whole service leaves this open, in " + open.size()
                + " places, so that it is said once. The first: " + first.message();
        return new Verdict(
                new Finding(
                        first.rule(),
                        service,
                        service.signature(),
                        first.limit(),
                        first.audience(),
                        "",
                        Set.of(),
                        message,
                        List.of()),
                loudest,
                Verdict.Status.REPORTED,
                "",
                "");
    }
}
