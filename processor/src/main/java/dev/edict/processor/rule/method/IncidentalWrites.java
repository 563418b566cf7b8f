package dev.edict.processor.rule.method;

import dev.edict.processor.body.Call;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.body.Write;
import dev.edict.processor.rule.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes that come with a request although its client did not ask for them: "This definition of safe methods does not
 * prevent an implementation from including behavior that is potentially harmful, that is not entirely read-only, or that causes side
 * effects"; logging accesses is the example that RFC 9110 §9.2.1 gives.
 */
final class IncidentalWrites {
    private IncidentalWrites() {}

    /** What such writes are kept in. */
    private static final Set<String> RECORDS = Set.of(
            "audit",
            "auditing",
            "log",
            "metric",
            "history",
            "session",
            "view",
            "outbox",
            "visit",
            "hit",
            "counter",
            "statistic",
            "stat",
            "usage",
            "telemetry",
            "trace",
            "tracking",
            "cache");

    /** Names of classes and methods that do nothing else. {@code OrderView} and {@code Session} are names of other things. */
    private static final Set<String> RECORDERS = Set.of(
            "audit",
            "auditor",
            "auditing",
            "log",
            "logger",
            "logging",
            "metric",
            "outbox",
            "telemetry",
            "tracking",
            "tracker",
            "counter",
            "statistic",
            "cache");

    /** What is counted as it is looked at. */
    private static final Set<String> TALLIED = Set.of("view", "hit", "visit", "read", "access", "usage", "download");

    private static final Set<String> RECORDING_VERBS = Set.of(
            "record", "count", "increment", "inc", "bump", "track", "touch", "mark", "register", "extend", "renew");

    /** {@code lastSeen}, {@code lastLoginAt}. */
    private static final Set<String> LAST = Set.of(
            "seen", "access", "accessed", "used", "login", "viewed", "visited", "visit", "activity", "active", "read");

    static boolean is(Write write) {
        boolean onColumns =
                !write.columns().isEmpty() && write.columns().stream().allMatch(IncidentalWrites::isTally);
        return onColumns
                || Stream.concat(write.what().stream(), write.through().stream())
                        .anyMatch(IncidentalWrites::isRecord);
    }

    /** Whether a call leads only to such writes. */
    static boolean leadsTo(Call call) {
        MethodKey target = call.target();
        List<String> words = stems(target.name());
        return words.stream().anyMatch(RECORDERS::contains)
                || saysLast(words)
                || !words.isEmpty()
                        && RECORDING_VERBS.contains(words.get(0))
                        && words.stream().anyMatch(RECORDS::contains)
                || stems(target.ownerSimpleName()).stream().anyMatch(RECORDERS::contains);
    }

    /** A column that only says how often or when something was looked at: {@code views}, {@code hit_count}, {@code last_seen}. */
    private static boolean isTally(String column) {
        List<String> words = stems(column);
        return saysLast(words)
                || words.stream().anyMatch(TALLIED::contains)
                        && (words.contains("count")
                                || words.contains("counter")
                                || words.size() == 1 && column.endsWith("s"));
    }

    private static boolean isRecord(String name) {
        List<String> words = stems(name);
        return words.stream().anyMatch(RECORDS::contains) || saysLast(words);
    }

    private static boolean saysLast(List<String> words) {
        int last = words.indexOf("last");
        return last >= 0 && last + 1 < words.size() && LAST.contains(words.get(last + 1));
    }

    private static List<String> stems(String name) {
        return Words.of(name).stream().map(Words::stem).toList();
    }
}
