package dev.edict.processor.rule;

import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.rule.ServiceFinding;
import dev.edict.contract.rule.ServiceRule;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule that needs every resource of the service. What it finds is decided on fragments, so that compiling a module and
 * assembling several give the same answer; here it gets a place in the source.
 */
public interface ServiceWide extends Rule {

    ServiceRule rule();

    /** The narrowest place that says what is wrong with an operation. */
    Where place(Operation operation);

    /** One resource alone says nothing. */
    @Override
    default void check(ApiResource api, Findings findings) {}

    /**
     * What is wrong with operations of this compilation.
     *
     * @param fragments of the whole service as far as it is known
     * @param resources of this compilation
     */
    default List<Finding> check(List<ResourceFragment> fragments, List<ApiResource> resources) {
        Map<String, List<ApiResource>> services = resources.stream()
                .collect(Collectors.groupingBy(ServiceWide::service, TreeMap::new, Collectors.toList()));
        Set<String> known = resources.stream().map(ApiResource::binaryName).collect(Collectors.toSet());
        return services.values().stream()
                .flatMap(service -> {
                    Set<String> types =
                            service.stream().map(ApiResource::binaryName).collect(Collectors.toSet());
                    return checkOne(
                            fragments.stream()
                                    .filter(f -> types.contains(f.type()) || !known.contains(f.type()))
                                    .toList(),
                            service);
                })
                .toList();
    }

    private Stream<Finding> checkOne(List<ResourceFragment> fragments, List<ApiResource> resources) {
        Map<String, Operation> operations = new HashMap<>();
        resources.stream()
                .filter(api -> Findings.covers(info(), api))
                .flatMap(api -> api.operations().stream())
                .forEach(operation -> operations.putIfAbsent(operation.signature(), operation));
        return rule().check(fragments).stream()
                .flatMap(finding -> Stream.ofNullable(operations.get(finding.signature()))
                        .map(operation -> finding(finding, operation)));
    }

    private Finding finding(ServiceFinding finding, Operation operation) {
        return new Finding(
                info(),
                place(operation),
                operation.signature(),
                finding.certain() ? Severity.ERROR : Severity.WARN,
                Optional.of(operation.audience()),
                finding.other(),
                Set.of(),
                operation.display() + " " + finding.predicate(),
                List.of());
    }

    /** A module may hold several services; classes for which nothing is declared are one. */
    private static String service(ApiResource api) {
        ApiService service = api.service();
        return service.declared() || !service.applicationPath().isEmpty()
                ? service.where().signature()
                : "";
    }
}
