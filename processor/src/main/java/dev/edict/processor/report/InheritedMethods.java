package dev.edict.processor.report;

import dev.edict.processor.model.BinaryName;
import dev.edict.processor.rule.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with a method that several resources inherit is mended once, so that it is said once. */
final class InheritedMethods {
    /** More names help nobody. */
    private static final int NAMED = 3;

    private InheritedMethods() {}

    /** In the order of the first of them; the loudest speaks for all. */
    static List<Verdict> collapse(List<Verdict> verdicts, Printer printer) {
        Map<Object, List<Verdict>> groups = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            groups.computeIfAbsent(key(verdict, printer), key -> new ArrayList<>(1))
                    .add(verdict);
        }
        if (groups.size() == verdicts.size()) {
            return verdicts;
        }
        List<Verdict> collapsed = new ArrayList<>();
        for (List<Verdict> group : groups.values()) {
            Set<String> resources = resources(group);
            if (resources.size() < 2) {
                collapsed.addAll(group);
            } else {
                collapsed.add(asOne(group, resources));
            }
        }
        return collapsed;
    }

    /** A place and the method that is meant; two operations of one class may share a place, such as their class's path. */
    private static Object key(Verdict verdict, Printer printer) {
        Finding finding = verdict.finding();
        int member = finding.subject().indexOf('#');
        if (!verdict.isReported() || member < 0 || finding.where().signature().indexOf('#') < 0) {
            return verdict;
        }
        int end = finding.subject().indexOf('(', member);
        String method =
                finding.subject().substring(member, end < 0 ? finding.subject().length() : end);
        return List.of(verdict.rule(), method, printer.identity(finding.where()));
    }

    private static Set<String> resources(List<Verdict> group) {
        Set<String> resources = new TreeSet<>();
        for (Verdict verdict : group) {
            String subject = verdict.finding().subject();
            int member = subject.indexOf('#');
            resources.add(BinaryName.simple(member < 0 ? subject : subject.substring(0, member)));
        }
        return resources;
    }

    private static Verdict asOne(List<Verdict> group, Set<String> resources) {
        Verdict loudest = group.get(0);
        for (Verdict verdict : group) {
            loudest = verdict.severity().compareTo(loudest.severity()) > 0 ? verdict : loudest;
        }
        Finding finding = loudest.finding();
        return new Verdict(
                finding.withMessage(finding.message() + " The same holds for every resource that inherits it: "
                        + named(resources) + "."),
                loudest.severity(),
                Verdict.Status.REPORTED,
                "",
                "");
    }

    /** {@code A and B}; {@code A, B, C and 4 more}. */
    private static String named(Set<String> resources) {
        List<String> names = new ArrayList<>(resources);
        int shown = names.size() == NAMED + 1 ? NAMED - 1 : Math.min(NAMED, names.size() - 1);
        String last = names.size() - shown == 1 ? names.get(shown) : names.size() - shown + " more";
        return String.join(", ", names.subList(0, shown)) + " and " + last;
    }
}
