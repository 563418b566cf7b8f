package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EdictFeatureTest {

    /** There a service would start, say nothing, and execute every repeat. */
    @Test
    void aRuntimeThatPassesOverWhatAFeatureRegistersStopsTheStart() {
        Configuration configuration = proxy(
                Configuration.class,
                (proxy, method, arguments) -> method.getReturnType() == boolean.class
                        ? Boolean.FALSE
                        : method.getReturnType() == Set.class ? Set.of() : null);
        FeatureContext context = proxy(
                FeatureContext.class,
                (proxy, method, arguments) -> method.getName().equals("getConfiguration") ? configuration : proxy);
        assertThatThrownBy(() -> new EdictFeature().configure(context))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("passes over what a feature registers");
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
