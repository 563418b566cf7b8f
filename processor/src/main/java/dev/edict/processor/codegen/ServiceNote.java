package dev.edict.processor.codegen;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.ErrorModel;
import dev.edict.processor.model.Enforcement;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What {@code @ApiService} decides that holds at run time too. The runtime reads the annotation from the application
 * class or its packages; where it stands elsewhere, this note is how it knows, so that problem types on the wire are
 * those of the document.
 */
public final class ServiceNote {
    private final Set<Map<String, String>> services = new HashSet<>();
    private final SortedSet<String> places = new TreeSet<>();
    private boolean needed;

    /** Resources that the runtime does not serve say nothing to it. */
    public void add(ApiResource api) {
        if (api.service().declared() && Enforcement.of(api) == Enforcement.GENERATED) {
            ErrorModel errors = api.service().errors();
            services.add(Map.of("errorBase", api.service().errorBase(), "errors", errors.name()));
            places.add(api.service().where().signature());
            needed |= api.service().applicationPath().isEmpty();
        }
    }

    /** Why the runtime will not know what a service decides, where that cannot be noted and no application says it either. */
    public Optional<String> problem() {
        return services.size() > 1 && needed
                ? Optional.of("the services of this module (" + String.join(", ", places)
                        + ") differ in errorBase or errors, so that the runtime cannot tell which holds for a request: types of"
                        + " problems stay relative on the wire, unlike in the document. Put @ApiService on the application class"
                        + " of each, or say the same in all")
                : Optional.empty();
    }

    /** Empty where there is no service, or several that differ: then only the application can say which one it is. */
    public Optional<Map<String, String>> properties() {
        return services.size() == 1 ? Optional.of(services.iterator().next()) : Optional.empty();
    }
}
