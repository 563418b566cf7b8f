package dev.edict.processor.rule.retry;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Operation.Webhook;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.rule.Findings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code @WebhookReceiver} says of an event's id can be found in a delivery, and remembered for a while. */
final class EventContract {
    private static final String HEADER = "header:";

    /** The name of a field (RFC 9110, section 5.6.2). */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private EventContract() {}

    static void check(ApiResource api, Operation operation, Webhook webhook, Findings findings) {
        Retention.problem(webhook.ttl())
                .ifPresent(problem -> findings.add(
                        operation,
                        webhook.annotation().place("ttl"),
                        operation.display() + ": '" + webhook.ttl() + "' " + problem
                                + ", so that no repeated event is recognised."
                                + " Write days, hours, minutes and seconds as ISO 8601 does: P7D."));
        problem(api, operation, webhook.dedupe())
                .ifPresent(text -> findings.add(
                        operation,
                        webhook.annotation().place("dedupe"),
                        operation.display() + ": " + text
                                + " No event would have an id, and every delivery would be answered 400. Write a JSON"
                                + " pointer into the body, as /id, or header:Name."));
    }

    /** Whether the id is looked for in a header, not in the body. */
    static boolean isInHeader(String dedupe) {
        return dedupe.startsWith(HEADER);
    }

    private static Optional<String> problem(ApiResource api, Operation operation, String dedupe) {
        if (isInHeader(dedupe)) {
            return TOKEN.matcher(dedupe.substring(HEADER.length())).matches()
                    ? Optional.empty()
                    : Optional.of("'" + dedupe + "' names no header (RFC 9110 §5.6.2).");
        }
        if (dedupe.isEmpty()) {
            return Optional.of("'' says nothing of where the event's id stands.");
        }
        List<Parameter> entities = operation.entities();
        Optional<String> astray = entities.size() == 1
                ? BodyPointer.problem(api.types(), entities.get(0).type(), dedupe)
                : BodyPointer.syntaxProblem(dedupe);
        return astray.or(() -> PointerEscapes.problem(dedupe));
    }
}
