package dev.edict.processor.rule.version;

import dev.edict.contract.rule.ServiceRule;
import dev.edict.contract.rule.VersionSchemes;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.MediaTypePlaces;
import dev.edict.processor.rule.Outlier;
import dev.edict.processor.rule.RequestPlaces;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Two ways to say which version a request means. */
public final class VersionSchemeMixed implements Outlier {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "version-scheme-mixed", Kind.CONVENTION, Theme.VERSION, Severity.ERROR)
            .breaking()
            .summary("A service has its version in one place.")
            .source(
                    "Zalando guidelines 114; Azure REST guidelines, \"API Versioning\"; design guide, \"one versioning scheme\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public ServiceRule rule() {
        return new VersionSchemes();
    }

    /** The part is a header, a query parameter, a media type or a segment of the path. */
    @Override
    public Where place(Operation operation, String part) {
        if (part.indexOf('/') >= 0) {
            return MediaTypePlaces.of(operation, part);
        }
        Where named = RequestPlaces.of(operation, part);
        if (named != operation.where()) {
            return named;
        }
        for (PathPart path : operation.path()) {
            if (path.value().contains(part)) {
                return path.where();
            }
        }
        return operation.where();
    }

    @Override
    public List<Where> places(Operation operation) {
        return Stream.of(
                        RequestPlaces.all(operation, VersionSchemeMixed::mayBeVersion),
                        MediaTypePlaces.all(operation, type -> type.contains("/vnd.")),
                        operation.path().stream().map(PathPart::where))
                .flatMap(places -> places)
                .toList();
    }

    private static boolean mayBeVersion(String name) {
        return name.equals("v") || name.toLowerCase(Locale.ROOT).contains("version");
    }
}
