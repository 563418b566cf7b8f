package dev.edict.processor.rule.retry;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How long a repeat is recognised, as annotations write it. */
final class Retention {
    /** A hundred years: the runtime refuses more at its start. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private Retention() {}

    /** Why generated code could not use it, as the rest of a sentence that has begun with the text. */
    static Optional<String> problem(String text) {
        Duration duration;
        try {
            duration = Duration.parse(text);
        } catch (DateTimeParseException e) {
            duration = Duration.ZERO;
        }
        if (duration.isZero() || duration.isNegative()) {
            return Optional.of("is no duration of days, hours, minutes and seconds greater than zero");
        }
        return duration.compareTo(LONGEST) > 0
                ? Optional.of("is longer than a hundred years, with which the application would not start")
                : Optional.empty();
    }
}
