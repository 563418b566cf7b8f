package dev.edict.runtime.quarkus;

import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.rest.Protection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.Flow;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;

/** Asks all dynamic features of Edict, the generated bindings among them, about each resource method. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Singleton
public class KeptDynamicFeatures implements DynamicFeature {

    private static final String REACTIVE_STREAMS = "org.reactivestreams.Publisher";
    private static final String UNI = "io.smallrye.mutiny.Uni";

    private final KeptProviders kept;

    /** For CDI. */
    @Inject
    public KeptDynamicFeatures(KeptProviders kept) {
        this.kept = kept;
    }

    @Override
    public void configure(ResourceInfo info, FeatureContext context) {
        kept.all(DynamicFeature.class).forEach(feature -> feature.configure(info, context));
        kept.runtime().flatMap(runtime -> runtime.protection(info)).ifPresent(policy -> {
            check(info, policy);
            context.register(new EndOfRequest(), EndOfRequest.PRIORITY);
            context.register(new LateHeaders(), Protection.PRIORITY - 1);
            context.register(new FormReadFilters(), FormReadFilters.PRIORITY);
            context.register(new ThrownFailures(), ThrownFailures.PRIORITY);
        });
    }

    /** What Quarkus REST does on ways of its own, where a promise could not be kept. */
    private static void check(ResourceInfo info, Policy policy) {
        Method method = info.getResourceMethod();
        String name = info.getResourceClass().getName() + "#" + method.getName();
        if (info instanceof ResteasyReactiveResourceInfo quarkus && quarkus.isNonBlocking) {
            throw new IllegalStateException(
                    name + " is protected by a key and runs on the event loop, which must not wait for"
                            + " the body of a request or for the store of keys. Put @Blocking or @RunOnVirtualThread on it: what"
                            + " it answers may still come later.");
        }
        if (isStream(method.getReturnType())
                || Arrays.asList(method.getParameterTypes()).contains(SseEventSink.class)) {
            throw new IllegalStateException(
                    name + " is protected by a key and answers with a stream of items, which Quarkus REST"
                            + " sends past all interceptors: its answer could not be recorded. Answer with a StreamingOutput.");
        }
        if (policy.isTransactional() && isUni(method.getReturnType())) {
            throw new IllegalStateException(
                    name + " is @Idempotent(mode = TRANSACTIONAL) and answers from another thread, which the"
                            + " transaction of its own thread would not see. Answer from the method itself, or declare mode = LEASED.");
        }
    }

    private static boolean isUni(Class<?> type) {
        return type.getName().equals(UNI);
    }

    private static boolean isStream(Class<?> type) {
        return Flow.Publisher.class.isAssignableFrom(type) || type.getName().equals(REACTIVE_STREAMS);
    }
}
