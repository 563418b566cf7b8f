package dev.edict.processor.rule;

import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.Where;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One place where a rule is broken.
 *
 * @param where what a diagnostic points at
 * @param subject signature of the operation, type or member that it is about, the key of waivers and ratchet
 * @param limit the loudest this finding may be: a rule's heuristic tier stays a warning in every profile
 * @param audience who calls the operation it is about; empty where there is none
 * @param detail what tells two findings of one rule on one subject apart; stable, no line numbers
 * @param types binary names of the types it is about besides the subject, for a rule that looks at it again when bodies are
 *     known
 * @param message what is wrong at which operation, why it hurts a client, what to do
 */
public record Finding(
        RuleInfo rule,
        Where where,
        String subject,
        Severity limit,
        Optional<Audience> audience,
        String detail,
        Set<String> types,
        String message,
        List<Edit> fix) {
    public Finding {
        types = Set.copyOf(types);
        fix = List.copyOf(fix);
    }

    public Finding withLimit(Severity lower) {
        return new Finding(rule, where, subject, limit.atMost(lower), audience, detail, types, message, fix);
    }

    /** One of several that only their places tell apart: the second, the third. */
    public Finding numbered(int number) {
        return new Finding(rule, where, subject, limit, audience, detail + "#" + number, types, message, fix);
    }

    public Finding withMessage(String other) {
        return new Finding(rule, where, subject, limit, audience, detail, types, other, fix);
    }
}
