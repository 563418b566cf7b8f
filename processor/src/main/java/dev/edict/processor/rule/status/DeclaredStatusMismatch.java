package dev.edict.processor.rule.status;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.stream.Collectors;

/** The documented success is one that the runtime never sends. */
public final class DeclaredStatusMismatch implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "declared-status-mismatch", Kind.CONTRADICTION, Theme.STATUS, Severity.ERROR)
            .summary("The documented success status is not the one that is sent.")
            .source("Jakarta RESTful Web Services 3.1, section 3.3.3")
            .supersedes("create-status", "delete-status")
            .fixes()
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            List<DocumentedSuccess> documented = DocumentedSuccess.of(operation);
            SentSuccess.of(api, operation)
                    .filter(sent -> !documented.isEmpty())
                    .filter(sent -> documented.stream().noneMatch(success -> success.covers(sent.usual())))
                    .ifPresent(sent -> report(operation, documented, sent, findings));
        }
    }

    private static void report(
            Operation operation, List<DocumentedSuccess> documented, SentSuccess sent, Findings findings) {
        DocumentedSuccess first = documented.get(0);
        String statuses = documented.stream()
                .map(DocumentedSuccess::status)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(" and "));
        findings.add(
                operation,
                first.where(),
                operation.display() + " documents " + statuses + ", but " + sent.reason() + " " + sent.usual()
                        + ". Clients that are generated from the document take the real answer for an error. "
                        + remedy(operation, first, sent),
                fix(documented, first, sent));
    }

    private static String remedy(Operation operation, DocumentedSuccess first, SentSuccess sent) {
        if (operation.successStatus().isPresent()) {
            return "Document " + sent.usual() + ", or send " + first.status() + ".";
        }
        String send = first.status() == 204
                ? "make the method void"
                : "send " + first.status() + " with @SuccessStatus(" + first.status() + ") or a Response";
        return "Document " + sent.usual() + ", or " + send + ".";
    }

    /**
     * What is on the wire is the contract, so the safe correction is the document's. Between 200 and 204 nothing else can
     * have been meant; 201 and 202 are promises that the handler may have to learn to keep.
     */
    private static Edit[] fix(List<DocumentedSuccess> documented, DocumentedSuccess first, SentSuccess sent) {
        boolean plain = documented.size() == 1
                && (first.status() == 200 || first.status() == 204)
                && (sent.usual() == 200 || sent.usual() == 204);
        String code = String.valueOf(sent.usual());
        return plain
                ? new Edit[] {new Edit(first.where(), Edit.Action.REPLACE, first.text() ? "\"" + code + "\"" : code)}
                : new Edit[0];
    }
}
