package dev.edict.processor.report;

import dev.edict.processor.rule.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The true numbers: javac prints no more than its first 100 errors and 100 warnings. */
record Totals(long errors, long warnings, long notes, long waived, long ratcheted, Map<String, Long> byRule) {

    static Totals of(Collection<Verdict> printed, Collection<Verdict> all) {
        return new Totals(
                count(printed, Severity.ERROR),
                count(printed, Severity.WARN),
                count(printed, Severity.INFO),
                count(all, Verdict.Status.WAIVED),
                count(all, Verdict.Status.RATCHETED),
                printed.stream().collect(Collectors.groupingBy(Verdict::rule, TreeMap::new, Collectors.counting())));
    }

    String sentence() {
        String rules = byRule.entrySet().stream()
                .sorted(Comparator.comparing((Function<Map.Entry<String, Long>, Long>) Map.Entry::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return "Edict: " + counts() + " (" + rules + ")"
                + (waived > 0 ? "; " + waived + " waived" : "")
                + (ratcheted > 0 ? "; " + ratcheted + " in the ratchet" : "");
    }

    /** {@code 1 error, 2 warnings, 0 notes}. */
    String counts() {
        return plural(errors, "error") + ", " + plural(warnings, "warning") + ", " + plural(notes, "note");
    }

    private static long count(Collection<Verdict> verdicts, Severity severity) {
        return verdicts.stream().filter(v -> v.severity() == severity).count();
    }

    private static long count(Collection<Verdict> verdicts, Verdict.Status status) {
        return verdicts.stream().filter(v -> v.status() == status).count();
    }

    static String plural(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
