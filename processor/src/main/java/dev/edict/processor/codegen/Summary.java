package dev.edict.processor.codegen;

import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Repeat;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** What a generated class's Javadoc says: the handler as a link, and its promises in one line. */
final class Summary {
    private static final String SEPARATOR = " · ";

    private Summary() {}

    static String of(BoundOperation bound) {
        Operation operation = bound.operation();
        List<String> parts = new ArrayList<>();
        parts.add(operation.display());
        bound.policy().ifPresent(p -> describe(p, parts));
        operation.webhook().ifPresent(w -> {
            parts.add("one execution an event");
            parts.add(duration(w.ttl()));
        });
        bound.success().ifPresent(s -> parts.add("answers " + s.status()));
        return link(operation) + ": " + escape(String.join(SEPARATOR, parts));
    }

    private static void describe(Repeat.Policy policy, List<String> parts) {
        parts.add(policy.required() ? "key required" : "key optional");
        if (policy.mode() == Repeat.Mode.TRANSACTIONAL) {
            parts.add("one transaction");
        }
        parts.add(duration(policy.ttl()));
    }

    /** Types of the handler's own package by their simple name, all others in full: the text needs no import. */
    private static String link(Operation operation) {
        String home = packageOf(operation.resource());
        List<String> parameters = Descriptor.parameterTypes(operation.descriptor()).stream()
                .map(type -> readable(type, home))
                .toList();
        return "{@link " + readable(operation.resource(), home) + "#" + operation.methodName() + "("
                + String.join(", ", parameters) + ")}";
    }

    static String readable(String type, String home) {
        String inHome = packageOf(type).equals(home) && !home.isEmpty() ? type.substring(home.length() + 1) : type;
        return inHome.replace('$', '.');
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    /** {@code PT24H} as {@code 24 h}; what is no duration stays as it is, for another part of Edict reports it. */
    static String duration(String iso) {
        try {
            Duration duration = Duration.parse(iso);
            long seconds = duration.toSeconds();
            if (seconds % 86_400 == 0 && iso.contains("D")) {
                return seconds / 86_400 + " d";
            }
            return seconds % 3_600 == 0
                    ? seconds / 3_600 + " h"
                    : seconds % 60 == 0 ? seconds / 60 + " min" : duration.toMillis() / 1000.0 + " s";
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /** What would end the comment, open a tag or be read as a Unicode escape (JLS 3.3). */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
    }
}
