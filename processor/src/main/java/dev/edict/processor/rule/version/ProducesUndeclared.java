package dev.edict.processor.rule.version;

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
import java.util.ArrayList;
import java.util.List;

/** Nobody says in which form an answer comes. */
public final class ProducesUndeclared implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "produces-undeclared", Kind.CONVENTION, Theme.VERSION, Severity.INFO)
            .summary("An operation that answers an object says its media type.")
            .source("Jakarta REST 3.8, \"Determining the MediaType of Responses\"; RFC 9110 §8.3")
            .build();

    /** Runtimes that answer JSON where nothing is said. */
    private static final String QUARKUS = "org.jboss.resteasy.reactive.RestResponse";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        List<Operation> open = new ArrayList<>();
        boolean said = false;
        for (Operation operation : api.operations()) {
            if (answersObject(api, operation)) {
                said |= !operation.produces().isEmpty();
                if (operation.produces().isEmpty()) {
                    open.add(operation);
                }
            }
        }
        if (open.isEmpty() || api.types().isKnown(QUARKUS)) {
            return;
        }
        if (!said && open.size() > 1) {
            findings.add(
                    api.where(),
                    api.simpleName() + " does not say in which form it answers, as with "
                            + open.get(0).display() + REASON + " Write @Produces(\"application/json\") on the class.");
            return;
        }
        for (Operation operation : open) {
            findings.add(
                    operation,
                    operation.where(),
                    operation.display() + " does not say in which form it answers" + REASON
                            + " Write @Produces(\"application/json\").");
        }
    }

    private static final String REASON =
            "; the runtime then takes what the client asks for and its providers can write, so that a browser may get XML, or a"
                    + " library that is added changes the answer.";

    private static boolean answersObject(ApiResource api, Operation operation) {
        Reply reply = operation.reply();
        if (reply.kind() != Reply.Kind.ENTITY || reply.entity().isEmpty()) {
            return false;
        }
        TypeRef type = reply.item().orElse(reply.entity().get()).type();
        return type instanceof TypeRef.Declared declared
                && api.types().find(declared.binaryName()).isPresent();
    }
}
