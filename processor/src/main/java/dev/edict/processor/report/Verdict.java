package dev.edict.processor.report;

import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Severity;

/**
 * A finding and what becomes of it.
 *
 * @param justification why it is not reported; empty for what is
 * @param by signature of what carries the waiver; empty where none does
 */
record Verdict(Finding finding, Severity severity, Status status, String justification, String by) {
    enum Status {
        REPORTED,
        /** A {@code @Waive} covers it. */
        WAIVED,
        /** The ratchet lists it. */
        RATCHETED
    }

    boolean isReported() {
        return status == Status.REPORTED;
    }

    String rule() {
        return finding.rule().id();
    }
}
