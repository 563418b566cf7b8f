package dev.edict.processor.rule.dto;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.EntityParameters;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Optional;

/** A request or an answer has a type that says nothing about what it holds. */
public final class UntypedBody implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("untyped-body", Kind.CONVENTION, Theme.DTO, Severity.WARN)
            .summary("What an operation takes and answers has a type that says what it holds.")
            .source("OpenAPI Specification 3.1 (Schema Object); design guide, \"Define request and response schemas\"")
            .supersedes("response-type-undeclared", "top-level-array-response")
            .build();

    private final PayloadTypes payloads;

    public UntypedBody(PayloadTypes payloads) {
        this.payloads = payloads;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            answer(api, operation, findings);
            for (Parameter body : operation.entities()) {
                body(api, operation, body, findings);
            }
        }
        for (PayloadTypes.Reached reached : payloads.of(api)) {
            hidden(api, reached, findings);
        }
    }

    /** A build that says what the type looks like knows more than Lombok's annotations do. */
    private static void hidden(ApiResource api, PayloadTypes.Reached reached, Findings findings) {
        DtoType type = reached.type();
        boolean isEmpty = !type.hidden().isEmpty()
                && !type.opaque()
                && type.additional().isEmpty()
                && type.subtypes().isEmpty()
                && Containers.elements(api.types(), type).isEmpty()
                && api.types().mappedTo(type.binaryName()).isEmpty();
        if (isEmpty) {
            findings.add(
                    type.where(),
                    type.simpleName()
                            + ": no serialiser finds a member of it, because Lombok makes neither getters nor setters for "
                            + String.join(", ", type.hidden()) + ". " + reached.how()
                            + "; the document shows an empty object, and Jackson fails. Write @Data, or @Getter and @Jacksonized"
                            + " beside @Builder, and no fluent accessors.");
        }
    }

    private static void answer(ApiResource api, Operation operation, Findings findings) {
        if (operation.reply().kind() != Reply.Kind.ENTITY) {
            return;
        }
        TypeRef answer = operation.reply().entity().orElseThrow().type();
        if (Untyped.is(api.types(), answer)
                && Persistent.isRepresentation(operation)
                && !DocumentedContent.isOfAnswer(operation)) {
            Optional<String> annotation = DocumentedContent.annotation(api.types(), Optional.empty());
            findings.add(
                    operation,
                    operation.where(),
                    operation.display() + " answers " + answer.display()
                            + ", of which the document can only say that it is something: generated clients get no type, and"
                            + " nobody notices when a member goes. Answer a record or class with its members"
                            + annotation
                                    .map(use -> ", or name one with " + use + ".")
                                    .orElse("."));
        }
    }

    private static void body(ApiResource api, Operation operation, Parameter body, Findings findings) {
        TypeRef type = body.type().type();
        if (Untyped.is(api.types(), type)
                && !isPatchDocument(operation)
                && EntityParameters.certain(api, operation).contains(body)
                && !DocumentedContent.isOfBody(operation, body)) {
            findings.add(
                    operation,
                    body.where(),
                    operation.display() + " takes " + type.display()
                            + ", so that any document is valid: clients do not learn what to send, and what is missing or"
                            + " misspelt is found late or never. Take a record or class with the members you read.");
        }
    }

    /** A patch document is a list of changes to something that is described elsewhere (RFC 6902, RFC 7396). */
    private static boolean isPatchDocument(Operation operation) {
        for (String type : operation.consumes()) {
            if (type.startsWith("application/merge-patch") || type.startsWith("application/json-patch")) {
                return true;
            }
        }
        return false;
    }
}
