package dev.edict.runtime.rest.cxf;

import dev.edict.runtime.rest.EdictConfig;
import dev.edict.runtime.rest.EdictFeature;
import dev.edict.runtime.rest.EdictRuntime;
import dev.edict.runtime.rest.LocatedOperations;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.Feature;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.jaxrs.impl.ResourceInfoImpl;
import org.apache.cxf.jaxrs.model.ApplicationInfo;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.provider.ProviderFactory;
import org.apache.cxf.jaxrs.provider.ServerProviderFactory;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.jspecify.annotations.Nullable;

/** Registers Edict with each Jakarta REST server of a bus, as its last provider; with no client, and no server of another kind. */
final class ServerFeature implements Feature {

    private static final Logger LOG = System.getLogger(ServerFeature.class.getName());

    private static final String UNANNOUNCED = "dev.edict.unannounced";

    /** Says what is protected, once its resource methods are known: to a listener that CXF can call more than once. */
    static void announce(Server server) {
        if (server.getEndpoint().remove(UNANNOUNCED) instanceof EdictRuntime runtime) {
            runtime.announce();
        }
    }

    @Override
    public void initialize(Server server, Bus bus) {
        Object providers = server.getEndpoint().get(ServerProviderFactory.class.getName());
        if (providers != null) {
            try {
                register((ServerProviderFactory) providers, server.getEndpoint());
            } catch (NoSuchMethodError e) {
                LOG.log(Level.WARNING, "This CXF implements JAX-RS before Jakarta REST: nothing is protected", e);
            }
        }
    }

    private static void register(ServerProviderFactory providers, Map<String, Object> endpoint) {
        if (!EdictFeature.isIn(providers.getConfiguration(null))) {
            providers.registerUserProvider(new Registration(providers.getApplicationProvider(), endpoint));
        }
        providers.getContainerResponseFilters(Set.of()).stream()
                .flatMap(info -> EdictRuntime.ofProvider(info.getProvider()).stream())
                .findFirst()
                .ifPresent(runtime -> providers.registerUserProvider(new Located(runtime)));
    }

    /**
     * CXF asks dynamic features about what it knows when a server starts. Sub-resources are not among it, unless it was told to resolve
     * them then ({@code staticSubresourceResolution}) and locators say which class they return.
     */
    private record Located(EdictRuntime runtime) implements jakarta.ws.rs.core.Feature {

        @Override
        public boolean configure(FeatureContext context) {
            LocatedOperations.register(context, runtime, Located::unbound);
            return true;
        }

        private static @Nullable ResourceInfo unbound() {
            Message message = JAXRSUtils.getCurrentMessage();
            OperationResourceInfo operation =
                    message == null ? null : message.getExchange().get(OperationResourceInfo.class);
            return operation == null || isBound(operation) ? null : new ResourceInfoImpl(operation);
        }

        private static boolean isBound(OperationResourceInfo operation) {
            return operation.getNameBindings().stream()
                    .anyMatch(name -> name.startsWith(ProviderFactory.DEFAULT_FILTER_NAME_BINDING));
        }
    }

    /** Hands over what CXF keeps from features: the application, and the properties of a server that has none. */
    private record Registration(@Nullable ApplicationInfo application, Map<String, Object> endpoint)
            implements jakarta.ws.rs.core.Feature {

        @Override
        public boolean configure(FeatureContext context) {
            boolean here = EdictFeature.configure(
                    context,
                    application == null ? null : application.getProvider(),
                    endpoint.get(EdictConfig.PROPERTY));
            endpoint.put(UNANNOUNCED, EdictRuntime.of(context.getConfiguration()));
            return here;
        }
    }

    @Override
    public void initialize(Client client, Bus bus) {}

    @Override
    public void initialize(InterceptorProvider interceptors, Bus bus) {}

    @Override
    public void initialize(Bus bus) {}
}
