package dev.edict.processor.report;

import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.RuleInfo.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The answer to one question: what became of everything that a rule found at an element, or why it found nothing. */
final class Explanation {
    /** What a reader takes in; a class may have hundreds. */
    private static final int TOLD = 20;

    private final Question question;
    private final RuleInfo rule;
    private final SeverityPolicy policy;
    private final Set<String> known = new TreeSet<>();
    private final Map<String, Operation> asked = new TreeMap<>();
    private final Set<String> outside = new TreeSet<>();
    private final Map<String, String> excluded = new TreeMap<>();
    private final List<String> told = new ArrayList<>();

    Explanation(Question question, RuleInfo rule, SeverityPolicy policy) {
        this.question = question;
        this.rule = rule;
        this.policy = policy;
    }

    /**
     * @param judged what is left of the batch's findings
     * @param printed what is left of that when open decisions are said once
     */
    void add(Batch batch, List<Verdict> judged, List<Verdict> printed) {
        known.addAll(batch.resources());
        batch.operations().forEach((signature, operation) -> {
            known.add(signature);
            if (question.isAbout(signature)) {
                asked.put(signature, operation);
            }
        });
        outside.addAll(batch.outside());
        excluded.putAll(batch.excluded());
        for (Finding finding : batch.findings()) {
            if (finding.rule().id().equals(rule.id())
                    && (question.isAbout(finding.subject())
                            || question.isAbout(finding.where().signature()))) {
                tell(finding, batch.findings(), judged, printed);
            }
        }
    }

    private void tell(Finding finding, List<Finding> all, List<Verdict> judged, List<Verdict> printed) {
        String sentence = Question.unqualified(finding.subject()) + ": found. "
                + fate(finding, all, judged, printed) + " Severity: " + String.join("; ", policy.reasons(finding))
                + ". It says: " + finding.message();
        if (!told.contains(sentence)) {
            told.add(sentence);
        }
    }

    private String fate(Finding finding, List<Finding> all, List<Verdict> judged, List<Verdict> printed) {
        List<Verdict> candidates = judged.stream()
                .filter(v -> v.rule().equals(rule.id()) && v.finding().subject().equals(finding.subject()))
                .toList();
        Optional<Verdict> verdict = candidates.stream()
                .filter(v -> v.finding().where() == finding.where())
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(v -> v.finding().detail().equals(finding.detail()))
                        .findFirst());
        if (verdict.isPresent()) {
            return switch (verdict.get().status()) {
                case WAIVED ->
                    "Waived by @Waive at " + Question.unqualified(verdict.get().by()) + ": \""
                            + verdict.get().justification() + "\".";
                case RATCHETED -> "Silent, because the ratchet lists it.";
                case REPORTED -> reported(verdict.get(), printed);
            };
        }
        return all.stream()
                .filter(other -> other.subject().equals(finding.subject())
                        && other.rule().supersedes().contains(rule.id()))
                .map(other -> "Silent, because " + other.rule().id() + " says it better there.")
                .findFirst()
                .orElse("Silent.");
    }

    private static String reported(Verdict verdict, List<Verdict> printed) {
        if (printed.contains(verdict)) {
            return "Reported as " + SeverityPolicy.name(verdict.severity()) + ".";
        }
        boolean inherited = printed.stream()
                .anyMatch(v -> v.rule().equals(verdict.rule())
                        && v.finding()
                                .where()
                                .signature()
                                .equals(verdict.finding().where().signature()));
        return inherited
                ? "Reported once as " + SeverityPolicy.name(verdict.severity())
                        + " at the method that several resources inherit."
                : "Reported once for the whole service, which leaves this open everywhere.";
    }

    /**
     * @param bodies whether method bodies were looked into
     */
    List<String> sentences(boolean bodies) {
        if (policy.isOff(rule)) {
            return List.of("silent, because " + policy.whyOff(rule) + ".");
        }
        if (!told.isEmpty()) {
            List<String> sentences = new ArrayList<>(told.subList(0, Math.min(TOLD, told.size())));
            if (told.size() > TOLD) {
                sentences.add("and " + (told.size() - TOLD) + " more.");
            }
            return sentences;
        }
        Optional<String> pattern = excluded.entrySet().stream()
                .filter(e -> question.isAbout(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (pattern.isPresent()) {
            return List.of("not looked at, because edict.properties excludes " + pattern.get() + ".");
        }
        Set<String> meant = new TreeSet<>();
        known.stream().filter(question::isAbout).forEach(meant::add);
        if (meant.isEmpty()) {
            return List.of("nothing was found, and no resource class or operation that was checked has that name"
                    + hint() + ". A type or member is looked at through the operations that send it.");
        }
        if (rule.scope() == Scope.API_RESOURCE && outside.containsAll(meant)) {
            return List.of(
                    "not looked at, because the class is no @ApiResource; edict.scope=all looks at every @Path class.");
        }
        if (rule.needsBodies() && !bodies) {
            return List.of(
                    "not looked at, because it follows method bodies, and this compile did not: they are shown by"
                            + " javac alone, and edict.bodies=ignore leaves them out.");
        }
        return silent();
    }

    /** What the rule had before it tells why it found nothing wrong. */
    private List<String> silent() {
        List<String> sentences = new ArrayList<>();
        sentences.add("it looked, and found nothing wrong."
                + (rule.summary().isEmpty() ? "" : " The rule: " + rule.summary())
                + (rule.page().isEmpty() ? "" : " Where it stays silent: " + rule.page()));
        asked.values().stream()
                .limit(TOLD)
                .map(operation -> "it saw " + Seen.of(operation, rule.theme()) + ".")
                .forEach(sentences::add);
        if (asked.size() > TOLD) {
            sentences.add("and " + (asked.size() - TOLD) + " operations more.");
        }
        return sentences;
    }

    private String hint() {
        Set<String> names = new TreeSet<>();
        for (String signature : known) {
            String name = Question.unqualified(signature);
            names.add(name.indexOf('(') < 0 ? name : name.substring(0, name.indexOf('(')));
        }
        return DidYouMean.hint(Question.unqualified(question.element()), names);
    }
}
