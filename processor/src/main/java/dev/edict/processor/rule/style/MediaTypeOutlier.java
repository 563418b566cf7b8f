package dev.edict.processor.rule.style;

import dev.edict.contract.rule.RepresentationHabits;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.MediaTypePlaces;
import dev.edict.processor.rule.Outlier;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;

/** One operation of many answers data in another form. */
public final class MediaTypeOutlier implements Outlier {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "media-type-outlier", Kind.CONVENTION, Theme.STYLE, Severity.INFO)
            .summary("A JSON service answers data as JSON throughout.")
            .source("Zalando guidelines 167; design guide, \"Match house style\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public ServiceRule rule() {
        return new RepresentationHabits();
    }

    @Override
    public Where place(Operation operation, String type) {
        return MediaTypePlaces.of(operation, type);
    }

    @Override
    public List<Where> places(Operation operation) {
        return MediaTypePlaces.all(operation, type -> type.contains("xml") || type.contains("text/plain"))
                .toList();
    }
}
