package dev.edict.processor.report;

import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Severity;

/**
 * A finding and what becomes of it.
 *
 * @param justification why it is not reported; empty for what is
 */
record Verdict(Finding finding, Severity severity, Status status, String justification) {
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
