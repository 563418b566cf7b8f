package dev.edict.processor.testkit;

import dev.edict.processor.rule.Severity;
import java.util.List;
import java.util.function.Predicate;

/** What is demanded of the findings of one rule: each call narrows them, and fails when none is left. */
public final class FindingAssert {
    private final List<Found> findings;

    FindingAssert(List<Found> findings) {
        this.findings = List.copyOf(findings);
    }

    /** One stands on a line that holds the text. */
    public FindingAssert onLine(String text) {
        return narrowed("on a line with '" + text + "'", f -> f.text().contains(text));
    }

    /** One marks exactly this. */
    public FindingAssert marking(String text) {
        return narrowed("that marks '" + text + "'", f -> f.marked().equals(text));
    }

    /** One is this loud. */
    public FindingAssert as(Severity severity) {
        return narrowed("as " + severity, f -> f.severity() == severity);
    }

    /** One has the text in its message. */
    public FindingAssert saying(String text) {
        return narrowed("that says '" + text + "'", f -> f.message().contains(text));
    }

    /** There is no other. */
    public FindingAssert once() {
        if (findings.size() != 1) {
            throw new AssertionError("expected one finding, but found" + Compiled.listed(findings));
        }
        return this;
    }

    private FindingAssert narrowed(String demand, Predicate<Found> fits) {
        List<Found> left = findings.stream().filter(fits).toList();
        if (left.isEmpty()) {
            throw new AssertionError("expected a finding " + demand + ", but found" + Compiled.listed(findings));
        }
        return new FindingAssert(left);
    }
}
