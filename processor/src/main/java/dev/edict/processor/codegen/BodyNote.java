package dev.edict.processor.codegen;

import dev.edict.processor.document.RequiredBody;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Enforcement;
import dev.edict.processor.model.Operation;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which methods need a body, so that the runtime refuses a request without one where the document says that it is
 * required. A class none of whose methods does is named too: what holds for one that it extends does not hold for it.
 */
public final class BodyNote {
    private final TreeMap<String, Set<String>> methods = new TreeMap<>();

    /** Classes that have not asked for conventions may expect null; what the runtime does not serve it need not know. */
    public void add(ApiResource api) {
        if (Enforcement.of(api) != Enforcement.GENERATED) {
            return;
        }
        for (Operation operation : api.operations()) {
            if (operation.entities().isEmpty()) {
                continue;
            }
            Set<String> needing = methods.computeIfAbsent(operation.resource(), resource -> new TreeSet<>());
            if (api.optedIn() && RequiredBody.isNeeded(operation.entities().get(0))) {
                needing.add(Descriptor.method(operation));
            }
        }
    }

    public boolean isEmpty() {
        return methods.values().stream().allMatch(Set::isEmpty);
    }

    /** A resource class and its methods, separated by blanks: {@code com.acme.Orders create(com.acme.CreateOrder)}. */
    public List<String> lines() {
        return methods.entrySet().stream()
                .map(entry -> (entry.getKey() + " " + String.join(" ", entry.getValue())).strip())
                .toList();
    }
}
