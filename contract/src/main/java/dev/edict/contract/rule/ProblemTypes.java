package dev.edict.contract.rule;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One problem type that means two things in two resources (RFC 9457 §3.1.1). Within one resource it is seen where that is compiled. */
public final class ProblemTypes implements ServiceRule {

    private record Use(ResourceFragment resource, OperationFragment operation, ProblemFragment problem) {}

    @Override
    public String id() {
        return "error-type-unstable";
    }

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        if (ServiceOrder.applicationPaths(resources) > 1) {
            return List.of();
        }
        List<ServiceFinding> findings = new ArrayList<>();
        Map<String, Use> first = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            if (resource.optedIn()) {
                for (OperationFragment operation : resource.operations()) {
                    for (ProblemFragment problem : operation.problems()) {
                        String type = problem.type();
                        if (type == null || problem.derived()) {
                            continue;
                        }
                        Use use = new Use(resource, operation, problem);
                        Use known = first.putIfAbsent(type, use);
                        if (known != null
                                && !known.resource().type().equals(resource.type())
                                && differs(known.problem(), problem)
                                && told.add(resource.type() + " " + type)) {
                            findings.add(new ServiceFinding(side(use, known), side(known, use), true));
                        }
                    }
                }
            }
        }
        return findings;
    }

    private static boolean differs(ProblemFragment one, ProblemFragment other) {
        return one.status() != other.status()
                || one.title() != null && other.title() != null && !one.title().equals(other.title());
    }

    private static Side side(Use one, Use other) {
        boolean status = one.problem().status() != other.problem().status();
        return new Side(
                one.operation().signature(),
                ServiceOrder.subject(one.operation()),
                "has the problem type '" + one.problem().type() + "' with the "
                        + (status
                                ? "status " + one.problem().status()
                                : "title '" + one.problem().title() + "'") + ", "
                        + ServiceOrder.display(
                                other.operation().signature(), one.operation().signature())
                        + " with '"
                        + (status ? other.problem().status() : other.problem().title())
                        + "'; clients branch on the type, and act on one of the two wrongly. Make it two types, or say the same.",
                String.valueOf(one.problem().type()));
    }
}
