package dev.edict.contract.assemble;

import dev.edict.contract.fragment.CallbackFragment;
import dev.edict.contract.fragment.Components;
import dev.edict.contract.fragment.OutgoingRequest;
import dev.edict.contract.fragment.PathItemFragment;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names of the tags of all operations of a document, those of requests that the service sends included. Others would head nothing. */
final class UsedTags {

    private final Set<String> names = new TreeSet<>();

    private UsedTags() {}

    static Set<String> of(List<Endpoint> endpoints, ServiceView service) {
        UsedTags used = new UsedTags();
        endpoints.forEach(endpoint -> {
            used.names.addAll(Operations.tags(endpoint));
            used.callbacks(endpoint.operation().callbacks());
        });
        used.items(service.webhooks());
        Components components = service.components();
        used.items(components.pathItems().values());
        used.callbacks(components.callbacks().values());
        return used.names;
    }

    private void items(Collection<PathItemFragment> items) {
        items.forEach(item -> requests(item.requests()));
    }

    private void callbacks(Collection<CallbackFragment> callbacks) {
        callbacks.forEach(callback -> requests(callback.requests()));
    }

    private void requests(List<OutgoingRequest> requests) {
        for (OutgoingRequest request : requests) {
            names.addAll(request.documentation().tags());
            callbacks(request.callbacks());
        }
    }
}
