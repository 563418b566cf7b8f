package dev.edict.processor;

import dev.edict.processor.model.House;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathPattern;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.report.DidYouMean;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what the house decides against the paths that there are: a branch that is misspelt decides nothing, and says so nowhere. */
final class HouseCheck {
    private HouseCheck() {}

    /** A sentence about patterns that match no operation and no class. */
    static Optional<String> unused(House house, List<Operation> operations) {
        if (house.isUndecided() || operations.isEmpty()) {
            return Optional.empty();
        }
        String unused = house.patterns()
                .filter(pattern -> operations.stream().noneMatch(o -> isAbout(pattern, o)))
                .map(pattern -> pattern + DidYouMean.hint(firstSegment(pattern), firstSegments(operations)))
                .collect(Collectors.joining(", "));
        return unused.isEmpty()
                ? Optional.empty()
                : Optional.of("edict.properties decides about paths that are not there: " + unused);
    }

    private static boolean isAbout(PathPattern pattern, Operation operation) {
        return pattern.matches(operation.template())
                || pattern.matches(PathTemplate.join(
                        operation.path().subList(0, Math.max(0, operation.path().size() - 1))));
    }

    private static String firstSegment(PathPattern pattern) {
        return pattern.segments().isEmpty() ? "/" : "/" + pattern.segments().get(0);
    }

    private static TreeSet<String> firstSegments(List<Operation> operations) {
        return operations.stream()
                .flatMap(o -> o.template().segments().stream().limit(1))
                .map(segment -> "/" + segment.display())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
