package dev.edict.contract.rule;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.rule.House.Poll;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The few operations of a JSON service that answer data as XML or as plain text. Files, pages and events are another matter. */
public final class RepresentationHabits implements ServiceRule {
    private static final int ENOUGH = 20;
    private static final int PERCENT = 95;
    private static final String JSON = "JSON";

    @Override
    public String id() {
        return "media-type-outlier";
    }

    private record Use(String form, String type, OperationFragment operation) {}

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        Poll<String> poll = new Poll<>();
        List<Use> uses = new ArrayList<>();
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            if (resource.optedIn()) {
                for (OperationFragment operation : resource.operations()) {
                    Use use = use(operation);
                    if (use != null) {
                        uses.add(use);
                        poll.vote(use.form());
                    }
                }
            }
        }
        List<ServiceFinding> findings = new ArrayList<>();
        poll.house(ENOUGH, PERCENT).filter(house -> house.habit().equals(JSON)).ifPresent(house -> {
            for (Use use : uses) {
                if (!use.form().equals(JSON)) {
                    findings.add(finding(use, house, uses));
                }
            }
        });
        return findings;
    }

    private static @Nullable Use use(OperationFragment operation) {
        Use other = null;
        for (String type : operation.route().produces()) {
            if (type.contains("json")) {
                return new Use(JSON, type, operation);
            }
            if (type.startsWith("application/xml") || type.startsWith("text/xml") || type.startsWith("text/plain")) {
                other = new Use(type.startsWith("text/plain") ? "text" : "XML", type, operation);
            }
        }
        return other;
    }

    private static ServiceFinding finding(Use use, House<String> house, List<Use> uses) {
        Use example = uses.stream()
                .filter(other -> other.form().equals(JSON))
                .findFirst()
                .orElse(use);
        return new ServiceFinding(
                new Side(
                        use.operation().signature(),
                        ServiceOrder.subject(use.operation()),
                        "answers " + use.form() + " only, where " + house.votes() + " of " + house.all()
                                + " operations answer JSON; clients need another parser for one operation. Answer JSON too.",
                        use.type()),
                new Side(example.operation().signature(), ServiceOrder.subject(example.operation()), "answers JSON."),
                false);
    }
}
