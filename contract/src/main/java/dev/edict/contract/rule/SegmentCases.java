package dev.edict.contract.rule;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Path segments in another style than the service's own. That is kebab-case, unless most of the segments that have several words are in
 * another one: who writes the next path looks at those that are there.
 */
public final class SegmentCases implements ServiceRule {
    private static final int ENOUGH = 5;
    private static final int FEW = 3;

    @Override
    public String id() {
        return "path-kebab-case";
    }

    /** A segment and the first operation that has it. */
    private record Use(String segment, SegmentCase style, OperationFragment operation) {}

    /** The style of the house, and how many segments have it; none where it is only the usual one. */
    private record House(SegmentCase style, int votes, int all) {}

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        Map<String, Use> uses = new LinkedHashMap<>();
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            if (resource.optedIn()) {
                for (OperationFragment operation : resource.operations()) {
                    collect(operation, uses);
                }
            }
        }
        House house = house(uses);
        List<ServiceFinding> findings = new ArrayList<>();
        for (Use use : uses.values()) {
            if (use.style() != house.style() && use.style() != SegmentCase.WORD && use.style() != SegmentCase.NONE) {
                findings.add(finding(use, house, uses));
            }
        }
        return findings;
    }

    private static void collect(OperationFragment operation, Map<String, Use> uses) {
        String path = operation.route().path();
        for (int from = 0; from < path.length(); ) {
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            if (end > from) {
                String segment = path.substring(from, end);
                SegmentCase style = SegmentCase.of(segment);
                if (style != SegmentCase.NONE) {
                    uses.putIfAbsent(segment, new Use(segment, style, operation));
                }
            }
            from = end + 1;
        }
    }

    private static House house(Map<String, Use> uses) {
        Map<SegmentCase, Integer> votes = new EnumMap<>(SegmentCase.class);
        int all = 0;
        for (Use use : uses.values()) {
            if (SegmentCase.votes(use.segment(), use.style())) {
                votes.merge(use.style(), 1, Integer::sum);
                all++;
            }
        }
        for (Map.Entry<SegmentCase, Integer> vote : votes.entrySet()) {
            int count = vote.getValue();
            if (all >= ENOUGH && count * 5 >= all * 4 || all >= FEW && count == all) {
                return new House(vote.getKey(), count, all);
            }
        }
        return new House(SegmentCase.KEBAB, 0, all);
    }

    private static ServiceFinding finding(Use use, House house, Map<String, Use> uses) {
        Use example = uses.values().stream()
                .filter(other -> other.style() == house.style())
                .findFirst()
                .orElse(use);
        String style = house.style().display();
        String why = house.votes() > 0
                ? "where " + house.votes() + " of the " + house.all() + " segments of several words are in " + style
                : "which is not in " + style;
        Side reported = new Side(
                use.operation().signature(),
                use.operation().route().method() + " " + use.operation().route().path(),
                "has the path segment '" + use.segment() + "', " + why
                        + ". Paths are case-sensitive, so that a client who guesses wrong gets 404. Rename it to '"
                        + house.style().write(use.segment()) + "'.",
                use.segment());
        Side other = new Side(
                example.operation().signature(),
                example.operation().route().method() + " "
                        + example.operation().route().path(),
                "is in " + style + ".",
                example.segment());
        return new ServiceFinding(reported, other, false);
    }
}
