package dev.edict.contract.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** ISO 8601 durations in words. */
final class Durations {

    private Durations() {}

    /** {@code 1 day 12 hours}; what is no duration stays as it is. */
    static String words(String written) {
        Duration duration;
        try {
            duration = Duration.parse(written);
        } catch (DateTimeException e) {
            return written;
        }
        if (duration.isNegative() || duration.isZero()) {
            return written;
        }
        boolean inHours = duration.toDays() < 2;
        List<String> parts = new ArrayList<>();
        add(inHours ? 0 : duration.toDays(), "day", parts);
        add(inHours ? duration.toHours() : duration.toHoursPart(), "hour", parts);
        add(duration.toMinutesPart(), "minute", parts);
        add(duration.toSecondsPart(), "second", parts);
        return parts.isEmpty() ? written : String.join(" ", parts);
    }

    private static void add(long number, String unit, List<String> parts) {
        if (number > 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }
}
