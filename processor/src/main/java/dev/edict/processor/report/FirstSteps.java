package dev.edict.processor.report;

import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** In which order the findings are best dealt with: what is cheap and settles much comes first. */
final class FirstSteps {
    /** More errors than somebody mends before the build has to be green again. */
    private static final int MANY = 20;

    private FirstSteps() {}

    static List<String> of(Report report) {
        List<Verdict> reported = report.reported();
        List<String> steps = new ArrayList<>();
        long errors =
                reported.stream().filter(v -> v.severity() == Severity.ERROR).count();
        if (errors > MANY && report.totals().ratcheted() == 0) {
            steps.add("Start green: `java -jar edict.jar ratchet` with the same arguments lists what is there; with"
                    + " `-Aedict.ratchet=" + Ratchet.NAME + "` only what is new fails.");
        }
        Map<String, Long> wiring = byRule(reported.stream()
                .filter(v ->
                        v.severity() == Severity.ERROR && v.finding().rule().theme() == Theme.WIRING)
                .toList());
        if (!wiring.isEmpty()) {
            steps.add("Mend what does not do what it says: " + counted(wiring) + ".");
        }
        Map<String, Long> open = byRule(reported);
        Map<String, Long> printed = byRule(report.printed());
        open.keySet()
                .removeIf(rule -> printed.getOrDefault(rule, 0L) >= open.getOrDefault(rule, 0L)
                        || reported.stream()
                                .noneMatch(v -> v.rule().equals(rule)
                                        && v.finding().rule().kind() == Kind.OBLIGATION)
                        || report.printed().stream().noneMatch(v -> v.rule().equals(rule) && isOfService(v)));
        if (!open.isEmpty()) {
            steps.add("Decide once for the whole service, which settles " + counted(open) + ".");
        }
        long fixes = reported.stream().filter(v -> !v.finding().fix().isEmpty()).count();
        if (fixes > 0) {
            steps.add(
                    "Take the " + (fixes == 1 ? "fix" : fixes + " fixes")
                            + " that can be made without thinking: `java -jar edict.jar fix` shows them, `--write` makes them.");
        }
        Hurt.in(report).stream()
                .filter(hurt -> !open.containsKey(hurt.rule().id()))
                .findFirst()
                .ifPresent(worst -> steps.add((steps.isEmpty() ? "Begin with " : "Then ")
                        + worst.rule().id() + ", which hurts most"
                        + (worst.rule().page().isEmpty()
                                ? "."
                                : ": " + worst.rule().page())));
        if (!report.stale().isEmpty()) {
            steps.add("Take out of the ratchet what is no longer there: "
                    + report.stale().size() + (report.stale().size() == 1 ? " entry." : " entries."));
        }
        return steps;
    }

    /** Not of a method, be it inherited by ever so many resources. */
    private static boolean isOfService(Verdict verdict) {
        return verdict.finding().subject().indexOf('#') < 0;
    }

    private static Map<String, Long> byRule(List<Verdict> verdicts) {
        return verdicts.stream().collect(Collectors.groupingBy(Verdict::rule, TreeMap::new, Collectors.counting()));
    }

    private static String counted(Map<String, Long> rules) {
        return rules.entrySet().stream()
                .map(rule -> rule.getKey() + " (" + rule.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
