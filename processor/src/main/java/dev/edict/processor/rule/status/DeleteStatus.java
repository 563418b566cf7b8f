package dev.edict.processor.rule.status;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** A DELETE says that something was made, or something else that a DELETE does not do. */
public final class DeleteStatus implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("delete-status", Kind.CONVENTION, Theme.STATUS, Severity.INFO)
            .summary("A DELETE answers 204, 202, or 200 with a body.")
            .source("RFC 9110 §9.3.5; Zalando guidelines 148")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.httpMethod().equals("DELETE")) {
                if (operation.successStatus().isPresent()) {
                    Operation.StatusDeclaration sent = operation.successStatus().get();
                    judge(operation, sent.status(), sent.annotation().place("value"), findings);
                } else {
                    for (DocumentedSuccess success : DocumentedSuccess.of(operation)) {
                        judge(operation, success.status(), success.where(), findings);
                    }
                }
            }
        }
    }

    /** 207 is what a DELETE of several resources answers (RFC 4918 §9.6.1). */
    private static void judge(Operation operation, int status, Where where, Findings findings) {
        if (status > 200 && status < 300 && status != 202 && status != 204 && status != 207) {
            findings.add(
                    operation,
                    where,
                    operation.display() + " declares " + status
                            + ", which is nothing that a DELETE says: clients look for what was made, or for the rest of it."
                            + " Use 204 when it is done, 202 when it will be, 200 with a body that tells about it.");
        }
    }
}
