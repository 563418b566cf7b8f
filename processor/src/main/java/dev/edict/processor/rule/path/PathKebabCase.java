package dev.edict.processor.rule.path;

import dev.edict.contract.rule.SegmentCases;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.ServiceWide;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.stream.Stream;

/** One style for the words of a path. */
public final class PathKebabCase implements ServiceWide {
    private static final RuleInfo INFO = RuleInfo.rule("path-kebab-case", Kind.CONVENTION, Theme.PATH, Severity.WARN)
            .summary("Path segments are in kebab-case, or in the one style that the service has.")
            .source("Zalando guidelines 129; Azure REST guidelines, \"URLs\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public ServiceRule rule() {
        return new SegmentCases();
    }

    @Override
    public boolean isMutual() {
        return false;
    }

    @Override
    public Where place(Operation operation) {
        return operation.pathPlace();
    }

    @Override
    public Where place(Operation operation, String part) {
        return PathPlaces.of(operation, part);
    }

    @Override
    public Stream<Where> places(Operation operation) {
        return operation.path().stream().map(PathPart::where);
    }
}
