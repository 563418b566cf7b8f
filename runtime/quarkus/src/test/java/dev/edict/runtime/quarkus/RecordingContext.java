package dev.edict.runtime.quarkus;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A context that keeps what is said to it, and a configuration that knows nothing but properties, as that of Quarkus REST. */
final class RecordingContext {

    private final List<Object> registered = new ArrayList<>();
    private final Map<String, Object> properties = new HashMap<>();

    List<Object> registered() {
        return registered;
    }

    FeatureContext asFeatureContext() {
        Configuration configuration =
                proxy(Configuration.class, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getProperty" -> properties.get((String) arguments[0]);
                    case "getClasses", "getInstances" -> Set.of();
                    case "isRegistered" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return proxy(FeatureContext.class, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "getConfiguration" -> {
                    return configuration;
                }
                case "property" -> properties.put((String) arguments[0], arguments[1]);
                case "register" -> registered.add(arguments[0]);
                default -> throw new UnsupportedOperationException(method.getName());
            }
            return proxy;
        });
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
