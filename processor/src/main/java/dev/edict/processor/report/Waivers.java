package dev.edict.processor.report;

import static dev.edict.processor.rule.Hygiene.WAIVER_HYGIENE;

import dev.edict.processor.model.Waiver;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Severity;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The waivers of a compilation: which findings they cover, and what is wrong with them. */
final class Waivers {
    private final List<Waiver> all;
    private final List<Waiver> inherited;
    private final Map<Waiver, Set<String>> used = new HashMap<>();

    Waivers(List<Waiver> all, List<Waiver> inherited) {
        this.all = List.copyOf(all);
        this.inherited = List.copyOf(inherited);
    }

    /** The first waiver that covers the finding; every one that does counts as used. */
    Optional<Waiver> cover(Finding finding) {
        if (finding.rule().equals(WAIVER_HYGIENE)) {
            return Optional.empty();
        }
        Waiver first = null;
        for (Waiver waiver : all) {
            if (names(waiver, finding) && (stands(waiver, finding) || isInherited(waiver, finding))) {
                used.computeIfAbsent(waiver, w -> new HashSet<>())
                        .add(finding.rule().id());
                first = first == null ? waiver : first;
            }
        }
        // Those of class files are nobody's to mend: they count, and are not looked at.
        return first != null
                ? Optional.of(first)
                : inherited.stream()
                        .filter(w -> names(w, finding) && stands(w, finding))
                        .findFirst();
    }

    private boolean isInherited(Waiver waiver, Finding finding) {
        String place = waiver.annotation().where().signature();
        return inherited.stream()
                .anyMatch(w -> w.annotation().where().signature().equals(place)
                        && w.rules().equals(waiver.rules())
                        && stands(w, finding));
    }

    private static boolean names(Waiver waiver, Finding finding) {
        return waiver.rules().contains(finding.rule().id());
    }

    private static boolean stands(Waiver waiver, Finding finding) {
        return covers(waiver.signature(), finding.subject())
                || covers(waiver.signature(), finding.where().signature());
    }

    /**
     * What is wrong with the waivers themselves.
     *
     * @param spoke whether the rule could have reported something at the waiver, had there been anything to report
     */
    List<Finding> hygiene(Set<String> knownRules, Optional<LocalDate> today, Spoke spoke) {
        List<Finding> findings = new ArrayList<>();
        for (Waiver waiver : all) {
            if (waiver.reason().isBlank()) {
                findings.add(finding(
                        waiver,
                        waiver.annotation().place("reason"),
                        Severity.ERROR,
                        "This waiver" + (waiver.rules().isEmpty() ? "" : " of " + String.join(", ", waiver.rules()))
                                + " gives no reason. Whoever reads it next cannot tell whether it still holds; say why in a"
                                + " sentence."));
            }
            if (waiver.rules().isEmpty()) {
                findings.add(finding(
                        waiver,
                        waiver.annotation().place("value"),
                        Severity.WARN,
                        "This waiver names no rule, so that it silences nothing. Name the one that it is about, or remove"
                                + " it."));
            }
            for (int i = 0; i < waiver.rules().size(); i++) {
                String rule = waiver.rules().get(i);
                if (!knownRules.contains(rule)) {
                    findings.add(finding(
                            waiver,
                            waiver.annotation().place("value", i),
                            Severity.WARN,
                            "There is no rule '" + rule + "', so that this waiver silences nothing"
                                    + DidYouMean.sentence(rule, knownRules)));
                } else if (!used.getOrDefault(waiver, Set.of()).contains(rule)
                        && spoke.about(waiver).test(rule)) {
                    findings.add(
                            finding(
                                    waiver,
                                    waiver.annotation().place("value", i),
                                    Severity.INFO,
                                    "'" + rule
                                            + "' has nothing to say here, so that this waiver only hides what comes later. Remove it."));
                }
            }
            until(waiver, today).ifPresent(findings::add);
        }
        return findings;
    }

    /** Which rules can be held against a waiver that matched nothing. */
    interface Spoke {
        Predicate<String> about(Waiver waiver);
    }

    private Optional<Finding> until(Waiver waiver, Optional<LocalDate> today) {
        if (waiver.until().isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate until = LocalDate.parse(waiver.until());
            return today.filter(until::isBefore)
                    .map(t -> finding(
                            waiver,
                            waiver.annotation().place("until"),
                            Severity.WARN,
                            "This waiver held until " + until + ", and today is " + t
                                    + ". Mend what it waives, or give it a new date."));
        } catch (DateTimeParseException e) {
            return Optional.of(finding(
                    waiver,
                    waiver.annotation().place("until"),
                    Severity.ERROR,
                    "'" + waiver.until()
                            + "' is no date, so that this waiver never ends. Write it as in ISO 8601: 2027-01-31."));
        }
    }

    private Finding finding(Waiver waiver, Where where, Severity limit, String message) {
        return new Finding(
                WAIVER_HYGIENE,
                where,
                waiver.signature(),
                limit,
                Optional.empty(),
                detail(waiver),
                Set.of(),
                message,
                List.of());
    }

    /** Tells waivers of one element apart. */
    private String detail(Waiver waiver) {
        List<Waiver> alike = all.stream()
                .filter(w ->
                        w.signature().equals(waiver.signature()) && w.rules().equals(waiver.rules()))
                .toList();
        String rules = String.join(",", waiver.rules());
        int index = alike.indexOf(waiver);
        return index == 0 ? rules : rules + "#" + index;
    }

    /** Package → type → member → parameter, each covering what is inside (see {@link Where#signature()}). */
    static boolean covers(String outer, String inner) {
        if (inner.startsWith(outer)) {
            String rest = inner.substring(outer.length());
            if (rest.isEmpty() || "#$/".indexOf(rest.charAt(0)) >= 0) {
                return true;
            }
        }
        return packageOf(inner).equals(outer);
    }

    private static String packageOf(String signature) {
        int member = signature.indexOf('#');
        String type = member < 0 ? signature : signature.substring(0, member);
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }
}
