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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The waivers of a compilation: which findings they cover, and what is wrong with them. */
final class Waivers {
    private final List<Waiver> all;
    private final Map<String, List<Waiver>> bySignature;
    private final Map<String, List<Waiver>> byPlace;
    private final Map<String, List<Waiver>> inherited;
    private final Map<Waiver, Set<String>> used = new HashMap<>();

    Waivers(List<Waiver> all, List<Waiver> inherited) {
        this.all = List.copyOf(all);
        bySignature = by(Waiver::signature, all);
        byPlace = by(waiver -> waiver.annotation().where().signature(), all);
        this.inherited = by(Waiver::signature, inherited);
    }

    private static Map<String, List<Waiver>> by(Function<Waiver, String> name, List<Waiver> waivers) {
        Map<String, List<Waiver>> by = new HashMap<>();
        for (Waiver waiver : waivers) {
            by.computeIfAbsent(name.apply(waiver), n -> new ArrayList<>(1)).add(waiver);
        }
        return by;
    }

    /** The nearest waiver that covers the finding; every one that does counts as used. */
    Optional<Waiver> cover(Finding finding) {
        String rule = finding.rule().id();
        if (all.isEmpty() && inherited.isEmpty() || finding.rule().equals(WAIVER_HYGIENE)) {
            return Optional.empty();
        }
        Optional<Waiver> nearest = Optional.empty();
        Set<String> around = new LinkedHashSet<>(Accessors.of(finding.subject()));
        around.addAll(Enclosing.of(finding.subject()));
        around.addAll(Accessors.of(finding.where().signature()));
        around.addAll(Enclosing.of(finding.where().signature()));
        for (String outer : around) {
            for (Waiver waiver : bySignature.getOrDefault(outer, List.of())) {
                if (waiver.rules().contains(rule)) {
                    use(waiver, rule);
                    nearest = nearest.or(() -> Optional.of(waiver));
                }
            }
            // Those of class files are nobody's to mend: they count, and are not looked at.
            for (Waiver waiver : inherited.getOrDefault(outer, List.of())) {
                if (waiver.rules().contains(rule)) {
                    useWritten(waiver, rule);
                    nearest = nearest.or(() -> Optional.of(waiver));
                }
            }
        }
        return nearest;
    }

    /** What an operation inherits is also the waiver that stands in the source of this compilation. */
    private void useWritten(Waiver inherited, String rule) {
        String place = inherited.annotation().where().signature();
        for (Waiver waiver : byPlace.getOrDefault(place, List.of())) {
            if (waiver.rules().equals(inherited.rules())) {
                use(waiver, rule);
            }
        }
    }

    private void use(Waiver waiver, String rule) {
        used.computeIfAbsent(waiver, w -> new HashSet<>()).add(rule);
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
        List<Waiver> alike = bySignature.getOrDefault(waiver.signature(), List.of()).stream()
                .filter(w -> w.rules().equals(waiver.rules()))
                .toList();
        String rules = String.join(",", waiver.rules());
        int index = alike.indexOf(waiver);
        return index == 0 ? rules : rules + "#" + index;
    }
}
