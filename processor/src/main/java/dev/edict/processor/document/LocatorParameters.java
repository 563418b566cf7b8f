package dev.edict.processor.document;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Locator;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.PathPart;
import java.util.ArrayList;
import java.util.List;

/** What the sub-resource locators on the way to an operation take from its request (Jakarta REST 3.1, section 3.4.1). */
final class LocatorParameters {

    private LocatorParameters() {}

    /** Those that the operation does not ask for itself, and therefore describes. */
    static List<Parameter> of(Operation operation, ApiResource resource) {
        if (!operation.viaLocator()) {
            return List.of();
        }
        List<Parameter> parameters = new ArrayList<>();
        for (Locator locator : resource.locators()) {
            if (leadsTo(locator.path(), operation.path())) {
                for (Parameter parameter : locator.parameters()) {
                    if (operation.parameters().stream().noneMatch(own -> isSame(own, parameter))) {
                        parameters.add(parameter);
                    }
                }
            }
        }
        return parameters;
    }

    private static boolean leadsTo(List<PathPart> locator, List<PathPart> operation) {
        if (locator.size() > operation.size() || locator.isEmpty()) {
            return false;
        }
        for (int i = 0; i < locator.size(); i++) {
            PathPart part = locator.get(i);
            if (part.level() != operation.get(i).level()
                    || !part.value().equals(operation.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Parameter one, Parameter other) {
        return one.source() == other.source() && one.name().equals(other.name());
    }
}
