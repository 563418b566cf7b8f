package dev.edict.runtime.rest.resteasy;

import dev.edict.runtime.rest.AbsenceGuard;
import dev.edict.runtime.rest.EdictConfig;
import dev.edict.runtime.rest.EdictFeature;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.spi.ResteasyDeployment;

/**
 * Registers Edict in every RESTEasy deployment that has it on its class path. RESTEasy takes what
 * {@code META-INF/services/jakarta.ws.rs.ext.Providers} names before it looks at the application, so that Edict has to wait in line:
 * it comes when the properties of the application are there, and before its resources are.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class EdictDiscovery implements Feature {

    /** For RESTEasy. */
    public EdictDiscovery() {}

    @Override
    public boolean configure(FeatureContext context) {
        ResteasyDeployment deployment = ResteasyContext.getContextData(ResteasyDeployment.class);
        if (context.getConfiguration().getRuntimeType() == RuntimeType.CLIENT) {
            return false;
        }
        if (deployment == null) {
            context.register(new AbsenceGuard());
        } else {
            putInLine(deployment);
        }
        return true;
    }

    /** Into a list of its own: that of the deployment can be one that nothing is added to. */
    private static void putInLine(ResteasyDeployment deployment) {
        List<Object> providers = new ArrayList<>();
        if (deployment.getProviders() != null) {
            providers.addAll(deployment.getProviders());
        }
        if (providers.stream().noneMatch(InLine.class::isInstance)) {
            providers.add(new InLine(deployment));
        }
        deployment.setProviders(providers);
    }

    /**
     * Stands among the providers of the application. It configures the feature itself: RESTEasy warns of a class that is
     * registered twice, and the application may register it, too.
     */
    private record InLine(ResteasyDeployment deployment) implements Feature {

        @Override
        public boolean configure(FeatureContext context) {
            return EdictFeature.configure(
                    context, deployment.getApplication(), deployment.getProperty(EdictConfig.PROPERTY));
        }
    }
}
