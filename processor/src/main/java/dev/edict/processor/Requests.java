package dev.edict.processor;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Bodies.Reached;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.body.Provider;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.rule.Served;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which bodies requests come to: through the handlers of resources that have opted in, and through mappers and filters. */
final class Requests {
    private Requests() {}

    /** What the runtime calls first; one of the two. */
    private record Root(Optional<Operation> operation, Optional<Provider> provider, ApiService service) {}

    static List<Served> of(List<ApiResource> apis, Bodies bodies, TypeGraph types) {
        List<Root> roots = new ArrayList<>();
        List<MethodKey> methods = new ArrayList<>();
        ApiService service = null;
        for (ApiResource api : apis) {
            if (api.optedIn()) {
                service = service == null ? api.service() : service;
                for (Operation operation : api.operations()) {
                    roots.add(new Root(Optional.of(operation), Optional.empty(), api.service()));
                    methods.add(new MethodKey(operation.owner(), operation.methodName(), operation.descriptor()));
                }
            }
        }
        if (service == null) {
            return List.of();
        }
        for (Provider provider : bodies.providers()) {
            roots.add(new Root(Optional.empty(), Optional.of(provider), service));
            methods.add(provider.method());
        }
        List<Served> served = new ArrayList<>();
        for (Reached reached : bodies.reached(methods)) {
            Root root = roots.get(reached.root());
            served.add(new Served(reached, root.operation(), root.provider(), root.service(), bodies, types));
        }
        return served;
    }
}
