package dev.edict.contract.rule;

import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.TypeFragment;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules about a whole service, in the order of the reference. */
public final class ServiceRules {

    private static final List<ServiceRule> ALL = List.of(
            new AmbiguousRoutes(),
            new SegmentCases(),
            new VariableNames(),
            new DuplicateOperationIds(),
            new ErrorShapes(),
            new ProblemTypes(),
            new UnknownScopes(),
            new PagingShapes(),
            new StatusResources(),
            new VersionSchemes(),
            new TypeNames(),
            new AuthSchemes(),
            new MemberNames(),
            new RepresentationHabits(),
            new QueryNames());

    private ServiceRules() {}

    public static List<ServiceRule> all() {
        return ALL;
    }

    /** What each rule finds in what a document is assembled from: the same that compiling these modules together finds. */
    public static Map<ServiceRule, List<ServiceFinding>> check(Collection<? extends Fragment> fragments) {
        List<ResourceFragment> resources = ResourceFragment.answering(fragments.stream()
                .filter(ResourceFragment.class::isInstance)
                .map(ResourceFragment.class::cast)
                .toList());
        List<TypeFragment> types = fragments.stream()
                .filter(TypeFragment.class::isInstance)
                .map(TypeFragment.class::cast)
                .toList();
        Map<ServiceRule, List<ServiceFinding>> findings = new LinkedHashMap<>();
        ALL.forEach(rule -> findings.put(rule, rule.check(resources, types)));
        return findings;
    }
}
