package dev.edict.contract.rule;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One order of a service's resources, wherever they come from: of two that clash, always the same one is reported. */
final class ServiceOrder {

    private ServiceOrder() {}

    static List<ResourceFragment> sorted(List<ResourceFragment> resources) {
        return resources.stream()
                .sorted(Comparator.comparing(ResourceFragment::type))
                .toList();
    }

    /** How many applications the resources may be split among. */
    static long applicationPaths(List<ResourceFragment> resources) {
        return resources.stream()
                .map(ResourceFragment::service)
                .flatMap(Stream::ofNullable)
                .map(Service::applicationPath)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** {@code GET /orders/{id}}, below the application's path. */
    static String subject(OperationFragment operation) {
        return operation.route().method() + " " + operation.route().path();
    }

    /** {@code OrderResource#get}, of {@code com.acme.OrderResource#get(long)}; in full where that would say nothing. */
    static String display(String signature, String seenFrom) {
        String method = signature.substring(0, signature.indexOf('('));
        return simple(signature).equals(simple(seenFrom)) ? method : simple(signature);
    }

    private static String simple(String signature) {
        String method = signature.substring(0, signature.indexOf('('));
        return method.substring(method.lastIndexOf('.', method.indexOf('#')) + 1);
    }
}
