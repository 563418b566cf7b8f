package dev.edict.contract.rule;

import dev.edict.contract.fragment.BinaryNames;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.rule.House.Poll;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Payload types that are not named as nine of ten in the service are: {@code CreateOrderRequest}, {@code OrderResponse}. */
public final class TypeNames implements ServiceRule {
    private static final int ENOUGH = 10;
    private static final int PERCENT = 90;
    private static final String NONE = "";

    private static final Set<String> SUFFIXES = Set.of(
            "Request",
            "Response",
            "Dto",
            "DTO",
            "View",
            "Resource",
            "Model",
            "Command",
            "Payload",
            "Input",
            "Output",
            "Body",
            "Representation",
            "Json");

    @Override
    public String id() {
        return "dto-naming";
    }

    private record Use(String type, String suffix, OperationFragment operation) {
        String simpleName() {
            return BinaryNames.simple(type);
        }
    }

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        Map<String, Use> requests = new LinkedHashMap<>();
        Map<String, Use> responses = new LinkedHashMap<>();
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            if (resource.optedIn()) {
                for (OperationFragment operation : resource.operations()) {
                    collect(operation, requests, responses);
                }
            }
        }
        List<ServiceFinding> findings = new ArrayList<>();
        judge(requests, "takes", findings);
        responses.keySet().removeAll(requests.keySet());
        judge(responses, "answers", findings);
        return findings;
    }

    private static void collect(OperationFragment operation, Map<String, Use> requests, Map<String, Use> responses) {
        if (operation.request() != null) {
            for (TypeUse use : operation.request().content().values()) {
                collect(use.shape(), operation, requests);
            }
        }
        for (ResponseFragment response : operation.responses()) {
            if (response.status().startsWith("2")) {
                for (TypeUse use : response.content().values()) {
                    collect(use.shape(), operation, responses);
                }
            }
        }
    }

    /** The type itself, or what an envelope or a list holds: those are named after what they do. */
    private static void collect(Shape shape, OperationFragment operation, Map<String, Use> uses) {
        if (shape instanceof Shape.ArrayOf array) {
            collect(array.items().shape(), operation, uses);
        } else if (shape instanceof Shape.Reference reference) {
            if (reference.arguments().isEmpty()) {
                uses.putIfAbsent(reference.type(), new Use(reference.type(), suffix(reference.type()), operation));
            } else {
                for (TypeUse argument : reference.arguments()) {
                    collect(argument.shape(), operation, uses);
                }
            }
        }
    }

    private static String suffix(String type) {
        for (String suffix : SUFFIXES) {
            if (type.endsWith(suffix)) {
                return suffix;
            }
        }
        return NONE;
    }

    private static void judge(Map<String, Use> uses, String verb, List<ServiceFinding> findings) {
        Poll<String> poll = new Poll<>();
        for (Use use : uses.values()) {
            poll.vote(use.suffix());
        }
        poll.house(ENOUGH, PERCENT).filter(house -> !house.habit().equals(NONE)).ifPresent(house -> {
            for (Use use : uses.values()) {
                if (!use.suffix().equals(house.habit())) {
                    findings.add(finding(use, house, verb, uses));
                }
            }
        });
    }

    private static ServiceFinding finding(Use use, House<String> house, String verb, Map<String, Use> uses) {
        Use example = uses.values().stream()
                .filter(other -> other.suffix().equals(house.habit()))
                .findFirst()
                .orElse(use);
        return new ServiceFinding(
                new Side(
                        use.operation().signature(),
                        ServiceOrder.subject(use.operation()),
                        verb + " " + use.simpleName() + ", where " + house.votes() + " of " + house.all()
                                + " such types end in " + house.habit()
                                + "; the names of schemas are what generated clients are made of. Name it likewise."),
                new Side(
                        example.operation().signature(),
                        ServiceOrder.subject(example.operation()),
                        verb + " " + example.simpleName() + "."),
                false);
    }
}
