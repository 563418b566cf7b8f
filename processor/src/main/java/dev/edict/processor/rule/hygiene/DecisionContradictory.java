package dev.edict.processor.rule.hygiene;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.model.Reply;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two decisions on one element of which only one can hold. */
public final class DecisionContradictory implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "decision-contradictory", Kind.CONTRADICTION, Theme.HYGIENE, Severity.ERROR)
            .everyPathClass()
            .summary("No element carries two decisions that exclude each other.")
            .source("RFC 9110 §9.2.1, §9.2.2, §15.3.3, §15.3.5 and §15.3.6")
            .build();

    private static final String IDEMPOTENT = "Idempotent";

    /** What a second request does: of one operation only one of these is true. Those in force are of one declaration. */
    private static final List<String> REPEATS = List.of(IDEMPOTENT, "WebhookReceiver", "SafePost", "NotIdempotent");

    private static final int ACCEPTED = 202;

    /** What is answered with these has no content. */
    private static final Set<Integer> EMPTY = Set.of(204, 205);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        List<AnnotationUse> ofClass = Vocabulary.among(api.annotations(), REPEATS);
        if (ofClass.size() > 1) {
            findings.add(ofClass.get(1).where(), repeats(api.simpleName(), ofClass));
        }
        for (Operation operation : api.operations()) {
            List<AnnotationUse> repeats = Vocabulary.among(operation.annotations(), REPEATS);
            if (repeats.size() > 1) {
                findings.add(repeats.get(1).where(), repeats(operation.display(), repeats));
            } else if (repeats.size() == 1) {
                carried(operation, repeats.get(0), findings);
            }
            policies(operation, findings);
            answers(operation, findings);
        }
    }

    /** {@code @Idempotent} on the type of one of the service's own annotations decides as well. */
    private static void carried(Operation operation, AnnotationUse decision, Findings findings) {
        operation
                .repeat()
                .statedBy(operation.annotations())
                .filter(carrier -> !decision.simpleName().equals(IDEMPOTENT)
                        && !carrier.type().equals(decision.type()))
                .ifPresent(carrier ->
                        findings.add(decision.where(), repeats(operation.display(), List.of(carrier, decision))));
    }

    /** Two of the service's own annotations, or one beside {@code @Idempotent}, of which the first that is written would hold. */
    private static void policies(Operation operation, Findings findings) {
        List<Repeat.Source> sources = operation.repeat().sources();
        for (int i = 1; i < sources.size(); i++) {
            Repeat.Source first = sources.get(0);
            Repeat.Source other = sources.get(i);
            List<String> differences = PolicyDifferences.between(first.policy(), other.policy());
            if (!differences.isEmpty()) {
                findings.add(
                        operation,
                        other.stated().where(),
                        operation.display() + " is " + name(first, other) + " and " + name(other, first)
                                + ", which differ in " + String.join(" and ", differences)
                                + ": a repeat can do only what one of them says, and clients cannot know which. Keep one.");
            }
        }
    }

    /** With its package where the simple name does not tell it from the other. */
    private static String name(Repeat.Source source, Repeat.Source beside) {
        AnnotationUse use = source.stated();
        return "@" + (use.simpleName().equals(beside.stated().simpleName()) ? use.type() : use.simpleName());
    }

    private static String repeats(String who, List<AnnotationUse> uses) {
        String first = "@" + uses.get(0).simpleName();
        String second = "@" + uses.get(1).simpleName();
        return who + " is " + first + " and " + second + ": a repeat can do only what one of them says, and clients"
                + " cannot know which. Keep one.";
    }

    private static void answers(Operation operation, Findings findings) {
        Optional<AnnotationUse> success = Vocabulary.find(operation.annotations(), "SuccessStatus");
        Optional<Integer> status = success.flatMap(use -> use.integer("value"));
        if (success.isEmpty() || status.isEmpty()) {
            return;
        }
        Optional<AnnotationUse> async = Vocabulary.find(operation.annotations(), "ApiAsync")
                .filter(a -> Vocabulary.standTogether(a, success.get()));
        if (async.isPresent() && status.get() != ACCEPTED) {
            findings.add(
                    operation,
                    success.get().place("value"),
                    operation.display()
                            + " is @ApiAsync, which answers 202 because nothing is done yet, and @SuccessStatus("
                            + status.get()
                            + "); clients would take the work for done. Remove @SuccessStatus, or @ApiAsync.");
        }
        if (EMPTY.contains(status.get())
                && operation.reply().kind() == Reply.Kind.ENTITY
                && !operation.reply().controlsStatus()) {
            findings.add(
                    operation,
                    success.get().place("value"),
                    operation.display() + " returns "
                            + operation.reply().declared().type().display()
                            + " and is @SuccessStatus(" + status.get()
                            + "), which has no content: what the method returns reaches no client. Make the method void, or"
                            + " send 200.");
        }
    }
}
