package dev.edict.contract.assemble;

import dev.edict.contract.fragment.MapperFragment;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.ThrownFragment;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** The operation with what it does not say of answers itself. */
    OperationFragment complete(OperationFragment operation) {
        if (byException.isEmpty() || operation.thrown().isEmpty()) {
            return operation;
        }
        Map<String, ResponseFragment> responses = new LinkedHashMap<>();
        operation.responses().forEach(response -> responses.put(response.status(), response));
        for (ThrownFragment thrown : operation.thrown()) {
            for (ResponseFragment response : of(thrown)) {
                responses.merge(response.status(), response, MappedErrors::completed);
            }
        }
        return operation.answering(List.copyOf(responses.values()));
    }

    /** An answer of which no more is known than what it means is what the mapper makes. */
    private static ResponseFragment completed(ResponseFragment known, ResponseFragment mapped) {
        boolean isOnlyDescribed = known.content().isEmpty()
                && known.headers().isEmpty()
                && known.members().isEmpty();
        return isOnlyDescribed && !known.equals(mapped)
                ? new ResponseFragment(
                        known.status(),
                        known.description() == null ? mapped.description() : known.description(),
                        mapped.content(),
                        mapped.headers(),
                        mapped.media(),
                        mapped.members())
                : known;
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
