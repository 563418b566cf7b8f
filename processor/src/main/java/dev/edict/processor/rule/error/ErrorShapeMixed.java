package dev.edict.processor.rule.error;

import dev.edict.contract.rule.ErrorShapes;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.DocumentedResponses;
import dev.edict.processor.rule.DocumentedResponses.Response;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Outlier;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.stream.Stream;

/** An error that is written out looks otherwise than the others. */
public final class ErrorShapeMixed implements Outlier {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "error-shape-mixed", Kind.CONVENTION, Theme.ERROR, Severity.ERROR)
            .breaking()
            .summary("All errors of a service have one shape.")
            .source(
                    "RFC 9457 §1; design guide, \"Do not return one error shape from validation, another from auth, and a third from business rules\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public ServiceRule rule() {
        return new ErrorShapes();
    }

    @Override
    public Where place(Operation operation, String status) {
        return documented(operation)
                .filter(response -> response.code().equals(status))
                .map(Response::where)
                .findFirst()
                .orElse(operation.where());
    }

    @Override
    public List<Where> places(Operation operation) {
        return Stream.concat(Stream.of(operation.where()), documented(operation).map(Response::where))
                .toList();
    }

    private static Stream<Response> documented(Operation operation) {
        return Stream.concat(
                DocumentedResponses.of(operation.annotations()).stream(),
                DocumentedResponses.of(operation.typeAnnotations()).stream());
    }
}
