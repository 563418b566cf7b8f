package dev.edict.contract.rule;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.rule.House.Poll;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Errors of several shapes in one service, as far as they are written out. Certain where the service says that its errors are problem
 * details; else the rarer shape is warned of.
 */
public final class ErrorShapes implements ServiceRule {
    private static final String PROBLEM = "application/problem+json";
    private static final int ENOUGH = 4;
    private static final int PERCENT = 75;

    @Override
    public String id() {
        return "error-shape-mixed";
    }

    /** The documented body of an error; {@link #PROBLEM} stands for any type that is one. */
    private record Use(String shape, String status, OperationFragment operation) {
        String display() {
            return shape.equals(PROBLEM)
                    ? PROBLEM
                    : shape.substring(shape.lastIndexOf('.') + 1).replace('$', '.');
        }
    }

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        Service.Errors declared = Service.Errors.DETECT;
        List<Use> uses = new ArrayList<>();
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            Service service = resource.service();
            if (service != null && service.errors() != Service.Errors.DETECT) {
                declared = service.errors();
            }
            if (resource.optedIn()) {
                for (OperationFragment operation : resource.operations()) {
                    collect(operation, uses);
                }
            }
        }
        return switch (declared) {
            case EXTERNAL -> List.of();
            case PROBLEM -> contradicting(uses);
            case DETECT -> outliers(uses);
        };
    }

    private static void collect(OperationFragment operation, List<Use> uses) {
        for (ResponseFragment response : operation.responses()) {
            boolean error =
                    response.status().startsWith("4") || response.status().startsWith("5");
            if (error) {
                for (Map.Entry<String, TypeUse> content : response.content().entrySet()) {
                    if (content.getKey().startsWith("application/problem+")) {
                        uses.add(new Use(PROBLEM, response.status(), operation));
                    } else if (content.getKey().contains("json")
                            && content.getValue().shape() instanceof Shape.Reference reference) {
                        uses.add(new Use(
                                reference.type().contains("Problem") ? PROBLEM : reference.type(),
                                response.status(),
                                operation));
                    }
                }
            }
        }
    }

    private static List<ServiceFinding> contradicting(List<Use> uses) {
        List<ServiceFinding> findings = new ArrayList<>();
        for (Use use : uses) {
            if (!use.shape().equals(PROBLEM)) {
                Side side = side(use, "and the service says that its errors are problem details: errors = PROBLEM");
                findings.add(new ServiceFinding(side, side, true));
            }
        }
        return findings;
    }

    private static List<ServiceFinding> outliers(List<Use> uses) {
        Poll<String> poll = new Poll<>();
        for (Use use : uses) {
            poll.vote(use.shape());
        }
        List<ServiceFinding> findings = new ArrayList<>();
        poll.house(ENOUGH, PERCENT).ifPresent(house -> {
            Use example = uses.stream()
                    .filter(use -> use.shape().equals(house.habit()))
                    .findFirst()
                    .orElseThrow();
            for (Use use : uses) {
                if (!use.shape().equals(house.habit())) {
                    findings.add(new ServiceFinding(
                            side(
                                    use,
                                    "where " + house.votes() + " of " + house.all() + " errors have the shape "
                                            + example.display()),
                            new Side(
                                    example.operation().signature(),
                                    ServiceOrder.subject(example.operation()),
                                    "has the usual one."),
                            false));
                }
            }
        });
        return findings;
    }

    private static Side side(Use use, String but) {
        return new Side(
                use.operation().signature(),
                ServiceOrder.subject(use.operation()),
                "answers a " + use.status() + " with " + use.display() + ", " + but
                        + "; clients need two parsers for what went wrong. Answer the one shape.",
                use.status());
    }
}
