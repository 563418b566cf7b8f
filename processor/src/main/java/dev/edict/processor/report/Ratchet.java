package dev.edict.processor.report;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonFormatException;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.rule.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The findings that a service started with, and the operations it had published by then. What is listed stays silent; the
 * list only ever shrinks. Keys are signatures and never lines, so that moving code moves nothing here.
 */
public record Ratchet(SortedSet<Entry> entries, SortedSet<String> operations) {
    public static final Ratchet NONE = new Ratchet(new TreeSet<>(), new TreeSet<>());

    /** What a compile writes beside its report, to be committed under any name. */
    static final String NAME = "edict-ratchet.json";

    /** Why what it lists is silent. */
    static final String JUSTIFICATION = "The ratchet lists it: the service started with it.";

    private static final int FORMAT = 1;
    private static final int DETAIL_BYTES = 6;

    /**
     * @param detail hash of what tells two findings of one rule on one subject apart; empty when nothing does
     */
    public record Entry(String rule, String subject, String detail) implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::subject).thenComparing(Entry::rule).thenComparing(Entry::detail);

        public static Entry of(Finding finding) {
            return new Entry(finding.rule().id(), finding.subject(), hash(finding.detail()));
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return rule + " at " + subject;
        }
    }

    /** A ratchet that holds the given findings of a service with the given operations. */
    public static Ratchet of(Collection<Finding> findings, Collection<String> operations) {
        SortedSet<Entry> entries = new TreeSet<>();
        findings.forEach(f -> entries.add(Entry.of(f)));
        return new Ratchet(entries, new TreeSet<>(operations));
    }

    public boolean contains(Finding finding) {
        return entries.contains(Entry.of(finding));
    }

    /** Whether what a finding is about was there when the ratchet was made. */
    public boolean knows(String subject) {
        return operations.contains(subject)
                || entries.stream().anyMatch(e -> e.subject().equals(subject));
    }

    /** Entries that none of the findings matches any more. */
    public SortedSet<Entry> stale(Collection<Finding> findings) {
        Set<Entry> alive = new HashSet<>();
        findings.forEach(f -> alive.add(Entry.of(f)));
        SortedSet<Entry> stale = new TreeSet<>(entries);
        stale.removeAll(alive);
        return stale;
    }

    /** The same without some entries, as far as it is about operations that are still there. */
    Ratchet without(Collection<Entry> gone, Collection<String> alive) {
        SortedSet<Entry> rest = new TreeSet<>(entries);
        rest.removeAll(gone);
        SortedSet<String> known = new TreeSet<>(operations);
        known.retainAll(alive);
        return new Ratchet(rest, known);
    }

    public String render() {
        return JsonObject.builder()
                .put("format", FORMAT)
                .put(
                        "findings",
                        new JsonArray(
                                List.copyOf(entries.stream().map(Ratchet::write).toList())))
                .put("operations", JsonArray.ofTexts(operations))
                .build()
                .toJson();
    }

    /**
     * @param origin the file, for the message when it cannot be read
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public static Ratchet parse(String text, String origin) {
        if (!(json(text, origin) instanceof JsonObject file)
                || !JsonValue.of(FORMAT).equals(file.get("format"))
                || !(file.get("findings") instanceof JsonArray findings)
                || !(file.get("operations") instanceof JsonArray names)) {
            throw new IllegalArgumentException(origin + " is not a ratchet file of format " + FORMAT
                    + "; leave it out and compile with -Aedict.report=DIR, which writes one to DIR/" + NAME);
        }
        SortedSet<Entry> entries = new TreeSet<>();
        int number = 0;
        for (JsonValue finding : findings) {
            number++;
            entries.add(entry(finding)
                    .orElseThrow(malformed(origin, "findings", number, "an object with 'rule' and 'subject'")));
        }
        SortedSet<String> operations = new TreeSet<>();
        number = 0;
        for (JsonValue name : names) {
            number++;
            if (!(name instanceof JsonValue.Text operation)) {
                throw malformed(origin, "operations", number, "text").get();
            }
            operations.add(operation.value());
        }
        return new Ratchet(entries, operations);
    }

    private static Optional<Entry> entry(JsonValue value) {
        return value instanceof JsonObject entry
                ? entry.text("rule")
                        .flatMap(rule -> entry.text("subject")
                                .map(subject -> new Entry(
                                        rule, subject, entry.text("detail").orElse(""))))
                : Optional.empty();
    }

    private static Supplier<IllegalArgumentException> malformed(
            String origin, String member, int number, String expected) {
        return () ->
                new IllegalArgumentException(origin + ": number " + number + " of '" + member + "' is not " + expected);
    }

    /** Editors of Windows begin a file with a byte order mark. */
    private static JsonValue json(String text, String origin) {
        try {
            return JsonReader.read(text.startsWith("\uFEFF") ? text.substring(1) : text, origin);
        } catch (JsonFormatException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static JsonObject write(Entry entry) {
        return JsonObject.builder()
                .put("rule", entry.rule())
                .put("subject", entry.subject())
                .putIfPresent("detail", entry.detail())
                .build();
    }

    private static String hash(String detail) {
        return detail.isEmpty() ? "" : Fingerprint.hash(detail, DETAIL_BYTES);
    }
}
