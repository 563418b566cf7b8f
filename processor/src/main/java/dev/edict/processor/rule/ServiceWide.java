package dev.edict.processor.rule;

import dev.edict.contract.rule.ServiceFinding;
import dev.edict.contract.rule.ServiceFinding.Side;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule that needs every resource of the service. What it finds is decided on fragments, so that compiling a module and
 * assembling several give the same answer; here it gets a place in the source.
 */
public interface ServiceWide extends Rule {

    ServiceRule rule();

    /** The narrowest place that says what is wrong with an operation. */
    Where place(Operation operation);

    /**
     * Whether what is wrong lies between two operations, so that either of them can be told of it. Else it lies with the one, and
     * whoever compiles that one is told.
     */
    default boolean isMutual() {
        return true;
    }

    /** The same for a part of the operation's path. */
    default Where place(Operation operation, String part) {
        return place(operation);
    }

    /** Every place that a finding about the operation may point at. */
    default List<Where> places(Operation operation) {
        return List.of(place(operation));
    }

    /** One resource alone says nothing. */
    @Override
    default void check(ApiResource api, Findings findings) {}

    /** What is wrong with operations of this compilation and of the class path. */
    default List<Finding> check(WholeService whole) {
        if (rule().needsWholeService() && !whole.isWhole()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (WholeService.Part part : whole.parts()) {
            // Most services break no rule, and need not be looked through for places.
            List<ServiceFinding> found = rule().check(part.fragments(), whole.types());
            if (!found.isEmpty()) {
                placed(found, part.resources(), whole.place()).forEach(findings::add);
            }
        }
        return findings.stream().distinct().toList();
    }

    private Stream<Finding> placed(List<ServiceFinding> found, List<ApiResource> resources, Where service) {
        Set<String> own = new HashSet<>();
        Map<String, Operation> covered = new HashMap<>();
        for (ApiResource api : resources) {
            boolean isCovered = Findings.covers(info(), api);
            for (Operation operation : api.operations()) {
                own.add(operation.signature());
                if (isCovered) {
                    covered.putIfAbsent(operation.signature(), operation);
                }
            }
        }
        return found.stream().flatMap(finding -> {
            Optional<Side> side = Stream.of(finding.reported(), finding.other())
                    .filter(s -> own.contains(s.signature()))
                    .findFirst();
            if (!isMutual() && !side.equals(Optional.of(finding.reported()))) {
                return Stream.empty();
            }
            return side.isEmpty()
                    ? Stream.of(elsewhere(finding, service))
                    : Stream.ofNullable(covered.get(side.get().signature()))
                            .map(operation -> at(operation, finding, side.get()));
        });
    }

    private Finding at(Operation operation, ServiceFinding finding, Side side) {
        Side other = side == finding.reported() ? finding.other() : finding.reported();
        return new Finding(
                info(),
                side.part().isEmpty() ? place(operation) : place(operation, side.part()),
                operation.signature(),
                limit(finding),
                Optional.of(operation.audience()),
                side.part().isEmpty() ? other.signature() : side.part(),
                Set.of(),
                operation.display() + " " + side.predicate(),
                List.of());
    }

    /** Nothing of it is in this compilation, which only brings the two together. */
    private Finding elsewhere(ServiceFinding finding, Where place) {
        Side side = finding.reported();
        String other = finding.other().signature();
        return new Finding(
                info(),
                place,
                side.signature(),
                limit(finding),
                Optional.empty(),
                other,
                Set.of(),
                side.message()
                        + (other.equals(side.signature())
                                ? " It comes from the class path: " + other + "."
                                : " Both come from the class path: " + side.signature() + " and " + other + "."),
                List.of());
    }

    private static Severity limit(ServiceFinding finding) {
        return finding.certain() ? Severity.ERROR : Severity.WARN;
    }
}
