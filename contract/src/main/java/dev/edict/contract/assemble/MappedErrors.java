package dev.edict.contract.assemble;

import dev.edict.contract.fragment.MapperFragment;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.ThrownFragment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What exception mappers say of their answers, whichever module they are in, at the operations that declare the exceptions. */
final class MappedErrors {

    private final Map<String, List<ResponseFragment>> byException = new HashMap<>();

    /** Of two mappers for one exception the one whose name comes first. */
    MappedErrors(Collection<ResourceFragment> resources) {
        resources.stream()
                .filter(resource -> !resource.mappers().isEmpty())
                .sorted(Comparator.comparing(ResourceFragment::type))
                .flatMap(resource -> resource.mappers().stream())
                .forEach(this::add);
    }

    private void add(MapperFragment mapper) {
        byException.putIfAbsent(mapper.exception(), mapper.responses());
    }

    /** The operation with the answers that it does not describe itself. */
    OperationFragment complete(OperationFragment operation) {
        if (byException.isEmpty() || operation.thrown().isEmpty()) {
            return operation;
        }
        List<ResponseFragment> responses = new ArrayList<>(operation.responses());
        Set<String> statuses = new HashSet<>();
        responses.forEach(response -> statuses.add(response.status()));
        for (ThrownFragment thrown : operation.thrown()) {
            for (ResponseFragment response : of(thrown)) {
                if (statuses.add(response.status())) {
                    responses.add(response);
                }
            }
        }
        return operation.answering(responses);
    }

    /** Those of the nearest mapper (Jakarta REST 3.1, section 4.4). */
    private List<ResponseFragment> of(ThrownFragment thrown) {
        for (String type : thrown.types()) {
            List<ResponseFragment> responses = byException.get(type);
            if (responses != null) {
                return responses;
            }
        }
        return List.of();
    }
}
