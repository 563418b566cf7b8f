package dev.edict.processor.rule.retry;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How long a repeat is recognised, as annotations write it. */
final class Retention {
    private Retention() {}

    /** Whether generated code can read it, and it lasts. */
    static boolean isPositive(String text) {
        try {
            Duration duration = Duration.parse(text);
            return !duration.isZero() && !duration.isNegative();
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
