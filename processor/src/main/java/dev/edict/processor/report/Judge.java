package dev.edict.processor.report;

import dev.edict.processor.body.TreeWhere;
import dev.edict.processor.model.Waiver;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what becomes of each finding: how loud, waived, frozen by the ratchet, or said better by another rule. */
final class Judge {
    private final SeverityPolicy policy;
    private final Ratchet ratchet;
    private final Printer printer;
    private final Set<Object> seen = new HashSet<>();

    /** How many findings have had a key. */
    private final Map<Key, Integer> numbered = new HashMap<>();

    Judge(SeverityPolicy policy, Ratchet ratchet, Printer printer) {
        this.policy = policy;
        this.ratchet = ratchet;
        this.printer = printer;
    }

    /** In the order of the findings; what is off, repeated or superseded is left out. */
    List<Verdict> judge(List<Finding> findings, Waivers waivers) {
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings) {
            if (policy.of(finding) != Severity.OFF && isNew(finding)) {
                left.add(finding);
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Finding finding : toldApart(left)) {
            verdicts.add(verdict(finding, policy.of(finding), waivers));
        }
        return withoutSuperseded(verdicts);
    }

    /**
     * What nothing tells apart but its place in the source is numbered, in the order of the source: the ratchet and reports know
     * findings by their keys, and one that is new must not hide behind one that is old.
     */
    private List<Finding> toldApart(List<Finding> findings) {
        Map<Key, List<Integer>> equals = new HashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            equals.computeIfAbsent(Key.of(findings.get(i)), key -> new ArrayList<>(1))
                    .add(i);
        }
        if (equals.size() == findings.size() && numbered.isEmpty()) {
            equals.keySet().forEach(key -> numbered.put(key, 1));
            return findings;
        }
        List<Finding> all = new ArrayList<>(findings);
        equals.forEach((key, indexes) -> {
            if (indexes.size() > 1) {
                indexes.sort(Comparator.comparing(
                        i -> printer.position(findings.get(i).where()),
                        Comparator.comparing(
                                position -> position.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))));
            }
            for (int i : indexes) {
                int number = numbered.merge(key, 1, Integer::sum);
                if (number > 1) {
                    all.set(i, findings.get(i).numbered(number));
                }
            }
        });
        return all;
    }

    /** What the ratchet knows a finding by. */
    private record Key(String rule, String subject, String detail) {
        static Key of(Finding finding) {
            return new Key(finding.rule().id(), finding.subject(), finding.detail());
        }
    }

    /**
     * One diagnostic a rule, subject and place: the same type is reached from many operations, in many rounds. Rounds have
     * elements of their own for one place, and then the text tells; a place in a body is itself.
     */
    private boolean isNew(Finding finding) {
        boolean newPlace = seen.add(List.of(finding.rule().id(), finding.subject(), printer.identity(finding.where())));
        boolean newText = seen.add(List.of(
                finding.rule().id(),
                finding.subject(),
                finding.where().signature(),
                finding.detail(),
                finding.message()));
        return newPlace && (newText || finding.where() instanceof TreeWhere);
    }

    private Verdict verdict(Finding finding, Severity severity, Waivers waivers) {
        Optional<Waiver> waiver = waivers.cover(finding);
        if (waiver.isPresent()) {
            return new Verdict(
                    finding,
                    severity,
                    Verdict.Status.WAIVED,
                    waiver.get().reason(),
                    waiver.get().annotation().where().signature());
        }
        return ratchet.contains(finding)
                ? new Verdict(finding, severity, Verdict.Status.RATCHETED, Ratchet.JUSTIFICATION, "")
                : new Verdict(finding, severity, Verdict.Status.REPORTED, "", "");
    }

    /** A rule never silences a louder one. */
    private static List<Verdict> withoutSuperseded(List<Verdict> verdicts) {
        Map<String, List<Verdict>> bySubject = new HashMap<>();
        verdicts.forEach(v -> bySubject
                .computeIfAbsent(v.finding().subject(), s -> new ArrayList<>())
                .add(v));
        return verdicts.stream()
                .filter(v -> bySubject.getOrDefault(v.finding().subject(), List.of()).stream()
                        .noneMatch(other -> other.finding().rule().supersedes().contains(v.rule())
                                && other.severity().compareTo(v.severity()) >= 0))
                .toList();
    }
}
