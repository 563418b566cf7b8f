package dev.edict.runtime.rest.cxf;

import java.util.Collection;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.Feature;
import org.apache.cxf.service.factory.AbstractServiceFactoryBean;
import org.apache.cxf.service.factory.FactoryBeanListener;

/**
 * Has every CXF server protected whose bus finds Edict on its class path. CXF asks the features of a bus before it applies the
 * dynamic features of a server, so that one is put there; and it is put there whenever a server is about to be made, because an
 * application that sets the features of its bus replaces those that are there.
 */
public final class EdictDiscovery implements FactoryBeanListener {

    private final Feature feature = new ServerFeature();

    /** For CXF. */
    public EdictDiscovery() {}

    @Override
    public void handleEvent(Event event, AbstractServiceFactoryBean factory, Object... arguments) {
        if (event == Event.PRE_SERVER_CREATE) {
            Collection<Feature> features = factory.getBus().getFeatures();
            if (features.stream().noneMatch(ServerFeature.class::isInstance)) {
                features.add(feature);
            }
        } else if (event == Event.SERVER_CREATED && arguments[0] instanceof Server server) {
            ServerFeature.announce(server);
        }
    }
}
