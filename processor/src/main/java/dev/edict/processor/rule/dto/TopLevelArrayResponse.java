package dev.edict.processor.rule.dto;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;

/** An answer is a bare array, which nothing can be added to. */
public final class TopLevelArrayResponse implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "top-level-array-response", Kind.CONVENTION, Theme.DTO, Severity.INFO)
            .summary("A list is answered inside an object, so that something can be added beside it.")
            .source("Zalando guidelines 110; Azure REST guidelines, \"Collections\"")
            .build();

    /** Formats of one item after the other, which is what they are for. */
    private static final List<String> SEQUENCES =
            List.of("ndjson", "json-seq", "jsonl", "jsonlines", "stream", "csv", "event");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            Reply reply = operation.reply();
            if (reply.item().isPresent()
                    && reply.kind() == Reply.Kind.ENTITY
                    && operation.unpaged().isEmpty()
                    && !(reply.item().get().type() instanceof TypeRef.Primitive)
                    && answersJson(operation)) {
                findings.add(
                        operation,
                        operation.where(),
                        operation.display() + " answers a bare list of "
                                + reply.item().get().type().display()
                                + ". A JSON array has no room for a cursor or a count: the day one is needed, every client"
                                + " breaks. Answer an object with the list in 'items'.");
            }
        }
    }

    private static boolean answersJson(Operation operation) {
        for (String type : operation.produces()) {
            if (type.contains("json") && SEQUENCES.stream().noneMatch(type::contains)) {
                return true;
            }
        }
        return operation.produces().isEmpty();
    }
}
