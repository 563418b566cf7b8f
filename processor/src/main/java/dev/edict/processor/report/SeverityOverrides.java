package dev.edict.processor.report;

import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a build says about single rules: {@code id:severity}, {@code id@AUDIENCE:severity}, {@code *:severity}; the last
 * entry that fits wins. {@code default} takes back what stands before it.
 */
public record SeverityOverrides(List<Entry> entries) {
    public static final SeverityOverrides NONE = new SeverityOverrides(List.of());

    private static final String EVERY_RULE = "*";
    private static final String DEFAULT = "default";

    public SeverityOverrides {
        entries = List.copyOf(entries);
    }

    /**
     * @param severity empty for {@code default}
     */
    record Entry(String rule, Optional<Audience> audience, Optional<Severity> severity) {
        boolean fits(String id, Optional<Audience> of) {
            return (rule.equals(EVERY_RULE) || rule.equals(id)) && (audience.isEmpty() || audience.equals(of));
        }

        @Override
        public String toString() {
            return rule + audience.map(a -> "@" + a).orElse("") + ":"
                    + severity.map(s -> s.name().toLowerCase(Locale.ROOT)).orElse(DEFAULT);
        }
    }

    /**
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public static SeverityOverrides parse(String text, Set<String> knownRules) {
        List<Entry> entries = new ArrayList<>();
        for (String entry : text.split("[,\\s]+")) {
            if (!entry.isEmpty()) {
                entries.add(entry(entry, knownRules));
            }
        }
        return new SeverityOverrides(entries);
    }

    /** The severity that the build asks for; empty when it leaves the rule alone. */
    Optional<Severity> of(String rule, Optional<Audience> audience) {
        return last(rule, audience).flatMap(Entry::severity);
    }

    /** The entry that wins. */
    Optional<Entry> last(String rule, Optional<Audience> audience) {
        Optional<Entry> last = Optional.empty();
        for (Entry entry : entries) {
            if (entry.fits(rule, audience)) {
                last = Optional.of(entry);
            }
        }
        return last;
    }

    private static Entry entry(String text, Set<String> knownRules) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' lacks a severity; write '" + text + ":warn'");
        }
        int at = text.indexOf('@');
        String rule = text.substring(0, at < 0 || at > colon ? colon : at);
        if (!rule.equals(EVERY_RULE) && !knownRules.contains(rule)) {
            throw new IllegalArgumentException("there is no rule '" + rule + "'" + DidYouMean.hint(rule, knownRules));
        }
        Optional<Audience> audience = at < 0 || at > colon
                ? Optional.empty()
                : Optional.of(constant(Audience.class, text.substring(at + 1, colon), "audience"));
        String severity = text.substring(colon + 1);
        return new Entry(
                rule,
                audience,
                severity.equalsIgnoreCase(DEFAULT)
                        ? Optional.empty()
                        : Optional.of(constant(Severity.class, severity, "severity")));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text, String what) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        return all.stream()
                .filter(c -> c.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = all.stream()
                            .map(c -> c.name().toLowerCase(Locale.ROOT))
                            .toList();
                    return new IllegalArgumentException("'" + text + "' is no " + what + "; use one of "
                            + names.stream().collect(Collectors.joining(", ")) + DidYouMean.hint(text, names));
                });
    }
}
