package dev.edict.contract.rule;

import dev.edict.contract.fragment.Access;
import dev.edict.contract.fragment.Audience;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.SecurityRequirement;
import dev.edict.contract.rule.House.Poll;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Operations that ask for another security scheme than nine of ten for the same clients. */
public final class AuthSchemes implements ServiceRule {
    private static final int ENOUGH = 10;
    private static final int PERCENT = 90;

    @Override
    public String id() {
        return "house-style-outlier";
    }

    private record Use(Set<String> schemes, Audience audience, OperationFragment operation) {
        String display() {
            return "'" + String.join("' or '", schemes) + "'";
        }
    }

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        Map<Audience, Poll<Set<String>>> polls = new EnumMap<>(Audience.class);
        List<Use> uses = new ArrayList<>();
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            if (resource.optedIn()) {
                for (OperationFragment operation : resource.operations()) {
                    Set<String> schemes = schemes(operation.access());
                    if (!schemes.isEmpty()) {
                        Audience said = operation.promises().audience();
                        Use use = new Use(schemes, said == null ? Audience.PRIVATE_APP : said, operation);
                        uses.add(use);
                        polls.computeIfAbsent(use.audience(), a -> new Poll<>()).vote(schemes);
                    }
                }
            }
        }
        List<ServiceFinding> findings = new ArrayList<>();
        polls.forEach((audience, poll) -> poll.house(ENOUGH, PERCENT).ifPresent(house -> {
            for (Use use : uses) {
                if (use.audience() == audience && isOther(use.schemes(), house.habit())) {
                    findings.add(finding(use, house, uses));
                }
            }
        }));
        return findings;
    }

    private static Set<String> schemes(Access access) {
        if (access.decision() != Access.Decision.PROTECTED
                || access.requirements().isEmpty()) {
            return Set.of();
        }
        Set<String> schemes = new TreeSet<>();
        for (SecurityRequirement requirement : access.requirements()) {
            schemes.addAll(requirement.schemes().keySet());
        }
        return schemes;
    }

    private static boolean isOther(Set<String> schemes, Set<String> habit) {
        for (String scheme : schemes) {
            if (habit.contains(scheme)) {
                return false;
            }
        }
        return true;
    }

    private static ServiceFinding finding(Use use, House<Set<String>> house, List<Use> uses) {
        Use example = uses.stream()
                .filter(other -> other.schemes().equals(house.habit()))
                .findFirst()
                .orElse(use);
        return new ServiceFinding(
                new Side(
                        use.operation().signature(),
                        ServiceOrder.subject(use.operation()),
                        "asks for " + use.display() + ", where " + house.votes() + " of " + house.all()
                                + " operations for the same clients ask for " + example.display()
                                + "; a client needs a second credential for one operation. Use the service's scheme, or waive it"
                                + " and say who calls."),
                new Side(
                        example.operation().signature(),
                        ServiceOrder.subject(example.operation()),
                        "asks for " + example.display() + "."),
                false);
    }
}
